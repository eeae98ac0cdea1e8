import type { LineAmounts } from '#shared/domain/claim.ts';
import { amountOf, firstKnown } from './amounts.ts';
import { readDrug } from './drug.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { listOf } from './fhir/json.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import { finishLines } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { fillAmounts, fillDetails, planPaid } from './part-d-money.ts';
import { providerOf } from './provider.ts';
import { readV3Line } from './v3-line.ts';

/** A v3 prescription fill: price and payers on the line, what the person paid also on the claim, which comes first. */
export function readV3PartD(eob: OpenedClaim): KindParts {
  const { resource, info, money } = eob;
  const items = listOf(resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    return { facts: readV3Line(item, index, eob, reasonCodes), amounts };
  });
  const table = items[0]?.amounts ?? new Map<string, number>();
  const { billed, approved, paid, yourShare } = lineAmounts(table);
  const amounts = {
    billed: firstKnown(billed, amountOf(money.amounts, 'TOT_RX_CST_AMT')),
    approved,
    paid,
    yourShare: firstKnown(amountOf(money.amounts, 'CLM_BENE_PMT_AMT'), yourShare),
  };
  return {
    lines: finishLines(
      'partD',
      items.map((item) => ({ ...item.facts, amounts: lineAmounts(item.amounts), denied: null })),
    ),
    amounts,
    isShareIncomplete: false,
    guardedLines: 0,
    money: fillDetails(amounts, {
      extraHelp: amountOf(table, 'CLM_LINE_LIS_AMT'),
      manufacturerDiscount: amountOf(table, 'CLM_LINE_RPTD_GAP_DSCNT_AMT'),
      otherHelpCounted: firstKnown(
        amountOf(table, 'CLM_LINE_OTHR_TP_PD_AMT'),
        amountOf(money.amounts, 'CLM_OTHR_TP_PD_AMT'),
      ),
      otherHelpNotCounted: amountOf(table, 'CLM_LINE_PLRO_AMT'),
      priceBelowLimit: amountOf(table, 'CLM_LINE_GRS_BLW_THRSHLD_AMT'),
      priceAboveLimit: amountOf(table, 'CLM_LINE_GRS_ABOVE_THRSHLD_AMT'),
    }),
    provider: providerOf(resource, resource['provider']),
    facilityType: infoCoding(info, 'CLM_PHRMCY_SRVC_TYPE_CD'),
    drug: readDrug(eob, items[0]?.facts ?? null),
    denied: null,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    stay: null,
  };
}

function lineAmounts(amounts: AmountTable): LineAmounts {
  return fillAmounts({
    billed: amountOf(amounts, 'TOT_RX_CST_AMT'),
    paid: planPaid(amountOf(amounts, 'CLM_LINE_CVRD_PD_AMT'), amountOf(amounts, 'CLM_LINE_NCVRD_PD_AMT')),
    yourShare: amountOf(amounts, 'CLM_LINE_BENE_PMT_AMT'),
  });
}
