import { join } from 'node:path';
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import { startAutoLock } from './app/auto-lock.ts';
import { appOrigin, registerAppScheme, serveApp } from './app/app-protocol.ts';
import { readBundle } from './app/bundle-files.ts';
import { listenForDeepLinks, registerDeepLinks } from './app/deep-link.ts';
import { openExternalLink, openSignInPage } from './app/external-links.ts';
import { createFileDialogs } from './app/file-dialogs.ts';
import { hardenAllContents } from './app/harden-contents.ts';
import { hardenSession } from './app/harden-session.ts';
import { createKeychain } from './app/keychain.ts';
import { runLifecycle } from './app/lifecycle.ts';
import { menuTemplate } from './app/menu.ts';
import { createPdfPrinter } from './app/pdf-window.ts';
import { commandLineOf, programArguments } from './app/program-arguments.ts';
import { openSettings } from './app/settings.ts';
import { claimSingleInstance } from './app/single-instance.ts';
import { watchUnexpectedErrors } from './app/unexpected-errors.ts';
import { openMainWindow } from './app/window.ts';
import { createSchemeCallbackInbox } from './auth/scheme-receiver.ts';
import { commands } from './cli/commands/all.ts';
import { runCli } from './cli/run.ts';
import { standardInput } from './cli/standard-input.ts';
import { faultFacts } from './ipc/fault-facts.ts';
import { registerHandlers } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createPush } from './ipc/push.ts';
import { createServices } from './services/services.ts';
import type { Ports } from './services/ports.ts';

/** Composition root of the desktop app. Order matters: what must be said before `ready` stands first. */
app.enableSandbox();
registerAppScheme(protocol);
hardenAllContents(app);
app.setAppUserModelId('org.claimkeep.app');
watchUnexpectedErrors(process, {
  note: (error) => void process.stderr.write(`unexpected: ${JSON.stringify(faultFacts(error))}\n`),
  giveUp: () => {
    // A command has nobody who looks at a window.
    if (commandLine === null) {
      dialog.showErrorBox('ClaimKeep', 'Something went wrong. Your claims are safe. Please start ClaimKeep again.');
    }
    app.exit(1);
  },
});

const commandLine = commandLineOf(programArguments(process.argv, process.defaultApp), Object.keys(commands));
const practiceUrl = app.isPackaged ? null : (process.env['CLAIMKEEP_PRACTICE_URL'] ?? null);
const inbox = createSchemeCallbackInbox();
const openExternal = (address: string): Promise<void> => shell.openExternal(address);
/** Copies are kept when the first screen is long there, and again while the program stays open. */
const firstCopiesAfterMs = 60_000;
const lookForDueCopiesEveryMs = 60 * 60 * 1000;
let window: BrowserWindow | null = null;
const push = createPush(() => window?.webContents ?? null);

function ports(dataFolder: string, emit: Ports['emit']): Ports {
  return {
    dataFolder,
    writerScript: new URL('worker.js', import.meta.url),
    keychain: createKeychain({ safeStorage, platform: process.platform }),
    openBrowser: (url, allowedOrigin) => openSignInPage(url, allowedOrigin, openExternal),
    schemeCallbacks: inbox,
    printPdf: lazily(() => createPdfPrinter(session.fromPartition('print'), (options) => new BrowserWindow(options))),
    practiceUrl,
    emit,
  };
}

