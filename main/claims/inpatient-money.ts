import type { ClaimMoneyDetails } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, noDetails, sumOf } from './amounts.ts';
import type { AmountTable } from './fhir/adjudication.ts';

/**
 * The money of a hospital or nursing facility stay (claims-data.md, 1.4 and 1.5). The share is deductible, coinsurance and blood; the "total
 * deduction" stands in only when all three are absent, because it should be their sum and often is not.
 */
export function readStayMoney(amounts: AmountTable): { readonly yourShare: Amount; readonly money: ClaimMoneyDetails } {
  const deductible = amountOf(amounts, 'nch_bene_ip_ddctbl_amt');
  const coinsurance = amountOf(amounts, 'nch_bene_pta_coinsrnc_lblty_amt');
  const bloodDeductible = amountOf(amounts, 'nch_bene_blood_ddctbl_lblty_am');
  const share = sumOf([deductible, coinsurance, bloodDeductible]);
  return {
    yourShare: share.cents === null ? amountOf(amounts, 'nch_ip_tot_ddctn_amt') : share,
    money: {
      ...noDetails,
      deductible,
      coinsurance,
      bloodDeductible,
      notCovered: amountOf(amounts, 'nch_ip_ncvrd_chrg_amt'),
      otherInsurerPaid: amountOf(amounts, 'prpayamt'),
    },
  };
}
