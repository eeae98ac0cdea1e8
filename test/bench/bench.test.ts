import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#test/support/temporary-services.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';

const script = fileURLToPath(new URL('bench.ts', import.meta.url));

type Outcome = { readonly code: number; readonly out: string; readonly err: string; readonly leftBehind: string[] };

/** The bench as a person starts it, with a temporary folder of its own. */
function run(...args: string[]): Promise<Outcome> {
  const folder = temporaryFolder();
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = execFile(process.execPath, [script, ...args], { env }, (_error, out, err) =>
    resolve({ code: child.exitCode ?? -1, out, err, leftBehind: readdirSync(folder) }),
  );
  return promise;
}

const keys = ['name', 'value', 'unit', 'limit', 'limitIs', 'ratio', 'target', 'met', 'goal', 'judged'].sort();

describe('bench', () => {
  it('prints an array of figures and nothing else, each with its limit, and leaves nothing behind', async () => {
    const { code, out, err, leftBehind } = await run('--json', '--only', 'ingest,queries,csv', '--sizes', '120,60');
    expect(code, err).toBe(0);
    const figures = JSON.parse(out) as readonly Figure[];
    for (const figure of figures) {
      expect(Object.keys(figure).sort()).toEqual(keys);
      // Sixty claims may need no memory that was not there before.
      const isPositive = figure.unit !== 'MB';
      expect(figure.value, figure.name).toBeGreaterThanOrEqual(isPositive ? Number.MIN_VALUE : 0);
      expect(figure.limit, figure.name).toBeGreaterThanOrEqual(isPositive ? Number.MIN_VALUE : 0);
      if (isPositive) expect(figure.ratio, figure.name).toBeGreaterThan(0);
      expect(figure, figure.name).toMatchObject({ target: null, goal: null, met: null, judged: null });
    }
    const names = figures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'ingest, of JSON.parse, at 60',
        'ingest, of JSON.parse, at 120',
        'bytes on disk a claim, of its JSON, at 120',
        'search, two words, p95, at 60',
        'totals by year, p95, growth, at 120',
        'CSV, of reading rows alone, at 120',
      ]),
    );
    expect(leftBehind).toEqual([]);
  }, 180_000);

  it('measures the start of the window beside a blank page, and its code beside all of it', async () => {
    const { code, out, err, leftBehind } = await run('--json', '--only', 'window', '--sizes', '60');
    expect(code, err).toBe(0);
    const figures = JSON.parse(out) as readonly Figure[];
    expect(figures.map(({ name, unit }) => [name, unit])).toEqual([
      ['code and styles of the window at its start', 'bytes'],
      ['the same, gzipped', 'bytes'],
      ['first paint of the window', 'ms'],
      ['first screen of the window', 'ms'],
    ]);
    const [all, zipped, paint, screen] = figures.map(({ ratio }) => ratio ?? 0);
    for (const part of [all, zipped]) expect(part).toBeLessThan(1);
    for (const time of [paint, screen]) expect(time).toBeGreaterThan(1);
    // The host's unpacked browser stays for the next start; nothing of the bench does.
    expect(leftBehind.filter((name) => name.startsWith('claimkeep-'))).toEqual([]);
  }, 120_000);

  it('prints a table for people', async () => {
    const { code, out, err } = await run('--only', 'mapping', '--sizes', '60');
    expect(code, err).toBe(0);
    expect(out).toMatch(/^figure +value +limit +ratio +must +goal +limit is$/m);
    expect(out).toMatch(
      /^mapping, of JSON\.parse, at 60 +[\d,.]+ claims\/s +[\d,.]+ +[\d.]+ +JSON\.parse of the same texts$/m,
    );
    expect(out).toContain('0 of 0 targets met.');
    expect(out).toContain('Not measured: the official kit, cms-bluebutton-sdk.');
  }, 60_000);

  it.each([
    [['--only', 'speed'], 'no "speed"'],
    [['--sizes', '2'], 'whole numbers from 3'],
    [['--fast'], '--fast'],
    [['--sdk', 'nowhere'], 'cms-bluebutton-sdk is not installed in'],
  ])('refuses %j and says what it takes', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('--sizes LIST');
  });
});

describe('figureOf', () => {
  it.each([
    // A rate against its limit: the ratio counts, and only at the size of the target.
    [
      { figure: 'ingest', size: 10_000, value: 1700, limit: 10_000 },
      { ratio: 0.17, target: 0.17, goal: 0.25, met: true },
    ],
    [
      { figure: 'ingest', size: 10_000, value: 1699, limit: 10_000 },
      { ratio: 0.1699, target: 0.17, met: false },
    ],
    [
      { figure: 'ingest', size: 300, value: 1, limit: 10_000 },
      { target: null, goal: null, met: null, judged: null },
    ],
    // A time against its limit: the smaller, the better.
    [
      { figure: 'syncSlow', size: 10_000, value: 23, limit: 20 },
      { ratio: 1.15, target: 1.15, goal: 1.05, met: true },
    ],
    [
      { figure: 'syncSlow', size: 3_000, value: 24, limit: 20 },
      { ratio: 1.2, met: false, judged: 'ratio at most' },
    ],
    [
      { figure: 'sdkTime', size: 10_000, value: 2, limit: 4 },
      { ratio: 0.5, target: 0.9, met: true },
    ],
    // A time by itself, whatever its limit says.
    [
      { figure: 'listP95', size: 100_000, value: 5, limit: 0.1 },
      { ratio: 50, target: 5, goal: 2, met: true },
    ],
    [
      { figure: 'searchOneP95', size: 10_000, value: 8.01, limit: 8 },
      { target: 8, met: false },
    ],
    [
      { figure: 'searchOneP95', size: 100_000, value: 59, limit: 8 },
      { target: 60, met: true },
    ],
    [
      { figure: 'besideBusy', size: 10_000, value: 0, limit: null },
      { limit: null, ratio: null, target: 0, met: true },
    ],
    [
      { figure: 'besideBusy', size: 10_000, value: 1, limit: null },
      { target: 0, met: false },
    ],
  ] as const)('judges %j', (measured, expected) => {
    expect(figureOf(measured)).toMatchObject(expected);
  });
});
