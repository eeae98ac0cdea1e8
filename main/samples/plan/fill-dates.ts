import type { Drug } from '../catalogue/drugs.ts';
import type { Day } from '../calendar.ts';

export type FillDate = { readonly drug: number; readonly day: Day; readonly refill: number };

/** Days before the sample's date on which the newest prescription was filled. */
const newestFill = 20;

/** How often a medicine was fetched lately, before older prescriptions are told: some three years monthly, two quarterly. */
const recentFills = { 30: 35, 90: 8 } as const;

/**
 * The days on which medicines were fetched, each as regularly as its supply lasts: first the last years of as many
 * medicines as it takes to reach the count, then further back to the first day. Counts no person could reach start the
 * list over, some days earlier.
 * @param count how many fills to give
 */
export function fillDates(
  drugs: readonly Drug[],
  count: number,
  span: readonly [first: Day, asOf: Day],
): readonly FillDate[] {
  const fills: FillDate[] = [];
  for (let round = 0; fills.length < count; round += 1) {
    const all = drugs.map((drug, index) => fillsBack(drug, index, { span, round }));
    const recent = drugs.map(({ daysSupply }) => recentFills[daysSupply]);
    fills.push(...all.flatMap((days, index) => days.slice(0, recent[index])));
    fills.push(...all.flatMap((days, index) => days.slice(recent[index])));
  }
  return fills.slice(0, count);
}

/** All fills of one medicine, the newest first. */
function fillsBack(
  { daysSupply }: Drug,
  index: number,
  { span: [first, asOf], round }: { span: readonly [first: Day, asOf: Day]; round: number },
): readonly FillDate[] {
  const newest = asOf - newestFill - index * 5 - (round % 25);
  const room = Math.max(1, Math.floor((newest - first) / daysSupply));
  return Array.from({ length: room }, (_, nth) => {
    const late = nth === 0 ? 0 : (nth * 7 + index) % 3;
    return { drug: index, day: newest - nth * daysSupply - late, refill: room - 1 - nth };
  });
}
