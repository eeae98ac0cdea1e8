// What `import ... from 'electron'` gives the app's main process; boot.ts adds the default export.
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { fillMissing, missing, missingModule } from './missing.ts';
import { nativeTheme } from './native-theme.ts';
import { Protocol, registerSchemesAsPrivileged } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { Session, sessionModule as session } from './session.ts';
import { shell } from './shell.ts';
import { state } from './state.ts';
import { clipboard, net, powerMonitor, screen } from './system.ts';
import { WebContents } from './web-contents.ts';
import { WebFrameMain } from './web-frame-main.ts';
import { WebRequest } from './web-request.ts';

const surface = JSON.parse(readFileSync(new URL('surface.json', import.meta.url), 'utf8')) as Record<string, string[]>;
const present: [target: object, name: string, ...classes: string[]][] = [
  [Object.getPrototypeOf(app) as object, 'app', 'App'],
  [BrowserWindow.prototype, 'BrowserWindow', 'BrowserWindow', 'BaseWindow'],
  [WebContents.prototype, 'webContents', 'WebContents'],
  [WebFrameMain.prototype, 'webFrameMain', 'WebFrameMain'],
  [Session.prototype, 'session', 'Session'],
  [WebRequest.prototype, 'webRequest', 'WebRequest'],
  [Protocol.prototype, 'protocol', 'Protocol'],
  [Object.getPrototypeOf(ipcMain) as object, 'ipcMain', 'IpcMain'],
  [dialog, 'dialog', 'Dialog'],
  [shell, 'shell', 'Shell'],
  [safeStorage, 'safeStorage', 'SafeStorage'],
  [Object.getPrototypeOf(nativeTheme) as object, 'nativeTheme', 'NativeTheme'],
  [clipboard, 'clipboard', 'Clipboard'],
  [screen, 'screen', 'Screen'],
  [powerMonitor, 'powerMonitor', 'PowerMonitor'],
  [net, 'net', 'Net'],
];
for (const [target, name, ...classes] of present) {
  for (const each of classes) fillMissing(target, name, surface[each] ?? missing(`class ${each} in surface.json`));
}

/** `import { protocol }` binds once, before ready: what comes later goes to the default session. */
const early: Partial<Protocol> = { registerSchemesAsPrivileged };
const protocol = new Proxy(early, {
  get(target, key: keyof Protocol) {
    if (key in target) return target[key];
    if (!state.ready) return missing(`protocol.${key} before ready`);
    const late = session.defaultSession.protocol;
    const member = late[key];
    return typeof member === 'function' ? member.bind(late) : member;
  },
});

const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents: WebContents,
  autoUpdater: missingModule('autoUpdater'),
  BaseWindow: missingModule('BaseWindow'),
  contentTracing: missingModule('contentTracing'),
  crashReporter: missingModule('crashReporter'),
  desktopCapturer: missingModule('desktopCapturer'),
  globalShortcut: missingModule('globalShortcut'),
  MessageChannelMain: missingModule('MessageChannelMain'),
  nativeImage: missingModule('nativeImage'),
  netLog: missingModule('netLog'),
  Notification: missingModule('Notification'),
  powerSaveBlocker: missingModule('powerSaveBlocker'),
  systemPreferences: missingModule('systemPreferences'),
  Tray: missingModule('Tray'),
  utilityProcess: missingModule('utilityProcess'),
  View: missingModule('View'),
  webFrameMain: missingModule('webFrameMain'),
  WebContentsView: missingModule('WebContentsView'),
};
/** Only the stand-in has this: tests that also run on real Electron must not use it. */
Object.defineProperty(electron, '__standin', { value: state, enumerable: false });

export const {
  autoUpdater,
  BaseWindow,
  contentTracing,
  crashReporter,
  desktopCapturer,
  globalShortcut,
  MessageChannelMain,
  nativeImage,
  netLog,
  Notification,
  powerSaveBlocker,
  systemPreferences,
  Tray,
  utilityProcess,
  View,
  webContents,
  webFrameMain,
  WebContentsView,
} = electron;
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
};
export { electron };
