import type { Payer } from './payer.ts';
import type { CoveragePart, CoverageRecord, PatientRecord } from './person.ts';

/** Help in some months of a year (v2: the reference year, which may lag), or now as far as Medicare says (v3). */
export type HelpMonths =
  { readonly kind: 'months'; readonly year: number; readonly months: readonly number[] } | { readonly kind: 'now' };

/** The months of a year in which Medicare's list names a plan (v2's Part C and D). */
export type PlanMonths = { readonly contract: string; readonly year: number; readonly months: readonly number[] };

/** Medicare's lists of codes about a coverage that there are words for. */
export const coverageCodeLists = [
  'medicareStatus',
  'entitlementReason',
  'entitlementStatus',
  'enrollmentReason',
  'dualStatus',
  'dualType',
  'buyIn',
  'monthlyBuyIn',
  'extraHelp',
  'monthlyExtraHelp',
  'planType',
] as const;

/** One code of such a list; `month`: the last month that a list by month has a code for. */
export type CoverageCode = {
  readonly list: (typeof coverageCodeLists)[number];
  readonly code: string;
  readonly month: { readonly year: number; readonly month: number } | null;
};

/** Such a code in our words. */
export type CoverageDetail = Omit<CoverageCode, 'code'> & { readonly part: CoveragePart | null; readonly text: string };

/**
 * How a coverage stands on a day. listed: the newest list of months there is names a plan, but it is of an earlier year, or of none. none: it
 * was never held.
 */
export type Standing = 'held' | 'listed' | 'future' | 'ended' | 'none';

export type EntitlementReason = 'age' | 'disability' | 'kidneyFailure' | 'disabilityAndKidneyFailure';

/** What a Coverage says beyond part, period and plan. Everything may be missing: null is "not in the data", never "no". */
export type CoverageFacts = CoverageRecord & {
  readonly planBenefitPackage: string | null;
  readonly planPhones: readonly string[];
  /** Each plan with its months in the reference year. Empty in v3, whose plans have dates. */
  readonly planMonths: readonly PlanMonths[];
  readonly codes: readonly CoverageCode[];
  /** What a pharmacy asks for; the member number by its last four characters. */
  readonly drugCard: {
    readonly bin: string | null;
    readonly pcn: string | null;
    readonly group: string | null;
    readonly memberEnding: string | null;
  } | null;
  readonly entitlementReason: EntitlementReason | null;
  /** true: Medicare says that this part was ended. */
  readonly isTerminated: boolean | null;
  /** The year that v2's monthly facts are about. */
  readonly referenceYear: number | null;
  /** The state pays premiums ("buy-in"). */
  readonly statePays: HelpMonths | null;
  /** Qualified Medicare Beneficiary: providers may not bill Medicare's cost sharing. */
  readonly qualifiedBeneficiary: HelpMonths | null;
  /** Any help from Medicaid, Qualified Medicare Beneficiary included. */
  readonly medicaid: HelpMonths | null;
  /** Low-income subsidy ("Extra Help") for drug costs. */
  readonly extraHelp: HelpMonths | null;
};

/** A digital insurance card (v3): who it is for, what it names, and the words printed on it in both languages. */
export type InsuranceCardRecord = {
  readonly patient: PatientRecord;
  readonly coverages: readonly CoverageFacts[];
  readonly text: { readonly en: string; readonly es: string } | null;
};

/** The person and what covers them, as Medicare sent it. */
export type PersonCoverage = {
  readonly patient: PatientRecord | null;
  /** Last four characters of Medicare numbers the person had before. */
  readonly earlierNumberEndings: readonly string[];
  readonly coverages: readonly CoverageFacts[];
  /** The newest digital card; null when none came. */
  readonly card: InsuranceCardRecord | null;
  /** The data came, or comes, over a connection: the person chose there what to share. A file says nothing about that. */
  readonly isFromConnection: boolean;
  readonly payer?: Payer;
};

/** One thing that is said about the person or their coverage; `key` tells what it is about, for icons and tests. */
export type CoverageSentence = {
  readonly key:
    | 'partA'
    | 'partB'
    | 'advantage'
    | 'planMonths'
    | 'drugPlan'
    | 'reason'
    | 'statePays'
    | 'qualifiedBeneficiary'
    | 'medicaid'
    | 'extraHelp'
    | 'drugCard'
    | 'earlierNumber'
    | 'merged'
    | 'death'
    | 'notShared'
    | 'asOf';
  readonly text: string;
};
