import type { ClaimKind, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import { amountOf } from './amounts.ts';
import { isChargeDenied, isLineDenied } from './denial.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { listOf } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { lineShare } from './professional-share.ts';
import { readV3Line } from './v3-line.ts';

/** The lines of a v3 claim other than a prescription. */
export function readV3Lines(eob: OpenedClaim, kind: ClaimKind): readonly LineItem[] {
  const isProfessional = kind === 'carrier' || kind === 'dme';
  const priced = listOf(eob.resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    const facts = readV3Line(item, index, eob, reasonCodes);
    if (isProfessional) {
      const denied = isLineDenied(facts.outcome);
      return { ...facts, denied, amounts: professionalAmounts(amounts, denied === true) };
    }
    const read = institutionalAmounts(amounts);
    return { ...facts, denied: isChargeDenied(read.billed, read.notCovered, read.paid), amounts: read };
  });
  return finishLines(kind, priced);
}

/** As in v2: a denied line's share is not in the data, and an impossible one is calculated from the approved amount. */
function professionalAmounts(amounts: AmountTable, isDenied: boolean): LineAmounts {
  const known = {
    ...chargesOf(amounts),
    approved: amountOf(amounts, 'CLM_LINE_ALOWD_CHRG_AMT'),
    coinsurance: amountOf(amounts, 'CLM_LINE_MDCR_COINSRNC_AMT'),
    reducedCoinsurance: notReported,
    otherInsurerPaid: amountOf(amounts, 'CLM_BENE_PRMRY_PYR_PD_AMT'),
    secondInsurerPaid: notReported,
    rate: notReported,
    purchasePrice: amountOf(amounts, 'CLM_LINE_PRFNL_DME_PRICE_AMT'),
  };
  return { ...known, yourShare: isDenied ? notReported : lineShare(known) };
}

/** Institutional lines have no approved amount; zeros that stand there mean "not applicable" (claims-data.md, 0.19). */
function institutionalAmounts(amounts: AmountTable): LineAmounts {
  return {
    ...chargesOf(amounts),
    approved: notReported,
    coinsurance: amountOf(amounts, 'CLM_LINE_INSTNL_ADJSTD_AMT', 'CLM_LINE_MDCR_COINSRNC_AMT'),
    // An alternative to the coinsurance, never added to it.
    reducedCoinsurance: amountOf(amounts, 'CLM_LINE_INSTNL_RDCD_AMT'),
    otherInsurerPaid: amountOf(amounts, 'CLM_LINE_INSTNL_MSP1_PD_AMT'),
    secondInsurerPaid: amountOf(amounts, 'CLM_LINE_INSTNL_MSP2_PD_AMT'),
    rate: amountOf(amounts, 'CLM_LINE_INSTNL_RATE_AMT'),
    purchasePrice: notReported,
    yourShare: amountOf(amounts, 'CLM_LINE_BENE_PMT_AMT'),
  };
}

type Common = 'billed' | 'paid' | 'deductible' | 'notCovered' | 'paidToProvider' | 'paidToYou' | 'bloodDeductible';

function chargesOf(amounts: AmountTable): Pick<LineAmounts, Common> {
  return {
    billed: amountOf(amounts, 'CLM_LINE_SBMT_CHRG_AMT'),
    paid: amountOf(amounts, 'CLM_LINE_CVRD_PD_AMT'),
    deductible: amountOf(amounts, 'CLM_LINE_MDCR_DDCTBL_AMT'),
    notCovered: amountOf(amounts, 'CLM_LINE_NCVRD_CHRG_AMT'),
    paidToProvider: amountOf(amounts, 'CLM_LINE_PRVDR_PMT_AMT'),
    paidToYou: amountOf(amounts, 'CLM_LINE_BENE_PD_AMT'),
    bloodDeductible: amountOf(amounts, 'CLM_LINE_BLOOD_DDCTBL_AMT'),
  };
}
