import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// electron-store imports `electron`, whose Node side looks for its binary when it is loaded. The path is never used here.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= tmpdir();
const { openSettings } = await import('#main/app/settings.ts');

const bounds = { x: 1, y: 2, width: 800, height: 600, isMaximized: false };
const connection = {
  environment: 'sandbox',
  clientId: 'abc',
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'loopback',
  loopbackPort: null,
  customEndpoints: null,
} as const;

let folder: string;
let problems: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimkeep-settings-'));
  problems = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openSettings(folder, (problem) => problems.push(problem));
const file = () => join(folder, 'settings.json');

const usual = { interruptedDownloads: [], look: 'system', autoLockMinutes: 15, lockOnSleep: true, syncAtStart: false };

test('a new folder has the defaults, and a change is there after the next start', () => {
  const settings = open();
  expect(settings.read()).toEqual({ window: null, lastConnection: null, language: null, textSizeStep: null, ...usual });
  settings.update({ window: bounds, lastConnection: connection });
  settings.update({ language: 'es', textSizeStep: 3 });
  expect(open().read()).toEqual({
    window: bounds,
    lastConnection: connection,
    language: 'es',
    textSizeStep: 3,
    ...usual,
  });
  expect(problems).toEqual([]);
});

test('when everything is deleted the defaults hold again, and the file that is written next knows nothing of before', () => {
  const settings = open();
  settings.update({ lastConnection: connection, language: 'es' });
  rmSync(file());
  settings.forget();
  expect(settings.read()).toMatchObject({ lastConnection: null, language: null });
  settings.update({ window: bounds });
  expect(readFileSync(file(), 'utf8')).not.toContain('abc');
  expect(open().read()).toMatchObject({ window: bounds, lastConnection: null, language: null });
});

test.skipIf(process.platform === 'win32')('only the person can read the file (Windows has no such modes)', () => {
  open().update({ language: 'en' });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each([
  ['not JSON', '{"window":'],
  ['empty', ''],
  ['another kind of file', 'SQLite format 3\0'],
  ['a wrong type', '{"language":42}'],
  ['a window without a size', '{"window":{"x":1}}'],
  ['a key nobody knows in the connection', JSON.stringify({ lastConnection: { ...connection, clientSecret: 's' } })],
])('a damaged file (%s) is kept aside and the defaults hold', (_name, text) => {
  writeFileSync(file(), text);
  const settings = open();
  expect(settings.read()).toEqual({ window: null, lastConnection: null, language: null, textSizeStep: null, ...usual });
  expect(problems).toEqual(['damaged']);
  expect(readFileSync(join(folder, 'settings.damaged-1.json'), 'utf8')).toBe(text);
  settings.update({ language: 'en' });
  expect(open().read().language).toBe('en');
});

test('the second damaged file does not replace the first', () => {
  for (const text of ['first', 'second']) {
    writeFileSync(file(), text);
    open();
  }
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([
    'settings.damaged-1.json',
    'settings.damaged-2.json',
  ]);
});

test('a change that breaks the schema is reported and not written', () => {
  const settings = open();
  settings.update({ window: { ...bounds, width: Number.POSITIVE_INFINITY } });
  expect(problems).toEqual(['notSaved']);
  expect(open().read().window).toBeNull();
});

test('where nothing can be written, settings last until the app is closed', () => {
  folder = join(folder, 'file');
  writeFileSync(folder, '');
  const settings = open();
  settings.update({ language: 'es', textSizeStep: 3 });
  expect(settings.read().language).toBe('es');
  expect(problems).toEqual(['notReadable']);
});

test('a settings.json that is a folder is moved away like any damaged one', () => {
  mkdirSync(file());
  open().update({ language: 'es' });
  expect(open().read().language).toBe('es');
  expect(problems).toEqual(['damaged']);
});
