import { existsSync } from 'node:fs';
import { record } from './state.ts';
import { viewer } from './viewer.ts';

/** What the app asks of the system is only recorded, and told to a person who watches. */
export const shell = {
  async openExternal(url: string, options?: object): Promise<void> {
    record('openExternal', { url, options });
    viewer?.notice('The app wants this page opened in your browser:', url);
  },
  async openPath(path: string): Promise<string> {
    record('openPath', { path });
    viewer?.notice(`The app would open this: ${path}`);
    return existsSync(path) ? '' : 'Failed to open path';
  },
  showItemInFolder(path: string): void {
    record('showItemInFolder', { path });
    viewer?.notice(`The app would show this file in its folder: ${path}`);
  },
  beep(): void {
    record('beep', {});
  },
};
