import type { ClaimMoneyDetails } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, firstKnown, isPartOfShare, noDetails, sumOf } from './amounts.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { readInstitutional, sumOfLines } from './institutional.ts';
import type { Institutional } from './institutional.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';

/** A v2 claim of a hospital or clinic without a stay (claims-data.md, 1.4 and 1.5). */
export function readOutpatient(eob: OpenedClaim): KindParts {
  const { billed, paid, ...parts } = readInstitutional(eob, 'outpatient');
  const money = moneyOf(eob.money.amounts, parts.lines);
  const share = sumOf([money.deductible, money.coinsurance, money.bloodDeductible]);
  return {
    ...parts,
    money,
    isShareIncomplete: share.cents !== null && isPartOfShare(money),
    stay: null,
    amounts: {
      billed,
      approved: approvedOf(billed, paid, share, money),
      paid,
      yourShare: firstKnown(
        share,
        sumOfLines(parts.lines, (line) => line.amounts.yourShare),
      ),
    },
  };
}

function moneyOf(amounts: AmountTable, lines: Institutional['lines']): ClaimMoneyDetails {
  return {
    ...noDetails,
    paidToProvider: amountOf(amounts, 'clm_op_prvdr_pmt_amt'),
    paidToYou: amountOf(amounts, 'clm_op_bene_pmt_amt'),
    deductible: amountOf(amounts, 'nch_bene_ptb_ddctbl_amt'),
    coinsurance: amountOf(amounts, 'nch_bene_ptb_coinsrnc_amt'),
    bloodDeductible: amountOf(amounts, 'nch_bene_blood_ddctbl_lblty_am'),
    notCovered: sumOfLines(lines, (line) => line.amounts.notCovered),
    otherInsurerPaid: amountOf(amounts, 'prpayamt'),
    professionalComponent: amountOf(amounts, 'nch_profnl_cmpnt_chrg_amt'),
  };
}

/** Medicare sends none: what all together paid. Left out when it exceeds the charge (laboratory minimums, rounding: 9 of 38 samples). */
function approvedOf(billed: Amount, paid: Amount, share: Amount, { otherInsurerPaid }: ClaimMoneyDetails): Amount {
  if (paid.cents === null || share.cents === null) return notReported;
  const approved = sumOf([paid, share, otherInsurerPaid]);
  if (approved.cents === null || (billed.cents !== null && approved.cents > billed.cents)) return notReported;
  return approved;
}
