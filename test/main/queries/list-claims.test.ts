import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import type { ListClaims } from '#main/queries/list-claims.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { claimKinds, claimStatuses } from '#shared/domain/claim.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { batchOf, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

/** The resource ids of all pages, newest first, as a reader gets them page by page. */
function allPages(db: ReadableDb, query: Omit<ListClaims, 'limit'>, limit: number): string[] {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = listClaims(db, { ...query, limit, after });
    expect(page.claims.length).toBeLessThanOrEqual(limit);
    ids.push(...page.claims.map(({ resourceId }) => resourceId));
    after = page.next;
  } while (after !== null);
  return ids;
}

type Made = Pick<Claim, 'kind' | 'status' | 'serviceFrom' | 'resourceId'>;

/** What a list must be, by a sort of everything: the oracle. */
function expected(claims: readonly Made[], query: Omit<ListClaims, 'limit'>): string[] {
  const { kinds = [], years = [], from, to, includeReplaced = false } = query;
  const dated = years.length > 0 || typeof from === 'string' || typeof to === 'string';
  return claims
    .map((claim, at) => ({ claim, at, date: claim.serviceFrom ?? '' }))
    .filter(
      ({ claim, date }) =>
        (kinds.length === 0 || kinds.includes(claim.kind)) &&
        (includeReplaced || claim.status === 'final' || claim.status === 'pending') &&
        (!dated || date !== '') &&
        (years.length === 0 || years.includes(Number(date.slice(0, 4)))) &&
        (typeof from !== 'string' || date >= from) &&
        (typeof to !== 'string' || date <= to),
    )
    .sort((a, b) => (a.date === b.date ? b.at - a.at : a.date < b.date ? 1 : -1))
    .map(({ claim }) => claim.resourceId);
}

const date = fc
  .record({
    year: fc.integer({ min: 2019, max: 2024 }),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.constantFrom(1, 31),
  })
  .map(({ year, month, day }) => `${year}-0${month}-${String(day).padStart(2, '0')}`);
const optional = <Kind>(some: fc.Arbitrary<Kind>) => fc.option(some, { nil: undefined });
const queries = fc.record({
  kinds: fc.subarray([...claimKinds]),
  years: fc.subarray([2018, 2019, 2020, 2021, 2023, 2024]),
  from: optional(date),
  to: optional(date),
  includeReplaced: fc.boolean(),
});

describe('paging', () => {
  test('gives one big sorted list, whatever is filtered and however long a page is', () => {
    const made = fc.record({
      kind: fc.constantFrom(...claimKinds),
      status: fc.constantFrom(...claimStatuses, 'final', 'final'),
      serviceFrom: fc.option(date, { freq: 8 }),
    });
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 60 }),
        fc.array(fc.tuple(queries, fc.integer({ min: 1, max: 20 })), { minLength: 8, maxLength: 8 }),
        (parts, asked) => {
          const { db, sourceId } = temporaryPerson();
          const claims = parts.map((part, at) => ({ ...part, resourceId: `r${at}` }));
          writeClaims(
            db,
            batchOf(
              sourceId,
              claims.map((claim) => toWrite({ ...claim, serviceTo: null }, 'knee')),
            ),
          );
          for (const [query, limit] of asked) {
            const list = expected(claims, query);
            expect(allPages(db, query, limit)).toEqual(list);
            // The same through the search index, where every claim has the word.
            expect(allPages(db, { ...query, text: 'kne' }, limit)).toEqual(list);
            expect(listClaims(db, { ...query, limit }).matchCount).toBe(list.length);
            expect(listClaims(db, { ...query, text: 'KNEE', limit }).matchCount).toBe(list.length);
            if (list.length > limit) expect(listClaims(db, { ...query, text: 'k', limit }).matchCount).toBeNull();
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  test('goes on where it stood when claims arrive in between', () => {
    const { db, sourceId } = temporaryPerson();
    const claims = Array.from({ length: 6 }, (_, at) =>
      toWrite({ resourceId: `r${at}`, serviceFrom: `2024-01-1${at}` }),
    );
    writeClaims(db, batchOf(sourceId, claims));
    const first = listClaims(db, { limit: 2 });
    writeClaims(db, batchOf(sourceId, [toWrite({ resourceId: 'new', serviceFrom: '2024-02-01' })]));
    const second = listClaims(db, { limit: 2, after: first.next });
    expect(second.claims.map(({ resourceId }) => resourceId)).toEqual(['r3', 'r2']);
    expect(second.matchCount).toBeNull();
  });

  test.each(['x', '2024-01-01', '~', '2024-01-01~x', "2024-01-01~1'; drop table claim"])(
    'refuses a made-up place: %s',
    (after) => {
      const { db } = temporaryPerson();
      expect(() => listClaims(db, { limit: 5, after })).toThrow('usage');
    },
  );

  test('an empty file has an empty list', () => {
    const { reader } = temporaryPerson();
    const empty = { claims: [], next: null, matchCount: 0 };
    for (const text of ['', 'knee']) expect(listClaims(reader(), { limit: 5, text })).toEqual(empty);
  });
});

describe('what a list shows', () => {
  test('comes from the columns: words, provider, the four amounts, and nothing invented', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    const [claim] = listClaims(db, { limit: 5 }).claims;
    expect(claim).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{12}$/),
      resourceId: 'carrier--1',
      kind: 'carrier',
      status: 'final',
      serviceFrom: '2025-03-14',
      serviceTo: '2025-03-14',
      title: expect.stringMatching(/\w/),
      sentence: expect.stringMatching(/\w/),
      provider: { name: 'Dr. Ophelia Quarrington', npi: '1912345678' },
      amounts: {
        billed: { cents: 20_000, origin: 'reported', code: 'submitted' },
        approved: { cents: 12_345, origin: 'reported', code: 'allowed' },
        paid: { cents: 9876, origin: 'reported', code: 'paid' },
        yourShare: { cents: null, origin: 'notReported', code: null },
      },
      denied: toWrite().claim.denied,
    });
  });

  test('only the asked status', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(
      db,
      batchOf(
        sourceId,
        claimStatuses.map((status) => toWrite({ resourceId: status, status })),
      ),
    );
    const shown = (query: Partial<ListClaims>) =>
      listClaims(db, { limit: 9, ...query }).claims.map((claim) => claim.status);
    expect(shown({}).sort()).toEqual(['final', 'pending']);
    expect(shown({ includeReplaced: true })).toHaveLength(4);
    expect(shown({ status: ['cancelled'] })).toEqual(['cancelled']);
  });
});

