import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { generateSample } from '#main/samples/generate.ts';
import { closeDatabase, openForReading, openForWriting } from '#main/store/database.ts';
import { v2Bundle } from '#test/practice-medicare/bundle.ts';
import type { BenchContext, Group } from '../bench-context.ts';
import type { Measured } from '../figure.ts';
import { compared, timed } from '../measure.ts';
import { createStore, storePages } from '../store.ts';

/** As many lines as Medicare allows on a claim; and a resource as large as any that was heard of. */
const mostLines = 450;
const largestBytes = 2 * 1024 * 1024;
const rounds = 5;

/** One claim that is far larger than the others: stored and searchable, and shown whole. Its limit is parsing its text. */
export const large: Group = {
  name: 'large',
  async *run(bench) {
    yield* await measure(
      bench,
      linesUntil((lines) => lines.length >= mostLines),
      ['storeLines', 'showLines'],
    );
    const isLarge = (lines: readonly unknown[]): boolean =>
      lines.length % 50 === 0 && JSON.stringify(lines).length >= largestBytes;
    yield* await measure(bench, linesUntil(isLarge), ['storeLarge', 'showLarge']);
  },
};

type Keys = readonly ['storeLines' | 'storeLarge', 'showLines' | 'showLarge'];

async function measure(
  { folder, note }: BenchContext,
  { patientId, text }: { readonly patientId: string; readonly text: string },
  [store, show]: Keys,
): Promise<readonly Measured[]> {
  note(`one claim of ${Math.round(text.length / 1024).toLocaleString('en-US')} KB`);
  const page = v2Bundle({
    origin: 'https://medicare.example',
    type: 'ExplanationOfBenefit',
    query: [['patient', patientId]],
    paging: { count: 50, startIndex: 0 },
    total: 1,
    transactionTime: '2026-01-15T06:00:00.000+00:00',
    resources: [text],
  });
  const pages = { patientId, jsonBytes: text.length, texts: () => once(page), claims: () => once([text]) };
  const numbers = await compared(
    () => ({ parseMs: timed(() => void JSON.parse(text)) }),
    () => {
      const { file, key } = createStore(folder);
      const writing = openForWriting(file, key);
      const storeMs = storePages(writing, pages);
      closeDatabase(writing);
      const db = openForReading(file, key);
      const id = listClaims(db, { limit: 1 }).claims[0]?.id ?? '';
      const showMs = timed(() => void [getClaim(db, id, 'en'), getRawClaim(db, id)]);
      closeDatabase(db);
      return { storeMs, showMs };
    },
    rounds,
  );
  return [
    { figure: store, size: 1, value: numbers.storeMs, limit: numbers.parseMs },
    { figure: show, size: 1, value: numbers.showMs, limit: numbers.parseMs },
  ];
}

function* once<Value>(value: Value): Generator<Value, void, undefined> {
  yield value;
}

/** A sample person's doctor's claim whose lines are repeated, each with a number of its own, until there are enough. */
function linesUntil(isEnough: (lines: readonly unknown[]) => boolean): { patientId: string; text: string } {
  const sample = generateSample({ key: 'mary', seed: 'bench', claims: 60, asOf: '2026-01-15' });
  const claim = [...sample.claims()].find(({ id }) => typeof id === 'string' && id.startsWith('carrier'));
  const items = claim?.['item'];
  if (claim === undefined || !Array.isArray(items)) throw new Error('the sample has no claim with lines');
  const lines: unknown[] = [];
  while (!isEnough(lines)) {
    const item = items[lines.length % items.length] as object;
    lines.push({ ...item, sequence: lines.length + 1 });
  }
  return { patientId: sample.patientId, text: JSON.stringify({ ...claim, item: lines }) };
}
