import { calculated } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { notReported } from '#shared/domain/money.ts';
import { sumOf } from './amounts.ts';

type ShareFacts = {
  readonly approved: Amount;
  readonly paid: Amount;
  readonly deductible: Amount;
  readonly coinsurance: Amount;
  readonly otherInsurerPaid: Amount;
};

/** Rounding that is let pass before a share counts as impossible, in cents. */
const tolerance = 2;

/**
 * What a person may be billed for an allowed carrier or DME line: deductible and coinsurance. When that and the payment exceed what was
 * approved, the coinsurance is false (the sandbox repeats the payment there), and what is left of the approved amount counts instead
 * (claims-data.md, 1.5: the guard turned an 80 % share into exactly 20 % on 12 of 59 lines).
 */
export function lineShare(facts: ShareFacts): Amount {
  const share = sumOf([facts.deductible, facts.coinsurance]);
  if (!exceedsApproved(share, facts)) return share;
  const rest = (facts.approved.cents ?? 0) - (facts.paid.cents ?? 0) - (facts.otherInsurerPaid.cents ?? 0);
  const { code } = sumOf([facts.approved, facts.paid, facts.otherInsurerPaid]);
  return code === null ? notReported : calculated(Math.max(0, rest), code);
}

/** Whether a line's own deductible and coinsurance cannot be right. */
export function exceedsApproved(share: Amount, { approved, paid }: Pick<ShareFacts, 'approved' | 'paid'>): boolean {
  if (share.cents === null || approved.cents === null || paid.cents === null) return false;
  return paid.cents + share.cents > approved.cents + tolerance;
}
