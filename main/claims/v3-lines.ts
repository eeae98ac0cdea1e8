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
export function readV3Lines({ resource, team }: OpenedClaim, kind: ClaimKind): readonly LineItem[] {
  const isProfessional = kind === 'carrier' || kind === 'dme';
  const priced = listOf(resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    const facts = readV3Line(item, index, team, reasonCodes);
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
  };
  const otherInsurerPaid = amountOf(amounts, 'CLM_BENE_PRMRY_PYR_PD_AMT');
  return { ...known, yourShare: isDenied ? notReported : lineShare({ ...known, otherInsurerPaid }) };
}

/** Institutional lines have no approved amount; zeros that stand there mean "not applicable" (claims-data.md, 0.19). */
function institutionalAmounts(amounts: AmountTable): LineAmounts {
  return {
    ...chargesOf(amounts),
    approved: notReported,
    coinsurance: amountOf(amounts, 'CLM_LINE_INSTNL_ADJSTD_AMT', 'CLM_LINE_MDCR_COINSRNC_AMT'),
    yourShare: amountOf(amounts, 'CLM_LINE_BENE_PMT_AMT'),
  };
}

function chargesOf(amounts: AmountTable): Pick<LineAmounts, 'billed' | 'paid' | 'deductible' | 'notCovered'> {
  return {
    billed: amountOf(amounts, 'CLM_LINE_SBMT_CHRG_AMT'),
    paid: amountOf(amounts, 'CLM_LINE_CVRD_PD_AMT'),
    deductible: amountOf(amounts, 'CLM_LINE_MDCR_DDCTBL_AMT'),
    notCovered: amountOf(amounts, 'CLM_LINE_NCVRD_CHRG_AMT'),
  };
}
