import type { ClaimAmounts, ClaimDetail } from '#shared/domain/claim.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';

/** The sum of one amount over claims, and how many of them do not give it. */
export function addUp(claims: readonly ClaimDetail[], name: keyof ClaimAmounts): { amount: Amount; missing: number } {
  const known = claims.flatMap(({ amounts }) => amounts[name].cents ?? []);
  const amount =
    known.length === 0
      ? notReported
      : calculated(
          known.reduce((sum, cents) => sum + cents, 0),
          'sum',
        );
  return { amount, missing: claims.length - known.length };
}
