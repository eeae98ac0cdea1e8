import { z } from 'zod';
import { claimKinds } from '../../domain/claim.ts';
import type { ClaimDetail, ClaimKind, ClaimSummary } from '../../domain/claim.ts';
import type { Sums } from '../../domain/overview.ts';
import { call, claimId, isoDate, personId, personRef } from './call.ts';

/** What a list, an export and a PDF can be narrowed by. Empty arrays mean "all". */
export const claimFilterSchema = z.object({
  kinds: z.array(z.enum(claimKinds)).max(claimKinds.length).default([]),
  years: z.array(z.number().int().min(1900).max(2200)).max(100).default([]),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  text: z.string().max(200).default(''),
  /** Also show claims that were superseded or cancelled. */
  includeReplaced: z.boolean().default(false),
  /** The key of a provider (`ProviderSummary.key`). */
  providerKey: z.string().max(300).nullable().default(null),
  /** Only claims that Medicare did not approve. */
  onlyDenied: z.boolean().default(false),
  /** Only claims of which the person may be billed at least, at most this much, in cents. A claim that does not say is left out. */
  shareFromCents: z.number().int().min(0).nullable().default(null),
  shareToCents: z.number().int().min(0).nullable().default(null),
  /** Only claims with a star, only claims with this tag. */
  onlyStarred: z.boolean().default(false),
  tag: z.string().max(40).nullable().default(null),
  /** Only claims that the last download changed, or an earlier one that was not looked at yet. */
  changedOnly: z.boolean().default(false),
});
export type ClaimFilter = z.output<typeof claimFilterSchema>;
/** The same with everything that has a default left out at will: what the page sends. */
export type ClaimFilterInput = z.input<typeof claimFilterSchema>;

export type ClaimPage = {
  readonly claims: readonly ClaimSummary[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
  /** How many claims match in all; null when that was not counted. */
  readonly matchCount: number | null;
};

export type ClaimFilters = {
  readonly kinds: readonly { readonly kind: ClaimKind; readonly count: number }[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
};

/** Sums over the final claims of one year. */
export type YearTotals = Sums & { readonly year: number };

export const claimCalls = {
  'claims/list': call<ClaimPage>()(
    z.object({
      personId,
      filter: claimFilterSchema,
      limit: z.number().int().min(1).max(200).default(50),
      after: z.string().max(200).nullable().default(null),
    }),
  ),
  'claims/filters': call<ClaimFilters>()(personRef),
  'claims/totals': call<readonly YearTotals[]>()(personRef),
  'claims/get': call<ClaimDetail>()(z.object({ personId, claimId })),
  /** The resource exactly as Medicare sent it (JSON text). */
  'claims/raw': call<string>()(z.object({ personId, claimId })),
};
