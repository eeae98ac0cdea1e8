import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApp } from '#test/support/build-app.ts';
import type { BenchContext, Group } from '../bench-context.ts';
import type { Measured } from '../figure.ts';
import { median } from '../measure.ts';
import { blankPage, openApp } from '../window-starts.ts';
import type { Starts, StartTimes } from '../window-starts.ts';

const built = join(import.meta.dirname, '../../../out/renderer');
const rounds = 9;

/** How much code the window reads at its start, and how long it takes until something, and until the first screen, is seen. */
export const window: Group = {
  name: 'window',
  async *run({ folder, note }) {
    note('building the app');
    await buildApp('silent');
    const start = readAtStart();
    const all = readdirSync(join(built, 'assets')).map((name) => join('assets', name));
    yield { figure: 'startBundle', size: 1, value: bytesOf(start), limit: bytesOf(all) };
    yield { figure: 'startBundleZipped', size: 1, value: zippedBytesOf(start), limit: zippedBytesOf(all) };
    yield* starts(folder, note);
  },
};

async function* starts(folder: string, note: BenchContext['note']): AsyncGenerator<Measured> {
  note('starting the window');
  let app: Starts | null = null;
  let blank: Starts | null = null;
  try {
    app = await openApp(folder);
    blank = await blankPage(folder);
    const ofApp: StartTimes[] = [];
    const ofBlank: StartTimes[] = [];
    // In turn, so that whatever else the machine does meets both alike.
    for (let round = 0; round < rounds; round += 1) {
      ofApp.push(await app.start());
      ofBlank.push(await blank.start());
    }
    const of = (all: readonly StartTimes[], key: 'paint' | 'screen') => median(all.map((one) => one[key]));
    yield { figure: 'firstPaint', size: 1, value: of(ofApp, 'paint'), limit: of(ofBlank, 'paint') };
    yield { figure: 'windowScreen', size: 1, value: of(ofApp, 'screen'), limit: of(ofBlank, 'screen') };
  } catch (error) {
    note(`window: not started. ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await app?.close();
    await blank?.close();
  }
}

/** What the page names in its head: it is read before anything is shown. Paths below the built page. */
function readAtStart(): readonly string[] {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].flatMap(([, path]) => path ?? []);
}

const bytesOf = (paths: readonly string[]): number => sum(paths, (content) => content.length);
const zippedBytesOf = (paths: readonly string[]): number => sum(paths, (content) => gzipSync(content).length);

function sum(paths: readonly string[], size: (content: Buffer) => number): number {
  return paths.reduce((total, path) => total + size(readFileSync(join(built, path))), 0);
}
