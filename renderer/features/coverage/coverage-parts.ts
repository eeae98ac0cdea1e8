import type { ShownCoverage } from '#shared/ipc/calls/people.ts';

export const cardParts = ['A', 'B', 'C', 'D'] as const;
export type CardPart = (typeof cardParts)[number];

export type PartState = {
  readonly part: CardPart;
  readonly state: 'held' | 'listed' | 'future' | 'ended' | 'notHeld';
  /** What Medicare sent about it; null where there is nothing. */
  readonly facts: ShownCoverage | null;
};

/** What of several coverages of one part is told. */
const order = ['held', 'listed', 'future', 'ended'] as const;

/** The four parts of Medicare today, each by the coverage that says most about the present. */
export function partStates(coverages: readonly ShownCoverage[]): readonly PartState[] {
  return cardParts.map((part) => {
    const ofPart = coverages.filter((one) => one.part === part);
    for (const state of order) {
      const [facts] = newestFirst(ofPart.filter(({ standing }) => standing === state));
      if (facts !== undefined) return { part, state, facts };
    }
    return { part, state: 'notHeld', facts: null };
  });
}

function newestFirst(coverages: readonly ShownCoverage[]): readonly ShownCoverage[] {
  return coverages.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''));
}
