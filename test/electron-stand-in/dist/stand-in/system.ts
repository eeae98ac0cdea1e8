import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Emitter } from './emitter.ts';

let clipboardText = '';
/** In memory; not the clipboard of the page. Asynchronous since Electron 44. */
export const clipboard = {
  readText: async (): Promise<string> => clipboardText,
  writeText: async (text: string): Promise<void> => {
    clipboardText = text;
  },
  clear: (): void => {
    clipboardText = '';
  },
};

const area = { x: 0, y: 0, width: 1280, height: 800 };
const size = { width: area.width, height: area.height };
const display = { id: 1, bounds: area, size, workArea: area, workAreaSize: size, scaleFactor: 1, rotation: 0 };
/** One display that never changes. */
export const screen = Object.assign(new Emitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
});

/** Emits nothing by itself: tests call powerMonitor.emit. */
export const powerMonitor = Object.assign(new Emitter(), {
  isOnBatteryPower: () => false,
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
});

export const net = {
  isOnline: () => true,
  /** Node's fetch, and file: URLs, which Electron's net.fetch reads too. */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith('file:')) return fetch(input, init);
    try {
      return new Response(await readFile(fileURLToPath(url)));
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
  },
};
