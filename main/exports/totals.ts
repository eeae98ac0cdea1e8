import type { ClaimStatus } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountKeys } from '#shared/domain/export-rows.ts';
import type { AmountKey, ExportAmounts } from '#shared/domain/export-rows.ts';

/** The sum of one amount over the final claims; `missing` counts those in whose data it is not. */
export type Total = { readonly amount: Amount; readonly missing: number };

export type Totals = Readonly<Record<AmountKey, Total>> & {
  /** Final claims: the ones that were added. */
  readonly added: number;
  /** Superseded, pending and cancelled claims. */
  readonly leftOut: number;
};

/**
 * Adds up claims as claims-data 1.5 has it: only final claims count, and a missing amount is left out and counted, never taken as zero. An
 * amount that no claim has stays "not in the data". Cents.
 */
export function addUp(claims: Iterable<{ readonly status: ClaimStatus; readonly amounts: ExportAmounts }>): Totals {
  const final: ExportAmounts[] = [];
  let leftOut = 0;
  for (const claim of claims) {
    if (claim.status === 'final') final.push(claim.amounts);
    else leftOut += 1;
  }
  const sums = Object.fromEntries(amountKeys.map((key) => [key, sumOf(final, key)])) as Record<AmountKey, Total>;
  return { ...sums, added: final.length, leftOut };
}

function sumOf(claims: readonly ExportAmounts[], key: AmountKey): Total {
  let cents = 0;
  let known = 0;
  for (const amounts of claims) {
    const amount = amounts[key];
    if (amount.cents === null) continue;
    cents += amount.cents;
    known += 1;
  }
  const amount: Amount = known === 0 ? notReported : { cents, origin: 'calculated', code: 'sum' };
  return { amount, missing: claims.length - known };
}
