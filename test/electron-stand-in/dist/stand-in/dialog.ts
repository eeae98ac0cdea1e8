import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app } from './app.ts';
import { record } from './state.ts';
import { viewer } from './viewer.ts';

type MessageBoxOptions = { cancelId?: number; checkboxChecked?: boolean };

/** Each method takes an optional window first and its options last. */
function log(method: string, args: unknown[]): void {
  record('dialog', { method, options: args.at(-1) });
}

/** For a person who watches, a file is saved under its suggested name where the app would have asked for the place. */
function savedForWatcher(options: unknown): string {
  if (!viewer) return '';
  const { defaultPath = 'file' } = (options ?? {}) as { defaultPath?: string };
  const path = join(app.getPath('userData'), 'saved', basename(defaultPath));
  mkdirSync(dirname(path), { recursive: true });
  viewer.notice(`The app asked where to save a file; it goes to ${path}`);
  return path;
}

/** Nothing is shown: every dialog is cancelled. Tests replace these functions, as they must on real Electron. */
export const dialog = {
  async showOpenDialog(...args: unknown[]) {
    log('showOpenDialog', args);
    return { canceled: true, filePaths: [] };
  },
  async showSaveDialog(...args: unknown[]) {
    log('showSaveDialog', args);
    const filePath = savedForWatcher(args.at(-1));
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(...args: unknown[]) {
    log('showMessageBox', args);
    const { cancelId = 0, checkboxChecked = false } = (args.at(-1) ?? {}) as MessageBoxOptions;
    return { response: cancelId, checkboxChecked };
  },
  showErrorBox(title: string, content: string) {
    log('showErrorBox', [{ title, content }]);
    console.error(`${title}\n${content}`);
  },
};
