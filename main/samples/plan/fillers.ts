import type { Day } from '../calendar.ts';
import { workdayOf } from '../calendar.ts';
import { outpatientVisits } from '../content/outpatient-visits.ts';
import type { OutpatientKey } from '../content/outpatient-visits.ts';
import { hospitalStays } from '../content/stays.ts';
import type { StayKey } from '../content/stays.ts';
import { deliveries, visits } from '../content/visits.ts';
import type { DeliveryKey, VisitKey } from '../content/visits.ts';
import type { Random } from '../random.ts';

/** How many further claims of each kind. Medicare's own shares: about 45 % doctors and supplies, 45 % medicines, 10 % places. */
export type FillerCounts = Readonly<
  Record<'carrier' | 'dme' | 'hha' | 'inpatient' | 'outpatient' | 'pde' | 'snf', number>
>;

/** Shares `total` out. Stays are at most one in 120 days, or they would overlap; what they leave over goes to doctors. */
export function fillerCounts(total: number, days: number): FillerCounts {
  const part = (share: number): number => Math.floor(total * share);
  const inpatient = Math.min(part(0.01), Math.max(0, Math.floor(days / stayDistance) - 12));
  const snf = Math.min(part(0.005), inpatient);
  const hha = Math.min(part(0.008), inpatient);
  const rest = { dme: part(0.04), outpatient: part(0.08), pde: part(0.45) };
  const carrier = total - inpatient - snf - hha - rest.dme - rest.outpatient - rest.pde;
  return { carrier, inpatient, snf, hha, ...rest };
}

/** Days from one invented stay to the next, more than the 60 that end a benefit period plus the longest stay. */
export const stayDistance = 120;

/** The first days of invented hospital stays, all of them before the told stories, the newest first. */
export function stayDays(count: number, newest: Day): readonly Day[] {
  return Array.from({ length: count }, (_, nth) => newest - nth * stayDistance);
}

export function pickVisit(random: Random): VisitKey {
  return random.pick(visitDraw);
}
export function pickDelivery(random: Random): DeliveryKey {
  return random.pick(deliveryDraw);
}
export function pickOutpatient(random: Random): OutpatientKey {
  return random.pick(outpatientDraw);
}
export function pickStay(random: Random): StayKey {
  return random.pick(stayDraw);
}

/**
 * A working day between two days, away from the stays: nobody sees an eye doctor from a hospital bed.
 * @param stays first and last days, the newest stay first
 */
export function freeDay(
  random: Random,
  [first, last]: readonly [Day, Day],
  stays: readonly (readonly [Day, Day])[],
): Day {
  let day = workdayOf(random.int(first + 3, last));
  for (const [from, to] of stays) {
    if (day >= from && day <= to) day = workdayOf(from - 1 - random.int(1, 9));
  }
  return day;
}

const visitDraw = drawOf(visits);
const deliveryDraw = drawOf(deliveries);
const outpatientDraw = drawOf(outpatientVisits);
const stayDraw = (Object.keys(hospitalStays) as StayKey[]).filter((key) => key !== 'hip');

/** Every key as often as it weighs, so that one draw picks by weight. */
function drawOf<Key extends string>(templates: Readonly<Record<Key, { readonly weight: number }>>): readonly Key[] {
  const keys = Object.keys(templates) as Key[];
  return keys.flatMap((key) => Array.from({ length: templates[key].weight }, () => key));
}
