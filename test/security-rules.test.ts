import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { declaredTests } from './support/test-titles.ts';

type Row = { readonly file: string; readonly name: string; readonly isLong: boolean };

/** Rows of "Rules and their tests" in SECURITY.md: `file`: "name of a test or a group of tests". */
function namedTests(): readonly Row[] {
  const text = readFileSync('SECURITY.md', 'utf8');
  const section = text.slice(text.indexOf('## Rules and their tests'), text.indexOf('### Electronegativity'));
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| rule |'));
  return rows.map((row) => {
    const [, file = '', name = ''] = /`([^`]+)`: "(.+)" \|$/.exec(row) ?? [];
    if (file === '') throw new Error(`a row without a test: ${row}`);
    return { file, name, isLong: row.includes('`npm run test:long`') };
  });
}

/** Whether `npm test` runs the file (vitest.config.ts, playwright.config.ts), or `npm run test:long`, where the row says so. */
function isRun(file: string, isLong: boolean): boolean {
  if (file.startsWith('e2e/')) return file.endsWith('.spec.ts');
  return /^(?:bench|long)\//u.test(file) === isLong && /\.test\.tsx?$/u.test(file);
}

function problemWith({ file, name, isLong }: Row): string | null {
  if (!existsSync(`test/${file}`)) return 'no such file';
  if (!isRun(file, isLong)) return 'no test runner runs this file';
  const tests = declaredTests(file, readFileSync(`test/${file}`, 'utf8')).filter(({ title }) => title === name);
  if (tests.length !== 1) return `it has ${tests.length} tests of this name`;
  const [stopped] = tests.flatMap((one) => one.stopped);
  return stopped === undefined ? null : `it does not run: ${stopped}`;
}

const rows = namedTests();

test('every rule of SECURITY.md has a row with a test', () => {
  expect(rows.length).toBeGreaterThan(60);
});

test('no two rules share a test', () => {
  const names = rows.map(({ file, name }) => `${file}: ${name}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(rows)('$file has "$name"', (row) => {
  expect(problemWith(row)).toBeNull();
});

describe('a named test counts only if it runs', () => {
  const stoppedIn = (source: string, name: string): readonly (readonly string[])[] =>
    declaredTests('x.test.ts', source)
      .filter(({ title }) => title === name)
      .map(({ stopped }) => stopped);

  test.each<[string, readonly (readonly string[])[]]>([
    ["test('a', () => {})", [[]]],
    ["test('a', { timeout: 5 }, async () => {})", [[]]],
    ["test.each<[string]>([['(b']])('a', () => {})", [[]]],
    ["test.skipIf(x)('a', () => {})", [[]]],
    ['it(`a`, () => {})', [[]]],
    ["describe('b', () => { it('a', () => {}) })", [[]]],
    ["test.skip('a', () => {})", [['skip']]],
    ["test.todo('a')", [['todo']]],
    ["it.each([1]).skip('a', () => {})", [['skip']]],
    ["describe.skip('b', () => { test('a', () => {}) })", [['skip']]],
    ["// test('a', () => {})", []],
    ["const rows = ['a']; console.log('a')", []],
    ["expect('a', () => {})", []],
  ])('%s', (source, expected) => {
    expect(stoppedIn(source, 'a')).toEqual(expected);
  });

  test('in a file that a runner takes', () => {
    expect(isRun('main/auth/sign-in.test.ts', false)).toBe(true);
    expect(isRun('e2e/security.spec.ts', false)).toBe(true);
    expect(isRun('renderer/features/home.test.tsx', false)).toBe(true);
    expect(isRun('long/killed.test.ts', true)).toBe(true);
    expect(isRun('long/killed.test.ts', false)).toBe(false);
    expect(isRun('support/test-titles.ts', false)).toBe(false);
  });
});
