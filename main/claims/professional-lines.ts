import { notReported } from '#shared/domain/money.ts';
import type { ClaimKind, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { amountOf, sumOf } from './amounts.ts';
import { isLineDenied } from './denial.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { listOf } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { exceedsApproved, lineShare } from './professional-share.ts';
import { readV2Line } from './v2-line.ts';

/** The lines of a v2 carrier or DME claim, with what only their sums need. */
export type ProfessionalLines = {
  readonly lines: readonly LineItem[];
  readonly otherInsurerPaid: readonly LineAmounts['paid'][];
  /** Some line's coinsurance was impossible and its share was calculated from the rest of the approved amount. */
  readonly isCoinsuranceDoubtful: boolean;
};

export function readProfessionalLines({ resource, team }: OpenedClaim, kind: ClaimKind): ProfessionalLines {
  const otherInsurerPaid: LineAmounts['paid'][] = [];
  let isCoinsuranceDoubtful = false;
  const priced = listOf(resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    const facts = readV2Line(item, index, team, reasonCodes);
    const denied = isLineDenied(facts.outcome);
    const read = lineAmounts(amounts, denied === true);
    otherInsurerPaid.push(amountOf(amounts, 'line_bene_prmry_pyr_pd_amt'));
    isCoinsuranceDoubtful ||= exceedsApproved(sumOf([read.deductible, read.coinsurance]), read);
    return { ...facts, denied, amounts: read };
  });
  return { lines: finishLines(kind, priced), otherInsurerPaid, isCoinsuranceDoubtful };
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
  };
  const otherInsurerPaid = amountOf(amounts, 'line_bene_prmry_pyr_pd_amt');
  return { ...known, yourShare: isDenied ? notReported : lineShare({ ...known, otherInsurerPaid }) };
}
