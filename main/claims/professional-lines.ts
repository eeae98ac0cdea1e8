import { notReported } from '#shared/domain/money.ts';
import type { ClaimKind, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { amountOf, firstKnown, oddAmountOf } from './amounts.ts';
import { isLineDenied } from './denial.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { listOf } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { lineShare } from './professional-share.ts';
import { readV2Line } from './v2-line.ts';

/** The lines of a v2 carrier or DME claim. */
export function readProfessionalLines(eob: OpenedClaim, kind: ClaimKind): readonly LineItem[] {
  const priced = listOf(eob.resource['item']).map((item, index) => {
    const adjudicated = readLineAdjudication(item);
    const facts = readV2Line(item, index, eob, adjudicated);
    const denied = isLineDenied(facts.outcome);
    return { ...facts, denied, amounts: lineAmounts(adjudicated.amounts, denied === true) };
  });
  return finishLines(kind, priced);
}

/** A denied line may or may not be the patient's to pay: the data does not say (claims-data.md, 1.5, "NOT derivable"). */
function lineAmounts(amounts: AmountTable, isDenied: boolean): LineAmounts {
  const known = {
    billed: amountOf(amounts, 'line_sbmtd_chrg_amt'),
    approved: amountOf(amounts, 'line_alowd_chrg_amt'),
    paid: amountOf(amounts, 'line_nch_pmt_amt'),
    deductible: amountOf(amounts, 'line_bene_ptb_ddctbl_amt'),
    coinsurance: amountOf(amounts, 'line_coinsrnc_amt'),
    notCovered: notReported,
    // Equipment claims repeat the payment to the supplier under an institution's name.
    paidToProvider: amountOf(amounts, 'line_prvdr_pmt_amt', 'rev_cntr_prvdr_pmt_amt'),
    paidToYou: amountOf(amounts, 'line_bene_pmt_amt'),
    bloodDeductible: notReported,
    reducedCoinsurance: notReported,
    otherInsurerPaid: amountOf(amounts, 'line_bene_prmry_pyr_pd_amt'),
    secondInsurerPaid: notReported,
    rate: notReported,
    purchasePrice: firstKnown(amountOf(amounts, 'line_dme_prchs_price_amt'), oddAmountOf(amounts, 'line_bene_pmt_amt')),
    yourShare: notReported,
  };
  return isDenied ? known : { ...known, yourShare: lineShare(known) };
}
