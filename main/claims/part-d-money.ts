import type { ClaimAmounts, ClaimMoneyDetails, LineAmounts } from '#shared/domain/claim.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { isAbove, noDetails, noLineAmounts, sumOf } from './amounts.ts';

/** The amounts of a fill that are not among the four of every claim. */
export type FillMoney = Pick<
  ClaimMoneyDetails,
  | 'extraHelp'
  | 'manufacturerDiscount'
  | 'otherHelpCounted'
  | 'otherHelpNotCounted'
  | 'priceBelowLimit'
  | 'priceAboveLimit'
>;

/**
 * What the plan paid. Drugs outside its basic benefit have a payment of their own, which comes beside the other or in its place (the model
 * files have 45.50 and 10.08 on one fill).
 */
export function planPaid(basic: Amount, outside: Amount): Amount {
  if (basic.cents === null) return outside;
  return isAbove(outside, 0) ? sumOf([basic, outside]) : basic;
}

/** A fill has a price, a payment of the plan and one at the pharmacy; nothing of it is approved. */
export function fillAmounts(four: Pick<ClaimAmounts, 'billed' | 'paid' | 'yourShare'>): LineAmounts {
  return { ...noLineAmounts, ...four };
}

/** All further amounts of a fill. */
export function fillDetails(amounts: ClaimAmounts, fill: FillMoney): ClaimMoneyDetails {
  return {
    ...noDetails,
    ...fill,
    otherHelp: sumOf([fill.otherHelpCounted, fill.otherHelpNotCounted]),
    unexplained: unexplained(amounts, fill),
  };
}

/** Differences up to this many cents are rounding (claims-data.md, 1.5). */
const rounding = 5;

/** What is left of the price after everybody who paid; only more than rounding, and only where the three main amounts are known. */
function unexplained(amounts: ClaimAmounts, fill: FillMoney): Amount {
  const { billed, paid, yourShare } = amounts;
  if (billed.cents === null || paid.cents === null || yourShare.cents === null) return notReported;
  const payers = sumOf([
    paid,
    yourShare,
    fill.extraHelp,
    fill.manufacturerDiscount,
    fill.otherHelpCounted,
    fill.otherHelpNotCounted,
  ]);
  if (payers.cents === null || billed.cents - payers.cents <= rounding) return notReported;
  return calculated(billed.cents - payers.cents, `${billed.code}+${payers.code}`);
}
