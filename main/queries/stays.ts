import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Sums, StaySummary } from '#shared/domain/overview.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';
import { daysBetween } from './calendar.ts';
import { shownStatuses } from './shown-statuses.ts';
import { providerKeyOf } from './provider-key.ts';
import { sumOf } from './sums.ts';

type BillRow = AmountsRow & {
  readonly id: string;
  readonly kind: StaySummary['kind'];
  readonly status: string;
  readonly sort_date: string;
  readonly service_to: string | null;
  readonly provider_key: string | null;
  readonly provider_name: string | null;
};

const shown = shownStatuses(false)
  .map((status) => `'${status}'`)
  .join(', ');

const billsSql = `
  select claim.id, claim.kind, claim.status, claim.sort_date, claim.service_to, ${providerKeyOf('claim')} as provider_key, claim.provider_name,
    ${amountColumnsOf('claim')}
  from claim where claim.kind in ('inpatient', 'snf', 'hospice', 'hha') and claim.status in (${shown})
  order by claim.kind, provider_key, claim.sort_date, claim.rid`;

/** A nursing facility, hospice or home health agency bills each month; a new month begins the day after the last one. */
const longestBreakDays = 1;

/**
 * Stays and episodes of care, newest first. Bills of the same facility and kind that follow each other without a break are one stay. Sums are
 * over final claims.
 */
export function stays(db: ReadableDb): readonly StaySummary[] {
  const groups: BillRow[][] = [];
  for (const bill of query<BillRow>(db, billsSql).all()) {
    const last = groups.at(-1);
    if (last !== undefined && continues(last, bill)) last.push(bill);
    else groups.push([bill]);
  }
  return groups.map(stayOf).sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}

function continues(stay: readonly BillRow[], bill: BillRow): boolean {
  const [first] = stay;
  if (first === undefined || first.kind !== bill.kind || first.provider_key === null) return false;
  if (first.provider_key !== bill.provider_key || bill.sort_date === '') return false;
  const end = lastDayOf(stay);
  const days = end === null ? null : daysBetween(end, bill.sort_date);
  return days !== null && days <= longestBreakDays;
}

function lastDayOf(stay: readonly BillRow[]): string | null {
  const days = stay.map((bill) => bill.service_to ?? bill.sort_date).filter((day) => day !== '');
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

function stayOf(bills: readonly BillRow[]): StaySummary {
  const [first] = bills;
  if (first === undefined) throw new RangeError('a stay has at least one bill');
  const amounts = bills.filter(({ status }) => status === 'final').map(amountsOf);
  const sums: Sums = {
    claimCount: amounts.length,
    billed: sumOf(amounts.map(({ billed }) => billed)),
    approved: sumOf(amounts.map(({ approved }) => approved)),
    paid: sumOf(amounts.map(({ paid }) => paid)),
    yourShare: sumOf(amounts.map(({ yourShare }) => yourShare)),
  };
  return {
    kind: first.kind,
    from: first.sort_date === '' ? null : first.sort_date,
    to: lastDayOf(bills),
    providerKey: first.provider_key,
    providerName: bills.findLast(({ provider_name: name }) => name !== null)?.provider_name ?? null,
    bills: bills.map(({ id, sort_date: from, service_to: to }) => ({
      claimId: id,
      from: from === '' ? null : from,
      to,
    })),
    sums,
  };
}
