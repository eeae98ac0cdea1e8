// Entry of the stand-in executable: node boot.ts <what electron was called with>
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire, findPackageJSON, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { state } from './state.ts';

const executable = process.env['STANDIN_EXECUTABLE'] ?? '';
delete process.env['STANDIN_EXECUTABLE'];
state.executable = executable;
const distribution = dirname(executable);
const args = process.argv.slice(2);
const version = readFileSync(join(distribution, 'version'), 'utf8').trim().replace(/^v/, '');

function define(name: string, value: unknown): void {
  Object.defineProperty(process, name, { value, writable: true, configurable: true, enumerable: true });
}
/** process, as Electron's main process has it. */
function shapeProcess(): void {
  define('versions', Object.freeze({ ...process.versions, electron: version, chrome: '0.0.0.0' }));
  define('type', 'browser');
  define('resourcesPath', join(distribution, 'resources'));
  define('execPath', executable);
  define('sandboxed', false);
  define('contextIsolated', false);
  process.argv = [executable, ...args];
}

/** Import and require of `electron`, by the app and by what it depends on. Nothing else is hooked. */
function hookElectron(): void {
  const url = 'stand-in:electron';
  const from = JSON.stringify(new URL('electron.ts', import.meta.url).href);
  // electron-store takes the default export, require the one called module.exports: both are the object itself.
  const source = `export * from ${from}; import { electron } from ${from}; export { electron as default, electron as 'module.exports' };`;
  registerHooks({
    resolve(specifier, context, next) {
      const isElectron = /^electron(\/(main|common|renderer|utility))?$/.test(specifier);
      return isElectron ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load: (loaded, context, next) =>
      loaded === url ? { source, format: 'module', shortCircuit: true } : next(loaded, context),
  });
}

/** The app's entry script; notes the app's folder and package.json. */
function readApp(path: string): string {
  const isFolder = statSync(path).isDirectory();
  const packageFile = isFolder ? join(path, 'package.json') : findPackageJSON(pathToFileURL(path));
  if (packageFile) state.packageJson = JSON.parse(readFileSync(packageFile, 'utf8')) as typeof state.packageJson;
  state.appPath = isFolder ? path : dirname(path);
  if (!isFolder) return path;
  return createRequire(join(path, 'package.json')).resolve(join(path, state.packageJson.main ?? 'index.js'));
}

/** Runs the entry and waits for it, as Electron does before `ready`; not for long, as it may itself await `ready`. */
async function runApp(entry: string): Promise<void> {
  const running = import(pathToFileURL(entry).href);
  running.catch((e: unknown) => {
    console.error(e);
    process.exit(1);
  });
  const { promise: longEnough, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, 1500);
  await Promise.race([running, longEnough]);
  clearTimeout(timer);
}

shapeProcess();
hookElectron();
const { app } = await import('./app.ts');
const { readArguments } = await import('./command-line-arguments.ts');
const { connectChromium } = await import('./connect-chromium.ts');
const { unpackAsar } = await import('./asar.ts');

if (args.includes('--version')) {
  console.log(`v${version}`);
  process.exit(0);
}
const { path, required } = readArguments(args, distribution);
if (!path) {
  console.error('stand-in: no app given');
  process.exit(2);
}
state.underTest = app.commandLine.hasSwitch('remote-debugging-port');
if (!state.packaged) define('defaultApp', true);
const requireFromHere = createRequire(join(process.cwd(), 'package.json'));
for (const each of required) requireFromHere(each);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) app.quit(); // the app's own handler takes Electron's place
  });
}
await runApp(readApp(path.endsWith('.asar') ? unpackAsar(path) : path));
mkdirSync(app.getPath('userData'), { recursive: true });
define('versions', Object.freeze({ ...process.versions, chrome: await connectChromium() }));
const { viewer } = await import('./viewer.ts');
if (viewer) await viewer.start();
app._becomeReady();
