import type { ClaimMoneyDetails } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import type { AmountTable } from './fhir/adjudication.ts';

/** The first of the named amounts that was sent, or `notReported`. */
export function amountOf(amounts: AmountTable, ...codes: readonly string[]): Amount {
  for (const code of codes) {
    const cents = amounts.get(code);
    if (cents !== undefined) return reported(cents, code);
  }
  return notReported;
}

/** The sum of those amounts that are known, calculated from all their codes; `notReported` when none is known. */
export function sumOf(amounts: readonly Amount[]): Amount {
  const codes = new Set<string>();
  let cents = 0;
  for (const amount of amounts) {
    if (amount.cents === null) continue;
    cents += amount.cents;
    for (const code of amount.code.split('+')) codes.add(code);
  }
  return codes.size === 0 ? notReported : calculated(cents, [...codes].join('+'));
}

/** The first known amount, or `notReported`. */
export function firstKnown(...amounts: readonly Amount[]): Amount {
  return amounts.find((amount) => amount.cents !== null) ?? notReported;
}

/** Nothing known beyond the four amounts. */
export const noDetails: ClaimMoneyDetails = {
  paidToYou: notReported,
  deductible: notReported,
  coinsurance: notReported,
  bloodDeductible: notReported,
  notCovered: notReported,
  otherInsurerPaid: notReported,
  extraHelp: notReported,
  manufacturerDiscount: notReported,
  otherHelp: notReported,
};
