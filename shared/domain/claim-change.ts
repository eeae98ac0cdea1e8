import type { ClaimStatus, IsoDate } from './claim.ts';
import type { Amount } from './money.ts';

/** One thing that an older and a newer content of the same claim say differently. */
export type ClaimDifference =
  | { readonly field: 'billed' | 'approved' | 'paid' | 'yourShare'; readonly before: Amount; readonly after: Amount }
  | { readonly field: 'status'; readonly before: ClaimStatus; readonly after: ClaimStatus }
  | { readonly field: 'denied'; readonly before: boolean | null; readonly after: boolean | null }
  | {
      readonly field: 'serviceFrom' | 'serviceTo';
      readonly before: IsoDate | null;
      readonly after: IsoDate | null;
    }
  | { readonly field: 'provider'; readonly before: string | null; readonly after: string | null }
  /** How many there are; the same number twice when only their content changed. */
  | { readonly field: 'lines' | 'diagnoses' | 'procedures'; readonly before: number; readonly after: number }
  /** Something else that is shown: the stay, the drug, further amounts. */
  | { readonly field: 'other'; readonly before: null; readonly after: null };

/** What Medicare changed in a claim, once. */
export type ClaimChange = {
  /** When Medicare changed it, else when the changed claim came; an instant (ISO 8601). */
  readonly changedAt: string;
  readonly differences: readonly ClaimDifference[];
  /** The same in words, each a whole sentence. */
  readonly sentences: readonly string[];
};
