import type { IsoDate } from '#shared/domain/claim.ts';
import type { CoverageFacts, Standing } from '#shared/domain/coverage.ts';

/** The day something is told on, and the day of death where Medicare knows one. */
export type Moment = { readonly asOf: IsoDate; readonly deathDate: IsoDate | null };

/**
 * How a coverage stands on a day. Medicare sends a coverage for parts that a person never had too: it is nothing but an id, or is cancelled
 * without an end. A Part C comes to everybody: only a plan, or dates, which v2's never has, make it one. v2 says only in which months of its
 * reference year there was a plan (claims-data.md, section 4).
 */
export function standingOf(coverage: CoverageFacts, { asOf, deathDate }: Moment): Standing {
  const { status, start, end, planMonths } = coverage;
  if (!isReal(coverage)) return 'none';
  if (deathDate !== null && deathDate <= asOf) return start !== null && start > deathDate ? 'none' : 'ended';
  if (end !== null && (end < asOf || status === 'cancelled')) return 'ended';
  if (start !== null && start > asOf) return 'future';
  if (start !== null || end !== null || coverage.planName !== null) return 'held';
  if (planMonths.length > 0) return standingOfList(planMonths, asOf);
  return coverage.planContract === null ? 'held' : 'listed';
}

function isReal({ part, status, start, end, planContract, planName }: CoverageFacts): boolean {
  const isBare = start === null && end === null && planContract === null && planName === null;
  if (isBare) return status === 'active' && part !== 'C' && part !== 'D';
  return status !== 'cancelled' || end !== null;
}

/** Months of the present year that are still to come are filled in ahead or not at all: the present month decides. */
function standingOfList(planMonths: CoverageFacts['planMonths'], asOf: IsoDate): Standing {
  const year = Math.max(...planMonths.map((listed) => listed.year));
  const thisYear = Number(asOf.slice(0, 4));
  if (year > thisYear) return 'future';
  const month = year === thisYear ? Number(asOf.slice(5, 7)) : 12;
  const isInPlan = planMonths.some((listed) => listed.year === year && listed.months.includes(month));
  if (!isInPlan) return 'ended';
  return year === thisYear ? 'held' : 'listed';
}
