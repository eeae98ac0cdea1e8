import type { Drug, LineAmounts, Provider } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import { amountOf, noDetails, sumOf } from './amounts.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { extensionCoding, extensionNumber } from './fhir/extension.ts';
import { identifierBySystem } from './fhir/identifier.ts';
import { fieldsOf, listOf, numberOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding, infoNumber } from './fhir/supporting-info.ts';
import { finishLines } from './line.ts';
import type { LineFacts } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { providerOf } from './provider.ts';
import { readV2Line } from './v2-line.ts';
import { readableDrug } from './words/readable-drug.ts';

/**
 * A v2 prescription fill. All money is on its one line; the gross costs below and above the catastrophic threshold are coded "coinsurance" but
 * are nobody's payment, and `total` is generic (claims-data.md, 1.4).
 */
export function readPartD(eob: OpenedClaim): KindParts {
  const { resource, team } = eob;
  const items = listOf(resource['item']).map((item, index) => {
    const { amounts, reasonCodes } = readLineAdjudication(item);
    return { facts: readV2Line(item, index, team, reasonCodes), amounts };
  });
  const amounts = items[0]?.amounts ?? new Map<string, number>();
  const { billed, approved, paid, yourShare } = lineAmounts(amounts);
  return {
    lines: finishLines(
      'partD',
      items.map((item) => ({ ...item.facts, amounts: lineAmounts(item.amounts), denied: null })),
    ),
    amounts: { billed, approved, paid, yourShare },
    money: {
      ...noDetails,
      extraHelp: amountOf(amounts, 'lics_amt'),
      manufacturerDiscount: amountOf(amounts, 'rptd_gap_dscnt_num'),
      otherHelp: sumOf([amountOf(amounts, 'othr_troop_amt'), amountOf(amounts, 'plro_amt')]),
    },
    provider: pharmacyOf(resource),
    facilityType: extensionCoding(fieldsOf(resource['facility']), 'phrmcy_srvc_type_cd'),
    drug: drugOf(eob, items[0]?.facts ?? null),
    denied: null,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    stay: null,
  };
}

/** Drugs outside the plan's basic benefit may come under a payment code of their own; the plan paid them all the same. */
function lineAmounts(amounts: AmountTable): LineAmounts {
  return {
    billed: amountOf(amounts, 'tot_rx_cst_amt'),
    approved: notReported,
    paid: amountOf(amounts, 'cvrd_d_plan_pd_amt', 'ncvrd_plan_pd_amt'),
    yourShare: amountOf(amounts, 'ptnt_pay_amt'),
    deductible: notReported,
    coinsurance: notReported,
    notCovered: notReported,
  };
}

/** The pharmacy's name is at the facility, its number at either (claims-data.md, 1.2). */
function pharmacyOf(resource: Fields): Provider {
  const provider = providerOf(resource, resource['provider']);
  const facility = providerOf(resource, resource['facility']);
  return { name: facility.name ?? provider.name, npi: provider.npi ?? facility.npi };
}

function drugOf({ resource, info }: OpenedClaim, line: LineFacts | null): Drug {
  const quantity = fieldsOf(listOf(resource['item'])[0]?.['quantity']);
  const brand = infoCoding(info, 'brandgenericindicator', 'brandgenericcode', 'brnd_gnrc_cd')?.code;
  return {
    ndc: line?.ndc?.code ?? null,
    name: line?.ndc?.display == null ? null : readableDrug(line.ndc.display),
    quantity: numberOf(quantity?.['value']),
    daysSupply: infoNumber(info, 'dayssupply') ?? extensionNumber(quantity, 'days_suply_num'),
    fillNumber: infoNumber(info, 'refillnum') ?? extensionNumber(quantity, 'fill_num'),
    prescriptionNumber: identifierBySystem(resource, '/rx_srvc_rfrnc_num'),
    brandOrGeneric: brand === 'B' ? 'brand' : brand === 'G' ? 'generic' : null,
  };
}
