import type { Claim, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { isPartOfShare, sumOf } from './amounts.ts';

type ShareFacts = Pick<LineAmounts, 'approved' | 'paid' | 'deductible' | 'coinsurance' | 'otherInsurerPaid'>;

/** Rounding that is let pass before a share counts as impossible, in cents. */
const tolerance = 2;

/**
 * What a person may be billed for an allowed carrier or DME line: deductible and coinsurance. When that and the payment exceed what was
 * approved, the coinsurance is false (the sandbox repeats the payment there), and what is left of the approved amount counts instead
 * (claims-data.md, 1.5: the guard turned an 80 % share into exactly 20 % on 12 of 59 lines).
 */
export function lineShare(facts: ShareFacts): Amount {
  if (!isGuarded(facts)) return sumOf([facts.deductible, facts.coinsurance]);
  const rest = (facts.approved.cents ?? 0) - (facts.paid.cents ?? 0) - (facts.otherInsurerPaid.cents ?? 0);
  const { code } = sumOf([facts.approved, facts.paid, facts.otherInsurerPaid]);
  return code === null ? notReported : calculated(Math.max(0, rest), code);
}

/** Whether a line's own deductible and coinsurance cannot be right. */
function isGuarded({ approved, paid, deductible, coinsurance }: ShareFacts): boolean {
  if (approved.cents === null || paid.cents === null) return false;
  if (deductible.cents === null && coinsurance.cents === null) return false;
  return paid.cents + (deductible.cents ?? 0) + (coinsurance.cents ?? 0) > approved.cents + tolerance;
}

/** The lines whose share counts: allowed, and no totals. */
export function sharedLines(lines: readonly LineItem[]): readonly LineItem[] {
  return lines.filter((line) => line.denied !== true && !line.isTotalLine);
}

/**
 * The share of a carrier or DME claim as the sum of its lines', with how sure it is: how many lines the guard changed, and whether some line
 * has only a part of its share in the data.
 */
export function shareOfLines(
  lines: readonly LineItem[],
): Pick<Claim, 'isShareIncomplete' | 'guardedLines'> & { readonly yourShare: Amount } {
  const counted = sharedLines(lines).map(({ amounts }) => amounts);
  const yourShare = sumOf(counted.map((amounts) => amounts.yourShare));
  const guarded = counted.filter(isGuarded);
  const isIncomplete = (amounts: LineAmounts) => isPartOfShare(amounts) && !isGuarded(amounts);
  return {
    yourShare,
    guardedLines: guarded.length,
    isShareIncomplete: yourShare.cents !== null && counted.some(isIncomplete),
  };
}
