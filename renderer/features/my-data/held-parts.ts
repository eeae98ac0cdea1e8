import type { CoveragePart, CoverageRecord } from '#shared/domain/person.ts';

const parts: readonly CoveragePart[] = ['A', 'B', 'C', 'D', 'dual'];

/**
 * The parts of Medicare a person has on a day (ISO date), in their order. Blue Button sends a Part C coverage, marked active and without a
 * period, for everybody: only its contract says that there is a Medicare Advantage Plan (claims-data: Coverage v2).
 */
export function heldParts(coverages: readonly CoverageRecord[], today: string): readonly CoveragePart[] {
  const held = coverages.filter(({ part, planContract, end }) => {
    if (part === 'C' && planContract === null) return false;
    return end === null || end >= today;
  });
  return parts.filter((part) => held.some((coverage) => coverage.part === part));
}
