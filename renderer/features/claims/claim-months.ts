import type { ClaimSummary } from '#shared/domain/claim.ts';

export type ClaimMonth = { readonly month: string | null; readonly claims: readonly ClaimSummary[] };

/** Neighbours of the same month together, in the order they come: `2026-05`, or null where Medicare sent no date. */
export function byMonth(claims: readonly ClaimSummary[]): readonly ClaimMonth[] {
  const months: { month: string | null; claims: ClaimSummary[] }[] = [];
  for (const claim of claims) {
    const month = (claim.serviceFrom ?? claim.serviceTo)?.slice(0, 7) ?? null;
    const newest = months.at(-1);
    if (newest !== undefined && newest.month === month) newest.claims.push(claim);
    else months.push({ month, claims: [claim] });
  }
  return months;
}
