import { claimStatuses } from '#shared/domain/claim.ts';
import type { ClaimStatus } from '#shared/domain/claim.ts';

/** Replaced and cancelled versions are hidden unless asked for: the claim that took their place is in the list. */
export function shownStatuses(includeReplaced: boolean): readonly ClaimStatus[] {
  return includeReplaced ? claimStatuses : ['final', 'pending'];
}
