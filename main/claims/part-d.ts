import type { LineAmounts, Provider } from '#shared/domain/claim.ts';
import { amountOf, firstKnown, oddAmountOf } from './amounts.ts';
import { readDrug } from './drug.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { fillAmounts, fillDetails, planPaid } from './part-d-money.ts';
import { providerOf } from './provider.ts';
import { readV2Line } from './v2-line.ts';

/**
 * A v2 prescription fill. All money is on its one line; the gross costs below and above the catastrophic threshold are coded "coinsurance" but
 * are nobody's payment, and `total` is generic (claims-data.md, 1.4).
 */
export function readPartD(eob: OpenedClaim): KindParts {
  const { resource } = eob;
  const items = listOf(resource['item']).map((item, index) => {
    const adjudicated = readLineAdjudication(item);
    return { facts: readV2Line(item, index, eob, adjudicated), amounts: adjudicated.amounts };
  });
  const table = items[0]?.amounts ?? new Map<string, number>();
  const { billed, approved, paid, yourShare } = lineAmounts(table);
  const amounts = { billed, approved, paid, yourShare };
  return {
    lines: finishLines(
      'partD',
      items.map((item) => ({ ...item.facts, amounts: lineAmounts(item.amounts), denied: null })),
    ),
    amounts,
    isShareIncomplete: false,
    guardedLines: 0,
    money: fillDetails(amounts, {
      extraHelp: amountOf(table, 'lics_amt'),
      manufacturerDiscount: amountOf(table, 'rptd_gap_dscnt_num'),
      otherHelpCounted: amountOf(table, 'othr_troop_amt'),
      otherHelpNotCounted: amountOf(table, 'plro_amt'),
      priceBelowLimit: amountOf(table, 'gdc_blw_oopt_amt'),
      priceAboveLimit: amountOf(table, 'gdc_abv_oopt_amt'),
    }),
    provider: pharmacyOf(resource),
    facilityType: extensionCoding(fieldsOf(resource['facility']), 'phrmcy_srvc_type_cd'),
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
    billed: amountOf(amounts, 'tot_rx_cst_amt'),
    paid: planPaid(
      amountOf(amounts, 'cvrd_d_plan_pd_amt'),
      firstKnown(oddAmountOf(amounts, 'cvrd_d_plan_pd_amt'), amountOf(amounts, 'ncvrd_plan_pd_amt')),
    ),
    yourShare: amountOf(amounts, 'ptnt_pay_amt'),
  });
}

/** The pharmacy's name is at the facility, its number at either (claims-data.md, 1.2). */
function pharmacyOf(resource: Fields): Provider {
  const provider = providerOf(resource, resource['provider']);
  const facility = providerOf(resource, resource['facility']);
  return { name: facility.name ?? provider.name, npi: provider.npi ?? facility.npi };
}
