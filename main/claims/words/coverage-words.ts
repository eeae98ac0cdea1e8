import type { IsoDate } from '#shared/domain/claim.ts';
import type { EntitlementReason } from '#shared/domain/coverage.ts';

/** "from May 1, 2018", both ends where known. */
export type Held = { readonly from: IsoDate | null; readonly until: IsoDate | null };

/** Everything that is said about a person's coverage in one language: whole sentences. `when` is what {@link CoverageWords.months} gives. */
export type CoverageWords = {
  readonly part: (part: 'A' | 'B', held: Held) => string;
  readonly advantage: (plan: string | null, held: Held) => string;
  readonly drugPlan: (plan: string | null, held: Held) => string;
  readonly contract: (contract: string) => string;
  readonly planPhone: (phone: string) => string;
  readonly reason: Readonly<Record<EntitlementReason, string>>;
  readonly statePays: (when: string | null) => string;
  readonly qualifiedBeneficiary: (when: string | null) => string;
  readonly medicaid: (when: string | null) => string;
  readonly extraHelp: (when: string | null) => string;
  readonly drugCard: (card: {
    readonly bin: string | null;
    readonly pcn: string | null;
    readonly group: string | null;
  }) => string;
  readonly earlierNumber: (ending: string) => string;
  readonly merged: string;
  readonly death: (date: IsoDate) => string;
  readonly notShared: string;
  readonly asOf: (year: number) => string;
  /** "in 2018", "in March 2018", "from January to March 2018", "in 5 months of 2018". */
  readonly months: (year: number, months: readonly number[]) => string;
};

/** The months of a year as one stretch, or null when there are gaps. */
export function stretchOf(months: readonly number[]): { readonly first: number; readonly last: number } | null {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  return last - first + 1 === months.length ? { first, last } : null;
}
