import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { MedicineFill, MedicineSummary } from '#shared/domain/overview.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';
import { addDays, daysBetween } from './calendar.ts';
import { shownStatuses } from './shown-statuses.ts';
import { addedUp, sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

/** What tells which medicine a fill is of. */
type Named = { readonly drugName: string | null; readonly product: string | null; readonly date: string };
type Fill = Named & { readonly rid: number };

/** Fills of the same name and product, added up where they are read: a person can have thousands. */
type FillGroup = Named & SumsRow & { readonly fills: number; readonly first: string | null };

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

/** The first nine digits of the NDC are maker and product; the last two are only the package size. */
const product = 'substr(line_item.ndc_code, 1, 9)';
const fillsFrom = `from claim ${firstLine} where claim.kind = 'partD' and claim.status in (${shown})`;
const fillsSql = `select claim.rid, claim.drug_name as drugName, ${product} as product, claim.sort_date as date ${fillsFrom}`;
const groupsSql = `
  select claim.drug_name as drugName, ${product} as product, count(*) as fills, min(nullif(claim.sort_date, '')) as first,
    max(claim.sort_date) as date, ${sumColumns('claim', "claim.status = 'final'")}
  ${fillsFrom} group by claim.drug_name, product`;
const newestOfGroupSql = `select claim.rid ${fillsFrom}
  and claim.sort_date = ? and claim.drug_name is ? and ${product} is ? order by claim.rid desc limit 1`;

const wholeFillsSql = `
  select claim.id, claim.sort_date, claim.days_supply, claim.provider_name, line_item.ndc_code, line_item.units, ${amountColumnsOf('claim')}
  from claim ${firstLine}
  where claim.rid in (select value from json_each(?)) order by claim.sort_date, claim.rid`;

/** Every drug that was filled, the one filled last first. Sums are over final claims; a fill that is not finished is listed, not summed. */
export function medicines(db: ReadableDb): readonly MedicineSummary[] {
  const groups = byKey(query<FillGroup>(db, groupsSql).all());
  const summaries = [...groups].map(([key, ofKey]) => summaryOf(db, key, ofKey));
  return summaries.sort((a, b) => (b.lastFill ?? '').localeCompare(a.lastFill ?? '') || a.key.localeCompare(b.key));
}

/** The row ids of the fills of these medicines (`MedicineSummary.key`). */
export function medicineClaims(db: ReadableDb, medicineKeys: readonly string[]): readonly number[] {
  if (medicineKeys.length === 0) return [];
  const fills = fillsByKey(db);
  return medicineKeys.flatMap((key) => (fills.get(key) ?? []).map(({ rid }) => rid));
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

function fillsByKey(db: ReadableDb): ReadonlyMap<string, readonly Fill[]> {
  return byKey(query<Fill>(db, fillsSql).all());
}

function byKey<Item extends Named>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const names = productNames(items);
  return Map.groupBy(items, (item) => keyOf(item, names));
}

/** Oldest first. */
function wholeFills(db: ReadableDb, rids: readonly number[]): readonly WholeFill[] {
  return query<WholeFill>(db, wholeFillsSql).all(JSON.stringify(rids));
}

/**
 * Fills of one drug share the name Medicare gives (`BRAND - SUBSTANCE`, so that another maker's package of the same drug is the same
 * medicine). A fill without a name has that of another fill of the same product; where none has one, the product is the medicine.
 */
function keyOf({ drugName, product }: Named, names: ReadonlyMap<string, Named>): string {
  const name = drugName ?? (product === null ? null : (names.get(product)?.drugName ?? null));
  if (name !== null) return name.toLowerCase();
  return product === null ? '' : `ndc:${product}`;
}

/** What Medicare calls each product, by the newest of its fills that has a name: it leaves the name out of some. */
function productNames(items: readonly Named[]): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const item of items) {
    const { product: code, drugName } = item;
    if (code !== null && drugName !== null) names.set(code, newer(item, names.get(code)));
  }
  return names;
}

/** Of two names of one day the later in the alphabet, so that the order of the rows decides nothing. */
function newer<Item extends Named>(item: Item, other: Item | undefined): Item {
  if (other === undefined || item.date > other.date) return item;
  return item.date === other.date && (item.drugName ?? '') > (other.drugName ?? '') ? item : other;
}

function summaryOf(db: ReadableDb, key: string, groups: readonly FillGroup[]): MedicineSummary {
  const lastDate = maxOf(groups.map(({ date }) => date));
  const last = newestFill(
    db,
    groups.filter(({ date }) => date === lastDate),
  );
  const named = groups.filter(({ drugName }) => drugName !== null);
  const sums = sumsOf(addedUp(groups));
  return {
    key,
    name: named.reduce<FillGroup | undefined>((newest, group) => newer(group, newest), undefined)?.drugName ?? null,
    ndc: last?.ndc_code ?? null,
    fillCount: groups.reduce((sum, { fills }) => sum + fills, 0),
    firstFill: minOf(groups.flatMap(({ first }) => first ?? [])),
    lastFill: lastDate === '' ? null : lastDate,
    daysSupply: last?.days_supply ?? null,
    lastsUntil: usedUpOn(last),
    pharmacy: last?.provider_name ?? null,
    price: sums.billed,
    youPaid: sums.yourShare,
  };
}

/** @param groups those that hold fills of the last day */
function newestFill(db: ReadableDb, groups: readonly FillGroup[]): WholeFill | undefined {
  const newest = groups.flatMap(
    ({ date, drugName, product: code }) =>
      query<{ rid: number }>(db, newestOfGroupSql).first(date, drugName, code)?.rid ?? [],
  );
  return newest.length === 0 ? undefined : wholeFills(db, [Math.max(...newest)])[0];
}

function maxOf(dates: readonly string[]): string {
  return dates.reduce((max, date) => (date > max ? date : max), '');
}

function minOf(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((min, date) => (min === null || date < min ? date : min), null);
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
