import type { CoverageFacts } from '#shared/domain/coverage.ts';
import type { CoveragePart } from '#shared/domain/person.ts';

const parts: readonly CoveragePart[] = ['A', 'B', 'C', 'D', 'dual'];

/**
 * The parts of Medicare a person has on a day (ISO date), in their order. Blue Button sends a Part C coverage, marked active and without a
 * period, for everybody, and its months may be long over: whether there is a Medicare Advantage Plan is decided elsewhere
 * (`hasMedicareAdvantage`).
 */
export function heldParts(
  coverages: readonly CoverageFacts[],
  { today, hasMedicareAdvantage }: { readonly today: string; readonly hasMedicareAdvantage: boolean },
): readonly CoveragePart[] {
  const held = coverages.filter(({ part, start, end }) => {
    if (part === 'C') return hasMedicareAdvantage;
    return (end === null || end >= today) && (start === null || start <= today);
  });
  return parts.filter((part) => held.some((coverage) => coverage.part === part));
}
