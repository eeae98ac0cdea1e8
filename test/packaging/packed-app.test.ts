import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFuses } from './fuse-wire.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Electron itself where it was downloaded, else the stand-in: what is packed beside the binary is the same. */
const distribution = ['node_modules/electron/dist', 'test/electron-stand-in/dist']
  .map((folder) => join(root, folder))
  .find((folder) => existsSync(join(folder, 'electron')));

function reasonToSkip(): string | null {
  if (process.platform !== 'linux') return 'the packed app is examined on Linux; elsewhere the installers are made';
  return distribution === undefined ? 'there is neither Electron nor its stand-in to pack' : null;
}
const skipped = reasonToSkip();
if (skipped !== null) console.log(`packed-app.test.ts is skipped: ${skipped}`);

/** Runs a program of a development dependency with the Node that runs this test. */
async function runTool(script: string, ...parameters: string[]): Promise<void> {
  await run(process.execPath, [join(root, 'node_modules', script), ...parameters], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe.skipIf(skipped !== null)('the packed app', () => {
  let folder: string;
  let app: string;
  let archive: string;
  let inside: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimkeep-packed-'));
    if (!existsSync(join(root, 'out/main/index.js'))) {
      await runTool('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn');
    }
    await runTool(
      'electron-builder/cli.js',
      '--linux',
      'dir',
      `-c.electronDist=${distribution}`,
      `-c.directories.output=${folder}`,
    );
    const unpacked = readdirSync(folder).find((name) => name.endsWith('unpacked')) ?? '';
    app = join(folder, unpacked);
    archive = join(app, 'resources/app.asar');
    inside = listPackage(archive, { isPack: false }).map((name) => name.replace(/^\//, ''));
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has the three bundles and package.json', () => {
    expect(inside).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/index.js',
        'out/main/worker.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
      ]),
    );
  });

  test('has nothing else but SQLite: no source, no test, no map, no other package', () => {
    const expected = [
      /^package\.json$/,
      /^out(\/(main|preload|renderer))?$/,
      /^out\/main\/([\w-]+\/)*[\w.-]+(\.js)?$/,
      /^out\/preload\/index\.cjs$/,
      /^out\/renderer\/index\.html$/,
      /^out\/renderer\/assets(\/[\w.-]+\.(js|css|woff2|svg|png))?$/,
      /^node_modules(\/better-sqlite3)?$/,
      /^node_modules\/better-sqlite3\/(LICENSE|package\.json|prebuilds|lib(\/methods)?(\/[\w-]+\.js)?)$/,
      /^node_modules\/better-sqlite3\/prebuilds\/linux-(x64|arm64)\.node$/,
    ];
    expect(inside.filter((name) => !expected.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(inside.filter((name) => /\.(map|ts|tsx|mts|cts|c|cpp|h|gyp)$/.test(name))).toEqual([]);
  });

  test('has exactly one file outside the archive, which no integrity check covers: the native SQLite', () => {
    const outside = `${archive}.unpacked`;
    const files = readdirSync(outside, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(outside, join(entry.parentPath, entry.name)));
    expect(files).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
  });

  test('its SQLite opens an encrypted file', () => {
    const extracted = join(folder, 'extracted');
    extractAll(archive, extracted);
    type Sqlite = new (file: string) => { pragma(text: string): unknown; exec(text: string): void; close(): void };
    const Database: Sqlite = createRequire(join(extracted, 'package.json'))('better-sqlite3');
    const open = (key: string): InstanceType<Sqlite> => {
      const database = new Database(join(folder, 'test.db'));
      database.pragma("cipher='sqlcipher'");
      database.pragma(`key='${key}'`);
      return database;
    };
    const first = open('right');
    first.exec('create table t (a text) strict');
    first.close();
    const wrong = open('wrong');
    expect(() => wrong.exec('select * from t')).toThrow('not a database');
    wrong.close();
  });

  test('its binary has the fuses blown that are to be blown', () => {
    expect(readFuses(join(app, 'claimkeep'))).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
