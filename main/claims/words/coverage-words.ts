import type { IsoDate } from '#shared/domain/claim.ts';
import type { EntitlementReason } from '#shared/domain/coverage.ts';

/** When something is held: `until` of what goes on is an end that is still to come. */
export type Held = {
  readonly tense: 'past' | 'present' | 'future';
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
};

/** Help in the months that {@link CoverageWords.months} gives as `when`, or null: now, or, when it `isOver`, until the end. */
type HelpWords = (when: string | null, isOver: boolean) => string;

/** Everything that is said about a person's coverage in one language: whole sentences. */
export type CoverageWords = {
  readonly part: (part: 'A' | 'B', held: Held) => string;
  readonly advantage: (plan: string | null, held: Held) => string;
  readonly drugPlan: (plan: string | null, held: Held) => string;
  /** What Medicare's list of months says; `when` is null where the list is of no year. */
  readonly advantageListed: (plan: string, when: string | null) => string;
  readonly drugPlanListed: (plan: string, when: string | null) => string;
  readonly contract: (contract: string) => string;
  readonly planPhone: (phone: string) => string;
  readonly reason: Readonly<Record<EntitlementReason, string>>;
  /** "You have Medicare because of", before a reason. */
  readonly because: (reason: string, isOver: boolean) => string;
  readonly statePays: HelpWords;
  readonly qualifiedBeneficiary: HelpWords;
  readonly medicaid: HelpWords;
  readonly extraHelp: HelpWords;
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

/** `BIN` before a value that does not bring the word itself, as some plans' values do. */
export function labelled(label: string, value: string | null): string | null {
  if (value === null) return null;
  return value.toUpperCase().startsWith(label.toUpperCase()) ? value : `${label} ${value}`;
}

/** The months of a year as one stretch, or null when there are gaps. */
export function stretchOf(months: readonly number[]): { readonly first: number; readonly last: number } | null {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  return last - first + 1 === months.length ? { first, last } : null;
}
