import type { ClaimMoneyDetails, LineAmounts } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { oddKey } from './fhir/adjudication.ts';
import type { AmountTable, OddEntry } from './fhir/adjudication.ts';

/** The first of the named amounts that was sent, or `notReported`. */
export function amountOf(amounts: AmountTable, ...codes: readonly string[]): Amount {
  for (const code of codes) {
    const cents = amounts.get(code);
    if (cents !== undefined) return reported(cents, code);
  }
  return notReported;
}

/** The amount of an entry whose generic code gives its variable another meaning, under the variable it came with. */
export function oddAmountOf(amounts: AmountTable, variable: OddEntry): Amount {
  const cents = amounts.get(oddKey(variable));
  return cents === undefined ? notReported : reported(cents, variable);
}

/** The sum of those amounts that are known, calculated from all their codes; `notReported` when none is known. */
export function sumOf(amounts: readonly Amount[]): Amount {
  // Few codes: an array is faster than a Set (measured: 1.1 % of the time of mapping instead of 3.5 %).
  const codes: string[] = [];
  let cents = 0;
  for (const amount of amounts) {
    if (amount.cents === null) continue;
    cents += amount.cents;
    if (codes.includes(amount.code)) continue;
    for (const code of amount.code.includes('+') ? amount.code.split('+') : [amount.code]) {
      if (!codes.includes(code)) codes.push(code);
    }
  }
  return codes.length === 0 ? notReported : calculated(cents, codes.join('+'));
}

/** The first known amount, or `notReported`. */
export function firstKnown(...amounts: readonly Amount[]): Amount {
  return amounts.find((amount) => amount.cents !== null) ?? notReported;
}

export function isAbove(amount: Amount, cents: number): boolean {
  return amount.cents !== null && amount.cents > cents;
}

/** The amount when it is more than nothing: where a zero means "not applicable". */
export function positive(amount: Amount): Amount {
  return isAbove(amount, 0) ? amount : notReported;
}

/** Whether one of the two things a share is made of is missing, so that it looks more complete than it is. */
export function isPartOfShare({ deductible, coinsurance }: Pick<LineAmounts, 'deductible' | 'coinsurance'>): boolean {
  return deductible.cents === null || coinsurance.cents === null;
}

/** Nothing known beyond the four amounts. */
export const noDetails: ClaimMoneyDetails = {
  paidToProvider: notReported,
  paidToYou: notReported,
  deductible: notReported,
  coinsurance: notReported,
  bloodDeductible: notReported,
  notCovered: notReported,
  otherInsurerPaid: notReported,
  patientResponsibility: notReported,
  perDiem: notReported,
  professionalComponent: notReported,
  extraHelp: notReported,
  manufacturerDiscount: notReported,
  otherHelp: notReported,
  otherHelpCounted: notReported,
  otherHelpNotCounted: notReported,
  priceBelowLimit: notReported,
  priceAboveLimit: notReported,
  unexplained: notReported,
};

/** A line without money. */
export const noLineAmounts: LineAmounts = {
  billed: notReported,
  approved: notReported,
  paid: notReported,
  yourShare: notReported,
  deductible: notReported,
  coinsurance: notReported,
  notCovered: notReported,
  paidToProvider: notReported,
  paidToYou: notReported,
  bloodDeductible: notReported,
  reducedCoinsurance: notReported,
  otherInsurerPaid: notReported,
  secondInsurerPaid: notReported,
  rate: notReported,
  purchasePrice: notReported,
};
