import type { ClaimAmounts } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';

/** The four amounts of a claim in cents; what is left out is not in the data. */
export function amounts(cents: { readonly [Name in keyof ClaimAmounts]?: number } = {}): { amounts: ClaimAmounts } {
  const of = (name: keyof ClaimAmounts) => {
    const value = cents[name];
    return value === undefined ? notReported : reported(value, name);
  };
  return { amounts: { billed: of('billed'), approved: of('approved'), paid: of('paid'), yourShare: of('yourShare') } };
}
