import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { es } from '#renderer/i18n/es.ts';

const root = join(import.meta.dirname, '../..');
/** What is read and parsed before the first paint. Measured 0.84 MB; it was 2.2 MB before it was minified and read in parts. */
const mostStartBytes = 1_000_000;

let folder = '';
let files: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimkeep-bundle-'));
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [bin, 'build', '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const assets = join(folder, 'renderer/assets');
  files = new Map(readdirSync(assets).map((name) => [name, readFileSync(join(assets, name), 'utf8')]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The scripts the page's file names and what they import at once. */
function startFiles(): ReadonlySet<string> {
  const html = readFileSync(join(folder, 'renderer/index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, next] of (files.get(name) ?? '').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      visit(next ?? '');
  };
  for (const [, name] of html.matchAll(/assets\/([\w.-]+\.js)/g)) visit(name ?? '');
  return found;
}

describe('the program of the page', () => {
  test('is small where it starts', () => {
    const start = [...startFiles()];
    expect(start.length).toBeGreaterThan(0);
    const bytes = start.reduce((sum, name) => sum + Buffer.byteLength(files.get(name) ?? ''), 0);
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(mostStartBytes);
  });

  test('reads charts, Spanish and rare pages only when they are wanted', () => {
    const start = startFiles();
    const holding = (words: string) => [...files].filter(([, text]) => text.includes(words)).map(([name]) => name);
    for (const words of ['recharts-cartesian-grid', es['welcome.title'], 'part-cards']) {
      const found = holding(words).filter((name) => name.endsWith('.js'));
      expect(found, words).not.toEqual([]);
      expect(
        found.filter((name) => start.has(name)),
        words,
      ).toEqual([]);
    }
  });

  test('has no gallery', () => {
    expect([...files].filter(([name, text]) => /gallery/i.test(name) || text.includes('Gallery of parts'))).toEqual([]);
  });
});
