import { claimFilters } from '#main/queries/claim-filters.ts';
import { costs } from '#main/queries/costs.ts';
import type { ClaimSelection } from '#main/queries/claim-filter.ts';
import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { providers } from '#main/queries/providers.ts';
import { searchTermsOf } from '#main/queries/search-terms.ts';
import { yearTotals } from '#main/queries/totals.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { CostGrouping } from '#shared/domain/overview.ts';

/** Asks once; the answer is thrown away. */
export type Ask = () => void;

export type Question = {
  readonly name:
    | 'list'
    | 'filtered'
    | 'claim'
    | 'searchOne'
    | 'searchTwo'
    | 'searchThree'
    | 'searchWords'
    | 'searchKind'
    | 'totals'
    | 'totalsMonth'
    | 'totalsKind'
    | 'totalsProvider'
    | 'totalsService'
    | 'counts';
  /** The slowest of these counts. */
  readonly variants: readonly { readonly label: string; readonly asks: readonly Ask[] }[];
  /** The least that SQLite must do for such an answer. */
  readonly limit: readonly Ask[];
};

/** So many that the 95th percentile is not the slowest alone. */
const samples = 60;
const pageSize = 50;

/** What the screens ask of this file. The texts and claims asked for are spread over all of it, the same at every run. */
export function questionsOf(db: ReadableDb): readonly Question[] {
  const page = pageRowsAlone(db);
  const plain = (name: Question['name'], asks: readonly Ask[], limit: readonly Ask[]): Question => ({
    name,
    variants: [{ label: name, asks }],
    limit,
  });
  const search = (name: Question['name'], texts: readonly string[]): Question =>
    plain(
      name,
      texts.map((text) => () => void listClaims(db, { text, limit: pageSize })),
      texts.map((text) => indexAlone(db, text)),
    );
  const words = wordsOf(db);
  const grouped = (name: Question['name'], by: CostGrouping): Question =>
    plain(
      name,
      repeated(() => void costs(db, { by, year: null, kinds: [] })),
      repeated(by === 'service' ? linesAlone(db) : scanAlone(db)),
    );
  const rarest = claimFilters(db)
    .kinds.slice(-1)
    .map(({ kind }) => kind);
  const starts = (letters: number): readonly string[] => words.map(([word]) => word.slice(0, letters));
  return [
    plain(
      'list',
      repeated(() => void listClaims(db, { limit: pageSize })),
      repeated(page),
    ),
    { name: 'filtered', variants: filterVariants(db), limit: repeated(page) },
    plain(
      'claim',
      spreadRows(db).map(
        ({ id }) =>
          () =>
            void [getClaim(db, id, 'en'), getRawClaim(db, id)],
      ),
      spreadRows(db).map(
        ({ rid }) =>
          () =>
            void JSON.parse(readClaimRaw(db, rid)),
      ),
    ),
    search('searchOne', starts(1)),
    search('searchTwo', starts(2)),
    search('searchThree', starts(3)),
    search(
      'searchWords',
      words.map(([one, other]) => `${one.slice(0, 3)} ${other.slice(0, 3)}`),
    ),
    plain(
      'searchKind',
      starts(2).map((text) => () => void listClaims(db, { kinds: rarest, text, limit: pageSize })),
      starts(2).map((text) => indexAlone(db, text)),
    ),
    plain(
      'totals',
      repeated(() => void yearTotals(db)),
      repeated(scanAlone(db)),
    ),
    grouped('totalsMonth', 'month'),
    grouped('totalsKind', 'kind'),
    grouped('totalsProvider', 'provider'),
    grouped('totalsService', 'service'),
    plain(
      'counts',
      repeated(() => void claimFilters(db)),
      repeated(scanAlone(db)),
    ),
  ];
}

function repeated(ask: Ask): readonly Ask[] {
  return Array.from({ length: samples }, () => ask);
}

/** One of each filter the list offers, and the kinds and years that have the most and the fewest claims. */
function filterVariants(db: ReadableDb) {
  const { kinds, years } = claimFilters(db);
  const year = years.at(Math.floor(years.length / 2))?.year ?? 2024;
  const common = kinds.slice(0, 1).map(({ kind }) => kind);
  const rare = kinds.slice(-1).map(({ kind }) => kind);
  const selections: Readonly<Record<string, ClaimSelection>> = {
    'the most common kind': { kinds: common },
    'the rarest kind': { kinds: rare },
    'two kinds': { kinds: [...common, ...rare] },
    'one year': { years: [year] },
    'years apart': { years: [year, year - 2] },
    'from and to': { from: `${year}-03-10`, to: `${year + 1}-06-20` },
    'a rare kind in one year': { kinds: rare, years: [year] },
    'not approved': { onlyDenied: true },
    'a provider': { providerKey: providers(db)[0]?.key ?? null },
    'a share of at least $100': { shareFromCents: 10_000 },
    'with a star': { onlyStarred: true },
    'with a tag': { tag: 'tax' },
    'with replaced ones': { includeReplaced: true },
  };
  return Object.entries(selections).map(([label, selection]) => ({
    label,
    asks: repeated(() => void listClaims(db, { ...selection, limit: pageSize })),
  }));
}

function pageRowsAlone(db: ReadableDb): Ask {
  const newest = db.prepare<[number]>('select rid from claim order by sort_date desc, rid desc limit ?');
  const row = db.prepare<[number]>('select * from claim where rid = ?').raw();
  return () => {
    for (const rid of newest.pluck().all(pageSize + 1) as number[]) row.get(rid);
  };
}

function indexAlone(db: ReadableDb, text: string): Ask {
  const hits = db.prepare<[string, number]>(
    'select rowid from search where search match ? order by rowid desc limit ?',
  );
  const match = searchTermsOf(text)?.match ?? '""';
  return () => void hits.raw().all(match, pageSize + 1);
}

function scanAlone(db: ReadableDb): Ask {
  const scan = db.prepare('select count(*), sum(paid_cents) from claim indexed by claim_by_date');
  return () => void scan.get();
}

function linesAlone(db: ReadableDb): Ask {
  const scan = db.prepare('select count(*), sum(paid_cents) from line_item where is_total_line = 0');
  return () => void scan.get();
}

function spreadRows(db: ReadableDb): readonly { readonly rid: number; readonly id: string }[] {
  const { most } = db.prepare<[], { most: number }>('select max(rid) as most from claim').get() ?? { most: 0 };
  const next = db.prepare<[number], { rid: number; id: string }>('select rid, id from claim where rid >= ? limit 1');
  return Array.from({ length: samples }, (_, index) => next.get(1 + Math.floor((index * most) / samples))).filter(
    (row) => row !== undefined,
  );
}

/** Two words that stand in one claim's search text, for claims spread over the file. */
function wordsOf(db: ReadableDb): readonly (readonly [string, string])[] {
  const text = db.prepare<[number], { text: string }>('select text from search_text where rid = ?');
  return spreadRows(db).map(({ rid }, index) => {
    const found = text.get(rid)?.text.match(/\p{L}{4,}/gu) ?? [];
    return [found[index % found.length] ?? 'medicare', found[(index * 7 + 3) % found.length] ?? 'claim'] as const;
  });
}
