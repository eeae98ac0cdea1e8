import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openMainWindow, windowPreferences, type WindowParts } from '#main/app/window.ts';
import type { SavedBounds } from '#main/app/window-bounds.ts';

class FakeContents extends EventEmitter {
  reloads = 0;
  reload(): void {
    this.reloads += 1;
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly log: string[] = [];
  canLoad = true;
  show(): void {
    this.log.push('show');
  }
  maximize(): void {
    this.log.push('maximize');
  }
  isMaximized(): boolean {
    return true;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 1, y: 2, width: 800, height: 600 };
  }
  loadURL(address: string): Promise<void> {
    this.log.push(address);
    return this.canLoad ? Promise.resolve() : Promise.reject(new Error('ERR_FAILED'));
  }
}

type Options = Parameters<WindowParts<FakeWindow>['makeWindow']>[0];

function open(saved: SavedBounds | null = null, canLoad = true) {
  const made: Options[] = [];
  const lost: string[] = [];
  const stored: SavedBounds[] = [];
  const window = openMainWindow<FakeWindow>({
    makeWindow(options) {
      made.push(options);
      const fake = new FakeWindow();
      fake.canLoad = canLoad;
      return fake;
    },
    session: undefined,
    preload: '/app/out/preload/index.cjs',
    isPackaged: true,
    isDark: false,
    bounds: { load: () => saved, save: (bounds) => stored.push(bounds) },
    workAreas: [{ x: 0, y: 0, width: 1920, height: 1040 }],
    onPageLost: (reason) => lost.push(reason),
  });
  return { window, made, lost, stored };
}

test('the preferences shut the page in, and cannot be changed on the way', () => {
  const preferences = windowPreferences({ session: undefined, preload: '/p.cjs', isPackaged: true });
  expect(Object.isFrozen(preferences)).toBe(true);
  expect(preferences).toEqual({
    preload: '/p.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: false,
  });
});

test('a window is shown only when there is something to see', () => {
  const { window, made } = open();
  expect(made[0]).toMatchObject({ show: false, title: 'ClaimKeep', minWidth: 420, minHeight: 480 });
  expect(window.log).toEqual(['app://bundle/index.html']);
  window.emit('ready-to-show');
  expect(window.log).toEqual(['app://bundle/index.html', 'show']);
});

test('bounds are used and saved again', () => {
  const { window, made, stored } = open({ x: 10, y: 20, width: 900, height: 700, isMaximized: true });
  expect(made[0]).toMatchObject({ x: 10, y: 20, width: 900, height: 700 });
  window.emit('ready-to-show');
  expect(window.log.slice(1)).toEqual(['maximize', 'show']);
  window.emit('close');
  expect(stored).toEqual([{ x: 1, y: 2, width: 800, height: 600, isMaximized: true }]);
});

test('a page that crashes is loaded again once; the second time somebody is told', () => {
  const { window, lost } = open();
  const crash = (reason: string): boolean => window.webContents.emit('render-process-gone', {}, { reason });
  crash('clean-exit');
  expect(window.webContents.reloads).toBe(0);
  crash('crashed');
  expect([window.webContents.reloads, lost]).toEqual([1, []]);
  crash('oom');
  expect([window.webContents.reloads, lost]).toEqual([1, ['oom']]);
});

test('a page that cannot be loaded does not stay a hidden window', async () => {
  const { lost } = open(null, false);
  await wait(0);
  expect(lost).toEqual(['not-loaded']);
});
