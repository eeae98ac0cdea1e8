import type { Drug, LineAmounts } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import { amountOf, firstKnown, noDetails, sumOf } from './amounts.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { fieldsOf, listOf, numberOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding, infoNumber, infoText } from './fhir/supporting-info.ts';
import { finishLines } from './line.ts';
import type { LineFacts } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { providerOf } from './provider.ts';
import { readV3Line } from './v3-line.ts';
import { readableDrug } from './words/readable-drug.ts';

/** A v3 prescription fill: price and payers on the line, what the person paid also on the claim, which comes first. */
export function readV3PartD(eob: OpenedClaim): KindParts {
  const { resource, team, info, money } = eob;
  const items = listOf(resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    return { facts: readV3Line(item, index, team, reasonCodes), amounts };
  });
  const amounts = items[0]?.amounts ?? new Map<string, number>();
  const { billed, approved, paid, yourShare } = lineAmounts(amounts);
  return {
    lines: finishLines(
      'partD',
      items.map((item) => ({ ...item.facts, amounts: lineAmounts(item.amounts), denied: null })),
    ),
    amounts: {
      billed: firstKnown(billed, amountOf(money.amounts, 'TOT_RX_CST_AMT')),
      approved,
      paid,
      yourShare: firstKnown(amountOf(money.amounts, 'CLM_BENE_PMT_AMT'), yourShare),
    },
    money: {
      ...noDetails,
      extraHelp: amountOf(amounts, 'CLM_LINE_LIS_AMT'),
      manufacturerDiscount: amountOf(amounts, 'CLM_LINE_RPTD_GAP_DSCNT_AMT'),
      otherHelp: sumOf([amountOf(amounts, 'CLM_LINE_OTHR_TP_PD_AMT'), amountOf(amounts, 'CLM_LINE_PLRO_AMT')]),
    },
    provider: providerOf(resource, resource['provider']),
    facilityType: infoCoding(info, 'CLM_PHRMCY_SRVC_TYPE_CD'),
    drug: drugOf(eob, items[0]?.facts ?? null),
    denied: null,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    stay: null,
  };
}

function lineAmounts(amounts: AmountTable): LineAmounts {
  return {
    billed: amountOf(amounts, 'TOT_RX_CST_AMT'),
    approved: notReported,
    paid: amountOf(amounts, 'CLM_LINE_CVRD_PD_AMT', 'CLM_LINE_NCVRD_PD_AMT'),
    yourShare: amountOf(amounts, 'CLM_LINE_BENE_PMT_AMT'),
    deductible: notReported,
    coinsurance: notReported,
    notCovered: notReported,
  };
}

function drugOf({ resource, info }: OpenedClaim, line: LineFacts | null): Drug {
  const brand = infoCoding(info, 'brandgenericindicator')?.code;
  return {
    ndc: line?.ndc?.code ?? null,
    name: line?.ndc?.display == null ? null : readableDrug(line.ndc.display),
    quantity: line?.units ?? detailQuantity(listOf(resource['item'])[0]),
    daysSupply: infoNumber(info, 'dayssupply'),
    fillNumber: infoNumber(info, 'refillnum'),
    prescriptionNumber: infoText(info, 'CLM_LINE_RX_NUM'),
    brandOrGeneric: brand === 'B' ? 'brand' : brand === 'G' ? 'generic' : null,
  };
}

/** A compound has its amount only at its parts. */
function detailQuantity(item: Fields | undefined): number | null {
  return numberOf(fieldsOf(listOf(item?.['detail'])[0]?.['quantity'])?.['value']);
}
