import type { CoveragePart } from '#shared/domain/person.ts';
import type { ShownCoverage } from '#shared/ipc/calls/people.ts';

const parts: readonly CoveragePart[] = ['A', 'B', 'C', 'D', 'dual'];

/** The parts of Medicare a person has today, in their order; a plan that only an older list names is one of them. */
export function heldParts(coverages: readonly ShownCoverage[]): readonly CoveragePart[] {
  const held = coverages.filter(({ standing }) => standing === 'held' || standing === 'listed');
  return parts.filter((part) => held.some((coverage) => coverage.part === part));
}
