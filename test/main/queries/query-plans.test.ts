import { expect, test } from 'vitest';
import { claimFilters } from '#main/queries/claim-filters.ts';
import { costs } from '#main/queries/costs.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import { yearTotals } from '#main/queries/totals.ts';
import { familyOf } from '#main/store/claim-family.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

/** The plans of all statements that a screen prepares, as SQLite would run them. */
function plansOf(screen: (db: ReadableDb) => unknown): string {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, [toWrite()]));
  const asked: string[] = [];
  const watched = Object.create(db, {
    prepare: {
      value: (sql: string) => {
        asked.push(sql);
        return db.prepare(sql);
      },
    },
  }) as ReadableDb;
  screen(watched);
  return asked
    .flatMap((sql) => {
      const values = Array.from({ length: sql.split('?').length - 1 }, () => '1');
      return db.prepare<string[], { detail: string }>(`explain query plan ${sql}`).all(...values);
    })
    .map(({ detail }) => detail)
    .join('\n');
}

test.each<[string, (db: ReadableDb) => unknown]>([
  ['the list', (db) => listClaims(db, { limit: 1 })],
  [
    'the list of some kinds and years',
    (db) => listClaims(db, { limit: 1, kinds: ['snf', 'hha'], years: [2020, 2024] }),
  ],
  ['a next page', (db) => listClaims(db, { limit: 1, after: '2025-03-14~9' })],
  ['the filters', claimFilters],
  ['the totals', yearTotals],
  ['the claims of a provider', (db) => listClaims(db, { limit: 1, providerKey: '1234567890' })],
  ['what was not approved', (db) => listClaims(db, { limit: 1, onlyDenied: true })],
  ['costs by month', (db) => costs(db, { by: 'month', year: null, kinds: [] })],
  ['costs by kind', (db) => costs(db, { by: 'kind', year: null, kinds: [] })],
  ['costs of a year by kind', (db) => costs(db, { by: 'kind', year: 2024, kinds: ['snf'] })],
  ['the person', (db) => personSummary(db, '2026-11-24')],
])('%s reads indexes, never the whole table', (_, screen) => {
  const plans = plansOf(screen);
  expect(plans).toMatch(/COVERING INDEX/);
  expect(plans).not.toMatch(/SCAN claim\b(?! USING COVERING INDEX)/);
  expect(plans).not.toMatch(/claim USING INDEX(?! claim_by_id)/);
});

test('a page is not sorted, but for the claims of one day', () => {
  const sorts = (screen: (db: ReadableDb) => unknown): boolean => plansOf(screen).includes('TEMP B-TREE FOR ORDER BY');
  expect(sorts((db) => listClaims(db, { limit: 1 }))).toBe(false);
  expect(sorts((db) => listClaims(db, { limit: 1, text: 'k', years: [2020, 2025] }))).toBe(false);
  expect(sorts((db) => listClaims(db, { limit: 1, providerKey: '1234567890' }))).toBe(false);
  expect(sorts((db) => listClaims(db, { limit: 1, onlyDenied: true }))).toBe(false);
  expect(sorts((db) => listClaims(db, { limit: 1, kinds: ['carrier'], from: '2020-01-01' }))).toBe(false);
});

test('sums by kind, provider and service are taken from an index in that order, so nothing is sorted', () => {
  for (const by of ['kind', 'provider', 'month', 'service'] as const) {
    const plans = plansOf((db) => costs(db, { by, year: null, kinds: [] }));
    expect(plans, by).not.toMatch(/TEMP B-TREE FOR GROUP BY/);
  }
});

test('the versions of a claim are found by its group and by control numbers, without a look at other claims', () => {
  const plans = plansOf((db) => familyOf(db, 1, { groups: new Set(['g']), controls: new Set(['c']) }));
  expect(plans).toMatch(/claim USING INDEX claim_by_group/);
  expect(plans).toMatch(/claim USING (COVERING )?INDEX claim_by_control/);
  expect(plans).toMatch(/claim_relation USING (COVERING )?INDEX claim_relation_by_control/);
  expect(plans).not.toMatch(/SCAN claim\b/);
});
