import { mapClaim } from '#main/claims/map-claim.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Stay } from '#shared/domain/claim.ts';
import type { BenefitPeriod } from '#shared/domain/overview.ts';
import { daysBetween } from './calendar.ts';

/** "60 consecutive days" without care as an inpatient of a hospital or of a nursing facility end it (42 CFR 409.60(b)). */
const daysThatEndIt = 60;

type BillRow = {
  readonly rid: number;
  readonly kind: 'inpatient' | 'snf';
  readonly first: string;
  readonly last: string;
};
type Bill = BillRow & { readonly stay: Stay | null };

/**
 * Final bills of hospitals and nursing facilities only. Bills "for information" tell of stays that a Medicare Advantage plan paid; the plan
 * counts those days by its own rules. There are few bills, so their days are read from the raw resources. Throws `store/damaged`.
 */
const billsSql = `
  select rid, kind, sort_date as first, coalesce(service_to, sort_date) as last from claim
  where kind in ('inpatient', 'snf') and status = 'final' and sort_date <> '' and coalesce(is_for_information, 0) = 0
  order by first, last, rid`;

/** What the bills say of the days used in each benefit period of Part A, the newest first. */
export function benefitPeriods(db: ReadableDb): readonly BenefitPeriod[] {
  const periods: Bill[][] = [];
  let last = '';
  for (const row of query<BillRow>(db, billsSql).all()) {
    const { stay } = mapClaim(JSON.parse(readClaimRaw(db, row.rid)));
    const period = periods.at(-1);
    if (period === undefined || (daysBetween(last, row.first) ?? 0) > daysThatEndIt) periods.push([{ ...row, stay }]);
    else period.push({ ...row, stay });
    if (row.last > last) ({ last } = row);
  }
  return periods.map(periodOf).toReversed();
}

function periodOf(bills: readonly Bill[]): BenefitPeriod {
  const ofKind = (kind: Bill['kind']): readonly Stay[] =>
    bills.flatMap((bill) => (bill.kind === kind && bill.stay?.coveredDays != null ? [bill.stay] : []));
  const sum = (stays: readonly Stay[], of: (stay: Stay) => number): number =>
    stays.reduce((all, stay) => all + of(stay), 0);
  const shared = (stay: Stay): number => stay.coinsuranceDays ?? 0;
  const reserve = (stay: Stay): number => stay.lifetimeReserveDays ?? 0;
  const full = (stay: Stay): number => Math.max(0, (stay.coveredDays ?? 0) - shared(stay) - reserve(stay));
  const [hospital, nursing] = [ofKind('inpatient'), ofKind('snf')];
  return {
    from: bills[0]?.first ?? '',
    to: bills.map(({ last }) => last).reduce((latest, day) => (day > latest ? day : latest), ''),
    hospital: { full: sum(hospital, full), shared: sum(hospital, shared), reserve: sum(hospital, reserve) },
    nursing: { full: sum(nursing, full), shared: sum(nursing, shared) },
    withoutDays: bills.length - hospital.length - nursing.length,
  };
}
