import type { ClaimKind, ClaimSummary, IsoDate, Provider } from './claim.ts';
import type { Amount } from './money.ts';

/** An amount as a table shows it: the code it was read from stands in no table. */
export type ExportAmount = Pick<Amount, 'cents' | 'origin'>;

/** One claim of a table: what a list shows, the number the provider knows it by, and what the person wrote about it. */
export type ExportClaimRow = Omit<ClaimSummary, 'sentence' | 'amounts'> & {
  readonly amounts: ExportAmounts;
  readonly claimNumber: string | null;
  readonly note: string;
  readonly isStarred: boolean;
  readonly tags: readonly string[];
  /** What the person wrote about its provider, and about its medicine. */
  readonly providerNote: string;
  readonly providerTags: readonly string[];
  readonly medicineNote: string;
  readonly medicineTags: readonly string[];
};

/** The four amounts every claim and every line item has, in the order of a Medicare Summary Notice. */
export const amountKeys = ['billed', 'approved', 'paid', 'yourShare'] as const;
export type AmountKey = (typeof amountKeys)[number];
export type ExportAmounts = Readonly<Record<AmountKey, ExportAmount>>;

/** What could not be read of a damaged file, and is therefore not in a table of it. */
export type ExportDamage = {
  /** Claims of which so much is known that they are stored; whether each belongs to the selection may not be. */
  readonly leftOut: number;
  /** false: the damage hides how many claims there were. */
  readonly isLeftOutExact: boolean;
  /** false: what the person wrote could not be read, so none of it is there. */
  readonly areNotesWhole: boolean;
};

/** One line item with what is needed to know its claim again. */
export type ExportLineRow = {
  readonly claimId: string;
  readonly resourceId: string;
  readonly kind: ClaimKind;
  readonly claimTitle: string;
  /** Who did it, or else the claim's provider. */
  readonly provider: Provider;
  readonly sequence: number;
  readonly serviceFrom: IsoDate | null;
  readonly serviceTo: IsoDate | null;
  readonly title: string;
  readonly hcpcs: string | null;
  readonly modifiers: readonly string[];
  readonly revenueCode: string | null;
  readonly ndc: string | null;
  readonly ndcName: string | null;
  readonly units: number | null;
  /** true: Medicare did not pay this line; false: allowed; null: the data does not say. */
  readonly denied: boolean | null;
  readonly amounts: ExportAmounts;
  /** Repeats or prices the whole claim: adding it to the other lines would count twice. */
  readonly isTotalLine: boolean;
};