describe('search', () => {
  const people = (): ReadableDb => {
    const { db, sourceId } = temporaryPerson();
    const words = [
      'José Núñez cardiology',
      'Nunn, Josephine MD',
      'Übel & Söhne knee-brace 20.5',
      'ATORVASTATIN CALCIUM',
      '"quoted" OR NOT',
    ];
    writeClaims(
      db,
      batchOf(
        sourceId,
        words.map((text, at) => toWrite({ resourceId: `carrier--${at}` }, text)),
      ),
    );
    return db;
  };
  const found = (db: ReadableDb, text: string): string[] =>
    listClaims(db, { limit: 20, text })
      .claims.map(({ resourceId }) => resourceId.slice(-1))
      .sort();

  test.each([
    ['jos', '01'],
    ['JOS', '01'],
    ['jose n', '01'],
    ['jose nu', '01'],
    ['nune', '0'],
    ['núñ', '01'],
    ['nu\u0301n\u0303ez', '0'],
    ['nunn jo', '1'],
    ['jo nunn', '1'],
    ['cardio jos', '0'],
    ['cardio josephine', ''],
    ['knee', '2'],
    ['knee-br', '2'],
    ['brace', '2'],
    ['20.5', '2'],
    ['ubel', '2'],
    ['statin', ''],
    ['ator calc', '3'],
    ['or not', '4'],
    ['"quo', '4'],
    ['  jos   ', '01'],
    ['xyz', ''],
  ])('%j finds %j', (text, ids) => {
    expect(found(people(), text).join('')).toBe(ids);
  });

  test('a whole id finds its claim, ours in any case', () => {
    const db = people();
    const [claim] = listClaims(db, { limit: 1, text: 'ator' }).claims;
    const id = claim?.id ?? '';
    expect(found(db, id)).toEqual(['3']);
    expect(found(db, id.toUpperCase())).toEqual(['3']);
    expect(found(db, id.slice(0, -1))).toEqual([]);
    expect(found(db, ' carrier--3 ')).toEqual(['3']);
  });

  test('takes any input: nothing throws, and signs alone are as an empty box', () => {
    const db = people();
    for (const text of [
      '"',
      '*',
      '(',
      ')',
      '-',
      ':',
      '""',
      'a"b*',
      'NEAR(a b)',
      'text:jos',
      '^',
      '{',
      '+',
      '\u0000',
      '--',
      '\\',
    ]) {
      expect(() => listClaims(db, { limit: 5, text })).not.toThrow();
    }
    expect(found(db, '"*()-:')).toHaveLength(5);
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '*',
          '(',
          ')',
          '-',
          ':',
          '^',
          '{',
          '+',
          ' ',
          'a',
          'AND ',
          ' OR ',
          'NOT ',
          '\u0301',
          '\u0000',
          'ß',
        ),
      }),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        expect(listClaims(db, { limit: 5, text }).claims.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 2000 },
    );
  });
});
