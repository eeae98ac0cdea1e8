import type { IsoDate } from '#shared/domain/claim.ts';
import type { CoverageFacts } from '#shared/domain/coverage.ts';

/**
 * Whether a person is in a Medicare Advantage Plan on a day. now: by the dates of the plan, or by the list of months of this very year.
 * listed: the newest list of months there is ends with a plan, but it is of an earlier year (null: of no year); newer months may say otherwise.
 */
export type Advantage = { readonly state: 'now' | 'none' } | { readonly state: 'listed'; readonly year: number | null };

const none: Advantage = { state: 'none' };

/**
 * Medicare sends a Part C coverage to everybody; only a plan's name, contract number or dates make it a Medicare Advantage Plan. v2 says only
 * in which months of its reference year there was one (claims-data.md, section 4).
 * @param deathDate ends everything
 */
export function advantageOn(
  asOf: IsoDate,
  { coverages, deathDate }: { readonly coverages: readonly CoverageFacts[]; readonly deathDate: IsoDate | null },
): Advantage {
  if (deathDate !== null && deathDate <= asOf) return none;
  const states = coverages.filter(({ part }) => part === 'C').map((coverage) => stateOf(coverage, asOf));
  return states.find(({ state }) => state === 'now') ?? states.find(({ state }) => state === 'listed') ?? none;
}

function stateOf({ status, start, end, planContract, planName, planMonths }: CoverageFacts, asOf: IsoDate): Advantage {
  if (status === 'cancelled' || (end !== null && end < asOf) || (start !== null && start > asOf)) return none;
  if (planMonths.length > 0) return listedState(planMonths, asOf);
  if (start !== null || planName !== null) return { state: 'now' };
  return planContract === null ? none : { state: 'listed', year: null };
}

function listedState(planMonths: CoverageFacts['planMonths'], asOf: IsoDate): Advantage {
  const year = Math.max(...planMonths.map((listed) => listed.year));
  const thisYear = Number(asOf.slice(0, 4));
  if (year > thisYear) return none;
  // Months of the present year that are still to come are filled in ahead or not at all: the present month decides.
  const month = year === thisYear ? Number(asOf.slice(5, 7)) : 12;
  const isInPlan = planMonths.some((listed) => listed.year === year && listed.months.includes(month));
  if (!isInPlan) return none;
  return year === thisYear ? { state: 'now' } : { state: 'listed', year };
}
