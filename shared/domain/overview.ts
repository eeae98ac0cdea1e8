import type { ClaimKind, IsoDate } from './claim.ts';
import type { Amount } from './money.ts';
import type { ServiceTopic } from './service-topic.ts';

/** A sum in cents over claims, and how many of them do not have the amount: those add nothing and are never taken for zero. */
export type Sum = { readonly amount: Amount; readonly missing: number };

/** The four amounts of a Medicare Summary Notice, summed. */
export type Sums = {
  readonly claimCount: number;
  readonly billed: Sum;
  readonly approved: Sum;
  readonly paid: Sum;
  readonly yourShare: Sum;
};

/** What costs are grouped by. */
export const costGroupings = ['year', 'month', 'kind', 'provider', 'service'] as const;
export type CostGrouping = (typeof costGroupings)[number];

/**
 * One group of costs. `key` is `2026`, `2026-05`, a claim kind, a provider's key or a service topic; `name` only a provider has, and only
 * where it is known.
 */
export type CostGroup = Sums & { readonly key: string; readonly name: string | null };

/** Costs with what a person needs to add them up again. */
export type Costs = {
  readonly groups: readonly CostGroup[];
  readonly total: Sums;
  /** Claims that were left out, by the reason: replaced by a later version, cancelled, or not finished. */
  readonly leftOut: { readonly superseded: number; readonly cancelled: number; readonly pending: number };
  /** Claims without any date are in no year and no month. */
  readonly withoutDate: number;
};

/** One drug and its fills. `key` is what the fills have in common: the name, else the NDC without its package. */
export type MedicineSummary = {
  readonly key: string;
  /** null: Medicare sent no name; then the NDC is shown. */
  readonly name: string | null;
  readonly ndc: string | null;
  readonly fillCount: number;
  readonly firstFill: IsoDate | null;
  readonly lastFill: IsoDate | null;
  /** Days the last fill lasts. */
  readonly daysSupply: number | null;
  /** Calendar day on which the last fill is used up, by its days of supply. */
  readonly lastsUntil: IsoDate | null;
  readonly pharmacy: string | null;
  readonly price: Sum;
  readonly youPaid: Sum;
};

/** One fill of a prescription. */
export type MedicineFill = {
  readonly claimId: string;
  readonly filledOn: IsoDate | null;
  readonly daysSupply: number | null;
  readonly quantity: number | null;
  readonly ndc: string | null;
  readonly pharmacy: string | null;
  readonly price: Amount;
  readonly planPaid: Amount;
  readonly youPaid: Amount;
  /** Days between the day the fill before was used up and this one: positive a gap, negative early. null where it cannot be known. */
  readonly gapDays: number | null;
};

/** Somebody who provided or billed a service. `key` is the NPI, else the name in capitals. */
export type ProviderSummary = {
  readonly key: string;
  readonly name: string | null;
  readonly npi: string | null;
  readonly firstSeen: IsoDate | null;
  readonly lastSeen: IsoDate | null;
  readonly kinds: readonly ClaimKind[];
  readonly topics: readonly ServiceTopic[];
  /** In words, as the newest claim says; null where none does. */
  readonly specialty: string | null;
  readonly sums: Sums;
};

/** A stay: neighboring bills of the same facility and kind. */
export type StaySummary = {
  readonly kind: 'inpatient' | 'snf' | 'hospice' | 'hha';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly providerKey: string | null;
  readonly providerName: string | null;
  /** Its bills, the first first. */
  readonly bills: readonly { readonly claimId: string; readonly from: IsoDate | null; readonly to: IsoDate | null }[];
  readonly sums: Sums;
};

/**
 * Days that Medicare's record counts against one benefit period of Part A, as far as the bills here say: it begins with a hospital or nursing
 * facility stay and ends after 60 days in a row without one (42 CFR 409.60). Medicare keeps the official count.
 */
export type BenefitPeriod = {
  readonly from: IsoDate;
  /** Last day of the last stay in it. */
  readonly to: IsoDate;
  /** Hospital days paid in full (1 to 60), with a daily share (61 to 90), and of the lifetime reserve. */
  readonly hospital: { readonly full: number; readonly shared: number; readonly reserve: number };
  /** Days in a nursing facility paid in full (1 to 20) and with a daily share (21 to 100). */
  readonly nursing: { readonly full: number; readonly shared: number };
  /** Bills that do not say how many days were covered. */
  readonly withoutDays: number;
};
