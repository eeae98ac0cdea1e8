import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const RELATIVE: Record<string, string> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const DAY = 24 * 60 * 60 * 1000;
/** Nothing has arrived after this time: there is no way to the download. Milliseconds. */
const NO_ANSWER = 20_000;
/** A slow line may take this long for the whole 100 MB. Milliseconds. */
const LONGEST_DOWNLOAD = 10 * 60 * 1000;

/** The version of the electron package, whether its binary is here or not. */
export function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Where a distribution has its executable. */
export function executableIn(distribution: string): string {
  return join(distribution, RELATIVE[process.platform] ?? 'electron');
}

/** Electron's executable in node_modules, or null: the package comes without it. */
export function installedElectron(): string | null {
  const executable = executableIn(join(electronPackage, 'dist'));
  return existsSync(executable) ? executable : null;
}

/** A failed download is not tried again for a day: each start would wait for it. */
function failureFile(): string {
  return join(tmpdir(), `claimkeep-no-electron-${electronVersion()}-${userInfo().uid}`);
}
function failedLately(): boolean {
  const file = failureFile();
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < DAY;
}

/** Fetches the binary with the electron package's own script. Gives the executable, or null when that is not possible. */
export async function downloadElectron(evenIfFailedLately: boolean): Promise<string | null> {
  if (failedLately() && !evenIfFailedLately) return null;
  console.error(`Downloading Electron ${electronVersion()} …`);
  const temporary = mkdtempSync(join(tmpdir(), 'claimkeep-electron-'));
  try {
    await runInstaller(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const executable = installedElectron();
  if (!executable) writeFileSync(failureFile(), 'The download of Electron failed. Delete this file to try again.\n');
  return executable;
}

/** Ends the script when nothing has arrived in time, which shows in its temporary folder. */
async function runInstaller(temporary: string): Promise<void> {
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], { env, stdio: 'ignore' });
  const early = setTimeout(() => {
    if (!hasContent(temporary)) child.kill();
  }, NO_ANSWER);
  const late = setTimeout(() => child.kill(), LONGEST_DOWNLOAD);
  await once(child, 'exit');
  clearTimeout(early);
  clearTimeout(late);
}

function hasContent(folder: string): boolean {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.some((entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).size > 0);
}
