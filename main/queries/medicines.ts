import type { ReadableDb } from '#main/store/database.ts';
import { arrayQuery, query } from '#main/store/statements.ts';
import type { MedicineFill, MedicineSummary } from '#shared/domain/overview.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';
import { addDays, daysBetween } from './calendar.ts';
import { shownStatuses } from './shown-statuses.ts';
import { sumOfCents } from './sums.ts';

/** What tells which medicine a fill is of, and what a list of medicines adds up; of the rest only each medicine's last fill is read. */
type Fill = {
  readonly rid: number;
  readonly isFinal: boolean;
  readonly date: string;
  readonly drugName: string | null;
  readonly ndc: string | null;
  readonly billedCents: number | null;
  readonly shareCents: number | null;
};
type FillRow = readonly [
  rid: number,
  isFinal: number,
  date: string,
  drugName: string | null,
  ndc: string | null,
  billedCents: number | null,
  shareCents: number | null,
];

/** A fill with all that its own line in a list says. */
type WholeFill = AmountsRow & {
  readonly id: string;
  readonly sort_date: string;
  readonly days_supply: number | null;
  readonly provider_name: string | null;
  readonly ndc_code: string | null;
  readonly units: number | null;
};

const shown = shownStatuses(false)
  .map((status) => `'${status}'`)
  .join(', ');
const firstLine = 'left join line_item on line_item.claim_rid = claim.rid and line_item.position = 0';

/** In the order of the index, so that nothing is sorted but fills of one day. */
const fillsSql = `
  select claim.rid, claim.status = 'final', claim.sort_date, claim.drug_name, line_item.ndc_code, claim.billed_cents, claim.your_share_cents
  from claim ${firstLine}
  where claim.kind = 'partD' and claim.status in (${shown}) order by claim.sort_date`;

const wholeFillsSql = `
  select claim.id, claim.sort_date, claim.days_supply, claim.provider_name, line_item.ndc_code, line_item.units, ${amountColumnsOf('claim')}
  from claim ${firstLine}
  where claim.rid in (select value from json_each(?)) order by claim.sort_date, claim.rid`;

/** Every drug that was filled, the one filled last first. Sums are over final claims; a fill that is not finished is listed, not summed. */
export function medicines(db: ReadableDb): readonly MedicineSummary[] {
  const summaries = [...fillsByKey(db)].map(([key, fills]) => summaryOf(db, key, fills));
  return summaries.sort((a, b) => (b.lastFill ?? '').localeCompare(a.lastFill ?? '') || a.key.localeCompare(b.key));
}

/** The row ids of the fills of these medicines (`MedicineSummary.key`). */
export function medicineClaims(db: ReadableDb, medicineKeys: readonly string[]): readonly number[] {
  if (medicineKeys.length === 0) return [];
  const byKey = fillsByKey(db);
  return medicineKeys.flatMap((key) => (byKey.get(key) ?? []).map(({ rid }) => rid));
}

/** The key of the medicine that each fill belongs to, by the row id of its claim. */
export function medicineKeys(db: ReadableDb): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const [key, fills] of fillsByKey(db)) for (const { rid } of fills) keys.set(rid, key);
  return keys;
}

/** The fills of one drug, newest first; empty when there is none with this key. */
export function medicineFills(db: ReadableDb, key: string): readonly MedicineFill[] {
  const fills = wholeFills(db, medicineClaims(db, [key]));
  return fills.map((fill, index) => fillOf(fill, fills[index - 1])).toReversed();
}

function fillsByKey(db: ReadableDb): Map<string, readonly Fill[]> {
  const byKey = new Map<string, Fill[]>();
  const all = oldestFirst(db);
  const names = productNames(all);
  for (const fill of all) {
    const key = keyOf(fill, names);
    const fills = byKey.get(key);
    if (fills === undefined) byKey.set(key, [fill]);
    else fills.push(fill);
  }
  return byKey;
}

/** What came before a fill is then known when it is reached. */
function oldestFirst(db: ReadableDb): readonly Fill[] {
  return arrayQuery<FillRow>(db, fillsSql)
    .all()
    .map(([rid, isFinal, date, drugName, ndc, billedCents, shareCents]) => ({
      rid,
      isFinal: isFinal === 1,
      date,
      drugName,
      ndc,
      billedCents,
      shareCents,
    }))
    .sort((a, b) => (a.date === b.date ? a.rid - b.rid : a.date < b.date ? -1 : 1));
}

/** Oldest first. */
function wholeFills(db: ReadableDb, rids: readonly number[]): readonly WholeFill[] {
  return query<WholeFill>(db, wholeFillsSql).all(JSON.stringify(rids));
}

/**
 * Fills of one drug share the name Medicare gives (`BRAND - SUBSTANCE`, so that another maker's package of the same drug is the same
 * medicine). A fill without a name has that of another fill of the same product; where none has one, the product is the medicine.
 */
function keyOf({ drugName, ndc }: Fill, names: ReadonlyMap<string, string>): string {
  const product = productOf(ndc);
  const name = drugName ?? (product === null ? undefined : names.get(product));
  if (name !== undefined) return name.toLowerCase();
  return product === null ? '' : `ndc:${product}`;
}

/** The first nine digits of the NDC are maker and product; the last two are only the package size. */
function productOf(ndc: string | null): string | null {
  return ndc === null ? null : ndc.slice(0, 9);
}

/** What Medicare calls each product, by the newest of its fills that has a name: it leaves the name out of some. */
function productNames(fills: readonly Fill[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { drugName, ndc } of fills) {
    const product = productOf(ndc);
    if (product !== null && drugName !== null) names.set(product, drugName);
  }
  return names;
}

function summaryOf(db: ReadableDb, key: string, fills: readonly Fill[]): MedicineSummary {
  const dated = fills.filter(({ date }) => date !== '');
  const newest = dated.at(-1) ?? fills.at(-1);
  const last = newest === undefined ? undefined : wholeFills(db, [newest.rid])[0];
  const counted = fills.filter(({ isFinal }) => isFinal);
  return {
    key,
    name: fills.findLast(({ drugName }) => drugName !== null)?.drugName ?? null,
    ndc: last?.ndc_code ?? null,
    fillCount: fills.length,
    firstFill: dated[0]?.date ?? null,
    lastFill: dated.at(-1)?.date ?? null,
    daysSupply: last?.days_supply ?? null,
    lastsUntil: usedUpOn(last),
    pharmacy: last?.provider_name ?? null,
    price: sumOfCents(counted.map(({ billedCents }) => billedCents)),
    youPaid: sumOfCents(counted.map(({ shareCents }) => shareCents)),
  };
}

function fillOf(fill: WholeFill, before: WholeFill | undefined): MedicineFill {
  const { billed, paid, yourShare } = amountsOf(fill);
  const usedUp = usedUpOn(before);
  return {
    claimId: fill.id,
    filledOn: fill.sort_date === '' ? null : fill.sort_date,
    daysSupply: fill.days_supply,
    quantity: fill.units,
    ndc: fill.ndc_code,
    pharmacy: fill.provider_name,
    price: billed,
    planPaid: paid,
    youPaid: yourShare,
    gapDays: usedUp === null || fill.sort_date === '' ? null : daysBetween(usedUp, fill.sort_date),
  };
}

/** A supply of 30 days from May 1 is used up on May 31: the day on which the next fill is due. */
function usedUpOn(fill: WholeFill | undefined): string | null {
  if (fill === undefined || fill.sort_date === '' || fill.days_supply === null || fill.days_supply <= 0) return null;
  return addDays(fill.sort_date, fill.days_supply);
}
