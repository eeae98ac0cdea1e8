import type { Claim } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, isPartOfShare, noDetails, sumOf } from './amounts.ts';
import type { AmountTable } from './fhir/adjudication.ts';

/**
 * The money of a hospital or nursing facility stay (claims-data.md, 1.4 and 1.5). The share is deductible, coinsurance and blood; the "total
 * deduction" stands in only when all three are absent, because it should be their sum and often is not.
 */
export function readStayMoney(
  amounts: AmountTable,
): Pick<Claim, 'money' | 'isShareIncomplete'> & { readonly yourShare: Amount } {
  const deductible = amountOf(amounts, 'nch_bene_ip_ddctbl_amt');
  const coinsurance = amountOf(amounts, 'nch_bene_pta_coinsrnc_lblty_amt');
  const bloodDeductible = amountOf(amounts, 'nch_bene_blood_ddctbl_lblty_am');
  const share = sumOf([deductible, coinsurance, bloodDeductible]);
  return {
    yourShare: share.cents === null ? amountOf(amounts, 'nch_ip_tot_ddctn_amt') : share,
    isShareIncomplete: share.cents !== null && isPartOfShare({ deductible, coinsurance }),
    money: {
      ...noDetails,
      deductible,
      coinsurance,
      bloodDeductible,
      notCovered: amountOf(amounts, 'nch_ip_ncvrd_chrg_amt'),
      otherInsurerPaid: amountOf(amounts, 'prpayamt'),
      perDiem: amountOf(amounts, 'clm_pass_thru_per_diem_amt'),
      professionalComponent: amountOf(amounts, 'nch_profnl_cmpnt_chrg_amt'),
    },
  };
}
