import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { startPage } from './app-protocol.ts';
import { minimumSize, openingBounds, type Rectangle, type SavedBounds } from './window-bounds.ts';

/** What Electron's `BrowserWindow` must offer. */
type MainWindow = {
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
    reload(): void;
  };
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  show(): void;
  maximize(): void;
  isMaximized(): boolean;
  getNormalBounds(): Rectangle;
  loadURL(address: string): Promise<void>;
};

export type WindowParts<W extends MainWindow> = {
  /** `(options) => new BrowserWindow(options)` */
  readonly makeWindow: (options: BrowserWindowConstructorOptions) => W;
  readonly session: WebPreferences['session'];
  /** Absolute path of out/preload/index.cjs. */
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly isDark: boolean;
  readonly bounds: { load(): SavedBounds | null; save(bounds: SavedBounds): void };
  readonly workAreas: readonly Rectangle[];
  /** The page's process ended twice within a minute: reloading again would not help. */
  readonly onPageLost: (reason: string) => void;
};

/**
 * The page counts as hostile. Most of these are Electron's defaults today; they are written out because a default can change, and frozen
 * because an options object travels (Electron security checklist 2-4, 6, 8-10).
 */
export function windowPreferences(
  parts: Pick<WindowParts<MainWindow>, 'session' | 'preload' | 'isPackaged'>,
): Readonly<WebPreferences> {
  return Object.freeze({
    preload: parts.preload,
    ...(parts.session === undefined ? {} : { session: parts.session }),
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
    // What a person types into the search may name an illness: no dictionary is to be loaded for it.
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: !parts.isPackaged,
  });
}

/** Makes the one window and starts to load the page. It is shown when there is something to see. */
export function openMainWindow<W extends MainWindow>(parts: WindowParts<W>): W {
  const saved = parts.bounds.load();
  const window = parts.makeWindow({
    ...openingBounds(saved, parts.workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'ClaimKeep',
    show: false,
    backgroundColor: parts.isDark ? '#14181d' : '#ffffff',
    webPreferences: windowPreferences(parts),
  });
  window.once('ready-to-show', () => {
    if (saved?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    parts.bounds.save({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  reloadOnce(window, parts.onPageLost);
  // A page that cannot be loaded is a broken installation; the window then stays hidden, so somebody must hear of it.
  window.loadURL(startPage).catch(() => {
    parts.onPageLost('not-loaded');
  });
  return window;
}

const calmMs = 60_000;

/** One crash is an accident, and the data is in the other process: load the page again. Two within a minute are a fault. */
function reloadOnce(window: MainWindow, onPageLost: (reason: string) => void): void {
  let lastReload = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (performance.now() - lastReload < calmMs) {
      onPageLost(reason);
      return;
    }
    lastReload = performance.now();
    window.webContents.reload();
  });
}
