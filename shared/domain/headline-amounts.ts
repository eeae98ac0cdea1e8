import type { ClaimAmounts, ClaimKind } from './claim.ts';
import type { ClaimMoneyDetails } from './claim-parts.ts';
import { notReported } from './money.ts';

/**
 * The four amounts as they are told, listed and summed. Medicare approves no amount for outpatient care: what `approved` holds there is added up
 * from what was paid, and only a closer look at the claim shows it (claims-data.md 1.5).
 */
export function headlineAmounts(kind: ClaimKind, amounts: ClaimAmounts): ClaimAmounts {
  return kind === 'outpatient' ? { ...amounts, approved: notReported } : amounts;
}

/** The amounts behind the four in the order they are shown in. Other help is shown as its two parts. */
const shownNames = [
  'deductible',
  'coinsurance',
  'bloodDeductible',
  'notCovered',
  'otherInsurerPaid',
  'paidToProvider',
  'paidToYou',
  'patientResponsibility',
  'perDiem',
  'professionalComponent',
  'extraHelp',
  'manufacturerDiscount',
  'otherHelpCounted',
  'otherHelpNotCounted',
  'unexplained',
  'priceBelowLimit',
  'priceAboveLimit',
] as const satisfies readonly (keyof ClaimMoneyDetails)[];
export type ShownDetail = (typeof shownNames)[number];

/** Only of these two a zero says something to a reader: nothing of the share was deductible, or coinsurance. */
const alsoIfZero: ReadonlySet<ShownDetail> = new Set(['deductible', 'coinsurance']);

/** The names of the amounts behind the four that a claim shows: those that Medicare sent, and that are not an empty zero. */
export function shownDetails(money: ClaimMoneyDetails): readonly ShownDetail[] {
  return shownNames.filter((name) => {
    const { cents } = money[name];
    // Unless the payment was split, all of it went to the provider, which is what everybody expects.
    if (name === 'paidToProvider' && (money.paidToYou.cents ?? 0) === 0) return false;
    return cents !== null && (cents !== 0 || alsoIfZero.has(name));
  });
}
