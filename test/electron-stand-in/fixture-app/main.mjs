// A tiny app, run unbuilt, whose guards are those of the product. The test drives it over the console of its page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, BrowserWindow, ipcMain, protocol, safeStorage, session, shell } from 'electron';

const page = `<!doctype html><html lang="en"><head><title>Fixture</title></head><body><h1>Fixture</h1>
<a id="away" href="https://evil.example.net/">away</a><script src="/page.js"></script></body></html>`;
const policy = "default-src 'none'; script-src 'self'; connect-src 'none'";
const files = {
  '/': ['text/html', page],
  '/page.js': ['text/javascript', 'window.pageScriptRan = true;'],
  '/letter.txt': ['application/octet-stream', 'x'],
};
const events = [];

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
if (!app.requestSingleInstanceLock({ from: 'fixture' })) app.exit(0);
app.on('second-instance', (_event, argv, _directory, data) => events.push(['second-instance', argv.at(-1), data]));
app.on('open-url', (_event, url) => events.push(['open-url', url]));
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    events.push(['will-navigate', event.url]);
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    events.push(['window-open', url]);
    return { action: 'deny' };
  });
});

const attempts = {
  'node integration': () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
  'no isolation': () => new BrowserWindow({ webPreferences: { contextIsolation: false } }),
  'no sandbox': () => new BrowserWindow({ webPreferences: { sandbox: false } }),
  'no web security': () => new BrowserWindow({ webPreferences: { webSecurity: false } }),
  'unknown option': () => new BrowserWindow({ transparent: true }),
  'missing app member': () => app.setUserActivity('type', {}),
  'missing contents member': () => BrowserWindow.getAllWindows()[0].webContents.startDrag({}),
  'missing session member': () => session.defaultSession.setProxy({}),
};

async function printed() {
  const window = new BrowserWindow({ show: false });
  const html =
    '<html lang="en"><title>Letter</title><h1>Heading</h1><table><tr><th>a</th></tr><tr><td>1</td></tr></table>';
  await window.loadURL(`data:text/html,${encodeURIComponent(html)}`);
  const pdf = await window.webContents.printToPDF({ pageSize: 'Letter', generateTaggedPDF: true });
  window.destroy();
  return pdf;
}

async function encryption(text) {
  const available = await safeStorage.isAsyncEncryptionAvailable();
  const backend = safeStorage.getSelectedStorageBackend();
  try {
    const encrypted = await safeStorage.encryptStringAsync(text);
    const decrypted = await safeStorage.decryptStringAsync(encrypted);
    return { available, backend, encrypted, decrypted };
  } catch (error) {
    return { available, backend, error: error.message };
  }
}

function inWorker(number) {
  const source = "const t = require('node:worker_threads'); t.parentPort.postMessage(t.workerData * 2);";
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData: number });
    worker.on('message', resolve).on('error', reject);
  });
}

function senderOf({ sender, senderFrame }) {
  const { url, origin, parent } = senderFrame;
  return { id: sender.id, url, origin, isTop: parent === null };
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('fail', () => {
  throw new RangeError('boom');
});
ipcMain.handle('sender', senderOf);
ipcMain.handle('events', () => events);
ipcMain.handle('attempt', (_event, name) => attempts[name]());
ipcMain.handle('print', printed);
ipcMain.handle('encrypt', (_event, text) => encryption(text));
ipcMain.handle('worker', (_event, number) => inWorker(number));
ipcMain.handle('windows', () => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()));
ipcMain.handle('info', () => ({
  version: app.getVersion(),
  name: app.name,
  packaged: app.isPackaged,
  userData: app.getPath('userData'),
  electron: process.versions.electron,
}));
ipcMain.handle('open', (_event, url) => shell.openExternal(url));
ipcMain.on('progress', (event) => {
  for (let done = 1; done <= 3; done++) event.sender.send('progress', { done });
});

async function start() {
  protocol.handle('app', (request) => {
    const [type, body] = files[new URL(request.url).pathname] ?? [];
    if (!type) return new Response('', { status: 404 });
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy } });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event, item) => {
    events.push(['will-download', item.getFilename()]);
    event.preventDefault();
  });
  const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') } });
  await window.loadURL('app://bundle/');
  mkdirSync(app.getPath('userData'), { recursive: true });
  writeFileSync(join(app.getPath('userData'), 'loaded'), '');
}
// Not awaited: Electron becomes ready once this file has run.
void app.whenReady().then(start);