/** The menu in a language; a switch takes effect at once. */
function showMenu(language: 'en' | 'es'): void {
  const { isPackaged } = app;
  const onCommand = (command: 'help' | 'about'): void => push('menu/command', { command });
  const template = menuTemplate({ platform: process.platform, isPackaged, language, onCommand });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The printing session is made when the first PDF is. */
function lazily<Input, Output>(make: () => (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  let made: ((input: Input) => Promise<Output>) | null = null;
  return (input) => (made ??= make())(input);
}

async function startWindowed(): Promise<() => Promise<void>> {
  const dataFolder = app.getPath('userData');
  const settings = openSettings(dataFolder, () => undefined);
  const systemLanguage = app.getLocale().startsWith('es') ? 'es' : 'en';
  const changePreferences = (change: Parameters<typeof settings.update>[0]): void => {
    settings.update(change);
    if (change.language !== undefined) showMenu(change.language ?? systemLanguage);
  };
  const emit: Ports['emit'] = (event, payload) => {
    push(event, payload);
    // A file that was damaged meanwhile is found as soon as it can be opened.
    if (event === 'household/changed') void services.people.checkDue(Date.now()).catch(() => undefined);
  };
  const services = createServices({
    ...ports(dataFolder, emit),
    interruptedStore: {
      read: () => settings.read().interruptedDownloads,
      write: (interruptedDownloads) => settings.update({ interruptedDownloads }),
    },
  });
  const { session: household } = services;
  // With a strong keychain nothing has to be typed, unless the person wants to be asked; anything else is asked for by the page.
  const status = await household.status();
  if (status.state === 'locked' && status.unlockBy.includes('keychain')) {
    await household.unlock({ by: 'keychain' }).catch(() => undefined);
  }
  const pageSession = session.fromPartition('app');
  hardenSession(pageSession, app.isPackaged);
  // No page uses this one; should one ever be made without a session, it reaches nothing either.
  hardenSession(session.defaultSession, app.isPackaged);
  serveApp(pageSession.protocol, await readBundle(join(import.meta.dirname, '../renderer')));
  registerHandlers(
    ipcMain,
    createHandlers({
      services,
      dialogs: createFileDialogs({ dialog, shell, documents: app.getPath('documents'), window: () => window }),
      info: { version: app.getVersion(), platform: process.platform, practiceUrl, systemLanguage },
      choices: {
        last: () => settings.read().lastConnection,
        remember: (lastConnection) => settings.update({ lastConnection }),
      },
      preferences: { read: () => settings.read(), update: changePreferences },
      forgetSettings: () => {
        settings.forget();
        showMenu(systemLanguage);
      },
      openLink: (link) => openExternalLink(link, openExternal),
    }),
    { origin: appOrigin, contentsId: () => window?.webContents.id ?? null },
    (channel, fault) => {
      process.stderr.write(`${channel}: ${JSON.stringify(fault)}\n`);
    },
  );
  showMenu(settings.read().language ?? systemLanguage);
  const open = (): void => {
    window = openMainWindow({
      makeWindow: (options) => new BrowserWindow(options),
      session: pageSession,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      isPackaged: app.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      bounds: { load: () => settings.read().window, save: (bounds) => settings.update({ window: bounds }) },
      workAreas: [screen.getPrimaryDisplay().workArea],
      onPageLost: () => {
        dialog.showErrorBox(
          'ClaimKeep',
          'The window could not be shown. Your claims are safe. Please start ClaimKeep again.',
        );
        app.quit();
      },
    });
    window.on('closed', () => {
      window = null;
    });
  };
  // Damage first: of a damaged file no copy is made, and its person is told.
  const keepCopies = (): void =>
    void services.people
      .checkDue(Date.now())
      .then(() => services.backups.keepDueCopies(Date.now()))
      .catch(() => undefined);
  setTimeout(keepCopies, firstCopiesAfterMs);
  setInterval(keepCopies, lookForDueCopiesEveryMs);
  startAutoLock({
    powerMonitor,
    minutes: () => settings.read().autoLockMinutes,
    onSleep: () => settings.read().lockOnSleep,
    isUnlocked: household.isOpen,
    isBusy: () => services.sync.isRunning() || services.writer.isBusy(),
    onSoon: (seconds) => push('household/lock-soon', { seconds }),
    lock: household.lock,
    pause: services.sync.interruptAll,
    goOn: services.resumeSync,
  });
  openWindow = open;
  open();
  return services.close;
}

let openWindow: () => void = () => undefined;

function bringForward(): void {
  if (window === null) return openWindow();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function runWindowed(): void {
  if (!claimSingleInstance(app, bringForward)) return;
  listenForDeepLinks(app, process.argv, ({ url }) => {
    inbox.deliver(url);
    bringForward();
  });
  registerDeepLinks(app, {
    platform: process.platform,
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    appPath: app.getAppPath(),
    isAppImage: process.env['APPIMAGE'] !== undefined,
  });
  let close: () => Promise<void> = () => Promise.resolve();
  runLifecycle(
    app,
    {
      start: async () => {
        close = await startWindowed();
      },
      activate: () => {
        if (window === null) openWindow();
      },
      close: () => close(),
      onFailedStart: () => {
        dialog.showErrorBox(
          'ClaimKeep',
          'ClaimKeep could not start. Your claims are safe. Check that the disk is not full.',
        );
      },
    },
    process.platform,
  );
}

/** The commands of the installed program: no window, no single-instance lock, Electron's keychain and printing. */
async function runCommand(argv: readonly string[]): Promise<void> {
  await app.whenReady();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const code = await runCli(
    argv,
    {
      env: process.env,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      signal: stop.signal,
      input: standardInput,
      practiceBrowser: null,
    },
    (dataFolder) => createServices(ports(dataFolder ?? app.getPath('userData'), () => undefined)),
  );
  app.exit(code);
}

if (commandLine === null) runWindowed();
else {
  // A hidden printing window that closes must not end the command.
  app.on('window-all-closed', () => undefined);
  void runCommand(commandLine);
}
