import type { CoverageFacts } from '#shared/domain/coverage.ts';

export const cardParts = ['A', 'B', 'C', 'D'] as const;
export type CardPart = (typeof cardParts)[number];

export type PartState = {
  readonly part: CardPart;
  readonly state: 'held' | 'ended' | 'notHeld';
  /** What Medicare sent about it; null where there is nothing. */
  readonly facts: CoverageFacts | null;
};

/**
 * The four parts of Medicare on a day (ISO date): held, ended before, or not in the record. Blue Button sends a coverage for parts that a
 * person never had too: it is nothing but an id, or says that it is not active (claims-data.md, Coverage).
 */
export function partStates(coverages: readonly CoverageFacts[], today: string): readonly PartState[] {
  return cardParts.map((part) => {
    const real = coverages.filter((one) => one.part === part && isReal(one, part));
    const held = real.filter(({ end }) => end === null || end >= today);
    const [facts] = newestFirst(held.length > 0 ? held : real);
    if (facts === undefined) return { part, state: 'notHeld', facts: null };
    return { part, state: held.length > 0 ? 'held' : 'ended', facts };
  });
}

function isReal({ status, start, end, planContract }: CoverageFacts, part: CardPart): boolean {
  if (part === 'C') return planContract !== null;
  if (part === 'D' && planContract === null && start === null) return false;
  if (start === null && end === null && planContract === null) return status === 'active';
  return status !== 'cancelled' || end !== null;
}

function newestFirst(coverages: readonly CoverageFacts[]): readonly CoverageFacts[] {
  return coverages.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''));
}
