import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

export type ChromiumChoice = {
  executable: string;
  /** Variables that this Chromium needs beside those of the process. */
  env: Record<string, string>;
  /** It cannot show a window. */
  headlessOnly: boolean;
};

const PLACES: Record<string, string[]> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((root) => [
    `${root}\\Google\\Chrome\\Application\\chrome.exe`,
    `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * The Chromium to run: STANDIN_CHROMIUM, else the system's Chromium, Chrome or Edge, else the headless one inside the
 * npm package @sparticuz/chromium (Linux x64). Throws when there is none.
 */
export async function findChromium(): Promise<ChromiumChoice> {
  const named = process.env['STANDIN_CHROMIUM'] || PLACES[process.platform]?.find((path) => existsSync(path));
  if (named) return choiceFor(named);
  const npmPackage = findPackage();
  if (!npmPackage) {
    throw new Error('No Chromium was found: install Chromium, Chrome or Edge, or name one in STANDIN_CHROMIUM.');
  }
  return choiceFor(join(await unpackedFolder(npmPackage), 'chromium'));
}

/** The unpacked one has its libraries and fonts beside it: on a bare system it does not run without them. */
function choiceFor(executable: string): ChromiumChoice {
  const folder = dirname(executable);
  if (!existsSync(join(folder, 'fonts.conf'))) return { executable, env: {}, headlessOnly: false };
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executable, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: folder }, headlessOnly: true };
}

/** Upwards from here and from the working directory: the stand-in may be a copy inside a packaged app. */
function findPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (const start of [import.meta.dirname, process.cwd()]) {
    for (let dir = start; ; dir = dirname(dir)) {
      const candidate = join(dir, 'node_modules/@sparticuz/chromium');
      if (existsSync(join(candidate, 'bin/chromium.br'))) return candidate;
      if (dir === dirname(dir)) break;
    }
  }
  return undefined;
}

/** Unpacks beside the final place and renames, so that two processes at once do no harm and a folder is complete. */
async function unpackedFolder(npmPackage: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(npmPackage, 'package.json'), 'utf8')) as { version: string };
  const { uid } = userInfo();
  const folder = join(tmpdir(), `stand-in-chromium-${version}-${uid}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await unpack(join(npmPackage, 'bin'), partial, folder);
    await rename(partial, folder).catch(() => rm(partial, { recursive: true })); // another process was faster
  }
  // The temporary folder belongs to everyone: run nothing that another user put there.
  if ((await stat(folder)).uid !== uid) throw new Error(`${folder} belongs to another user`);
  return folder;
}

async function unpack(bin: string, target: string, finalTarget: string): Promise<void> {
  const executable = join(target, 'chromium');
  await Promise.all([
    pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(executable)),
    unpackTar(join(bin, 'al2023.tar.br'), target),
    unpackTar(join(bin, 'fonts.tar.br'), target),
  ]);
  await chmod(executable, 0o755);
  const places = [join(finalTarget, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const dirs = places.map((dir) => `<dir>${dir}</dir>`).join('');
  const cache = `<cachedir>${join(finalTarget, 'font-cache')}</cachedir>`;
  await writeFile(join(target, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${dirs}${cache}</fontconfig>`);
}

/** The regular files of a small ustar archive (POSIX.1-1988): 512-byte blocks, a header block before each file. */
async function unpackTar(archive: string, target: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const field = (start: number, length: number) =>
      tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const isFile = ['0', ''].includes(field(156, 1));
    const path = join(target, field(0, 100));
    if (isFile && path.startsWith(target)) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
