import { closeDatabase, openForReading } from '#main/store/database.ts';
import type { BenchContext, Group } from '../bench-context.ts';
import type { Measured } from '../figure.ts';
import type { FigureKey } from '../figures.ts';
import { collectGarbage, percentile, timed } from '../measure.ts';
import { questionsOf } from '../questions.ts';
import type { Ask, Question } from '../questions.ts';

type Percentiles = { readonly p50: number; readonly p95: number };

/** Growth is told from here where it is measured, else from the fewest claims. Below, a question takes less time than the clock's own noise. */
const usualBase = 300;

/** What the screens ask, on a file at rest, each beside the least that an answer needs; and how it grows with the number of claims. */
export const queries: Group = {
  name: 'queries',
  *run(bench) {
    const base = bench.sizes.includes(usualBase) ? usualBase : bench.sizes[0];
    const atBase = new Map<Question['name'], Percentiles>();
    for (const size of bench.sizes) {
      for (const [name, answered, limit] of measure(bench, size)) {
        yield figure(`${name}P50`, size, answered.p50, limit.p50);
        yield figure(`${name}P95`, size, answered.p95, limit.p95);
        const before = atBase.get(name);
        if (size === base) atBase.set(name, answered);
        else if (before !== undefined && size === bench.sizes.at(-1))
          yield figure(`${name}Growth`, size, answered.p95, before.p95);
      }
    }
  },
};

function figure(key: FigureKey, size: number, value: number, limit: number): Measured {
  return { figure: key, size, value, limit };
}

function measure({ storeOf, note }: BenchContext, size: number) {
  const { file, key } = storeOf(size);
  const db = openForReading(file, key);
  note(`queries on ${size.toLocaleString('en-US')}`);
  const results = questionsOf(db).map(({ name, variants, limit }) => {
    const answered = variants.map(({ label, asks }) => ({ label, ...askAll(asks) }));
    const slowest = answered.reduce((one, other) => (other.p95 > one.p95 ? other : one));
    if (variants.length > 1) note(`slowest: ${slowest.label}`);
    return [name, slowest, askAll(limit)] as const;
  });
  closeDatabase(db);
  return results;
}

/** Everything is asked once before the clock runs: the first answer compiles the statement and fills the cache. */
function askAll(asks: readonly Ask[]): Percentiles {
  for (const ask of asks) ask();
  collectGarbage();
  const times = asks.map((ask) => timed(ask));
  return { p50: percentile(times, 50), p95: percentile(times, 95) };
}
