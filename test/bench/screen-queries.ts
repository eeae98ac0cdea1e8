import { setTimeout as delay } from 'node:timers/promises';
import { claimFilters } from '#main/queries/claim-filters.ts';
import { costs } from '#main/queries/costs.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { medicines } from '#main/queries/medicines.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import { providers } from '#main/queries/providers.ts';
import { stays } from '#main/queries/stays.ts';
import { yearTotals } from '#main/queries/totals.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { AppError } from '#shared/errors.ts';
import { percentile } from './measure.ts';

/** p95 in ms of the slowest question; `busy`: how many were refused because another connection was writing. */
export type Asked = { readonly p95: number; readonly busy: number };

/** A person who clicks all the time; a pause lets the download's own messages through. */
const pauseMs = 10;
const roundsAfter = 20;

/** One question of each screen. */
const questions: Readonly<Record<string, (db: ReadableDb) => unknown>> = {
  list: (db) => listClaims(db, { limit: 50 }),
  kind: (db) => listClaims(db, { kinds: ['partD'], limit: 50 }),
  search: (db) => listClaims(db, { text: 'me', limit: 50 }),
  words: (db) => listClaims(db, { text: 'office vis', limit: 50 }),
  totals: yearTotals,
  filters: claimFilters,
  summary: (db) => personSummary(db, '2026-01-15'),
  costs: (db) => costs(db, { by: 'month', year: null, kinds: [] }),
  medicines,
  providers,
  stays,
  claim: (db) => {
    const newest = listClaims(db, { limit: 1 }).claims[0];
    return newest === undefined ? null : getClaim(db, newest.id, 'en');
  },
};

/** Asks every question in turn until the signal; at least once. */
export function askUntil(db: ReadableDb, signal: AbortSignal): Promise<Asked> {
  return ask(db, () => !signal.aborted);
}

/** The same for a fixed number of rounds, on a file at rest. */
export function askTimes(db: ReadableDb): Promise<Asked> {
  let rounds = 0;
  return ask(db, () => (rounds += 1) < roundsAfter);
}

async function ask(db: ReadableDb, goesOn: () => boolean): Promise<Asked> {
  const times = new Map(Object.keys(questions).map((name): [string, number[]] => [name, []]));
  let busy = 0;
  do {
    for (const [name, question] of Object.entries(questions)) {
      const start = performance.now();
      try {
        question(db);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'store/busy') throw error;
        busy += 1;
      }
      times.get(name)?.push(performance.now() - start);
      await delay(pauseMs);
    }
  } while (goesOn());
  return { p95: Math.max(...[...times.values()].map((ofOne) => percentile(ofOne, 95))), busy };
}
