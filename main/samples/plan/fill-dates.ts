import type { Drug } from '../catalogue/drugs.ts';
import type { Day } from '../calendar.ts';

export type FillDate = { readonly drug: number; readonly day: Day; readonly refill: number };

/** Days before the sample's date on which the newest prescription was filled. */
const newestFill = 20;

/**
 * The days on which medicines were fetched: each medicine regularly, as long as its supply lasts, back to the first day;
 * as many medicines as it takes to reach the count. Counts no person could reach start the list over, some days earlier.
 * @param count how many fills to give
 */
export function fillDates(
  drugs: readonly Drug[],
  count: number,
  [first, asOf]: readonly [Day, Day],
): readonly FillDate[] {
  const fills: FillDate[] = [];
  for (let round = 0; fills.length < count; round += 1) {
    for (const [index, drug] of drugs.entries()) {
      const newest = asOf - newestFill - index * 5 - (round % 25);
      const room = Math.max(1, Math.floor((newest - first) / drug.daysSupply));
      const wanted = Math.min(room, count - fills.length);
      for (let nth = 0; nth < wanted; nth += 1) {
        const late = nth === 0 ? 0 : (nth * 7 + index) % 3;
        fills.push({ drug: index, day: newest - nth * drug.daysSupply - late, refill: room - 1 - nth });
      }
    }
  }
  return fills;
}
