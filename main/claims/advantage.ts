import type { CoverageFacts } from '#shared/domain/coverage.ts';
import { standingOf } from './coverage-standing.ts';
import type { Moment } from './coverage-standing.ts';

/**
 * Whether a person is in a Medicare Advantage Plan on a day. now: by the dates of the plan, or by the list of months of this very year.
 * listed: the newest list of months there is ends with a plan, but it is of an earlier year (null: of no year); newer months may say otherwise.
 */
export type Advantage = { readonly state: 'now' | 'none' } | { readonly state: 'listed'; readonly year: number | null };

/** @param coverages all of a person's; only Part C is looked at */
export function advantageOn(coverages: readonly CoverageFacts[], moment: Moment): Advantage {
  const plans = coverages.filter(({ part }) => part === 'C');
  if (plans.some((plan) => standingOf(plan, moment) === 'held')) return { state: 'now' };
  const listed = plans.find((plan) => standingOf(plan, moment) === 'listed');
  return listed === undefined ? { state: 'none' } : { state: 'listed', year: listed.planMonths[0]?.year ?? null };
}
