import type { ClaimKind, LineAmounts, LineItem } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, firstKnown, sumOf } from './amounts.ts';
import { institutionalDenial, isChargeDenied } from './denial.ts';
import { readLineAdjudication } from './fhir/adjudication.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { centsOfMoney } from './fhir/money.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import { finishLines } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { paymentOf } from './payment.ts';
import { primaryPayerOf } from './primary-payer.ts';
import { providerOf } from './provider.ts';
import { revenueFamily } from './revenue-family.ts';
import { readV2Line } from './v2-line.ts';

/** What the five kinds of v2 institutional claims have in common (claims-data.md, 1.2 and 1.4). */
export type Institutional = Omit<KindParts, 'amounts' | 'money' | 'stay' | 'isShareIncomplete'> & {
  readonly billed: Amount;
  readonly paid: Amount;
};

export function readInstitutional(eob: OpenedClaim, kind: ClaimKind): Institutional {
  const { resource, info } = eob;
  const lines = readLines(eob, kind);
  const paid = paymentOf(resource, 'clm_pmt_amt');
  return {
    lines,
    billed: chargeOf(eob, lines),
    paid,
    provider: providerOf(resource, resource['provider']),
    ...institutionalDenial(extensionCoding(resource, 'clm_mdcr_non_pmt_rsn_cd'), paid),
    assignmentAccepted: null,
    primaryPayer: primaryPayerOf(infoCoding(info, 'nch_prmry_pyr_cd')),
    facilityType: extensionCoding(fieldsOf(resource['facility']), 'clm_fac_type_cd'),
    drug: null,
    guardedLines: 0,
  };
}

/** The sum of one amount over the lines that count. */
export function sumOfLines(lines: readonly LineItem[], amountOfLine: (line: LineItem) => Amount): Amount {
  return sumOf(lines.filter((line) => !line.isTotalLine).map(amountOfLine));
}

function readLines(eob: OpenedClaim, kind: ClaimKind): readonly LineItem[] {
  const priced = listOf(eob.resource['item']).map((item, index) => {
    const adjudicated = readLineAdjudication(item);
    const read = lineAmounts(adjudicated.amounts);
    const denied = isChargeDenied(read.billed, read.notCovered, read.paid);
    return { ...readV2Line(item, index, eob, adjudicated), amounts: read, denied };
  });
  return finishLines(kind, priced);
}

/**
 * By variable only: the payment is coded "submitted" like the charge and the rate. The reduced coinsurance is an alternative to the
 * coinsurance and never added to it.
 */
function lineAmounts(amounts: AmountTable): LineAmounts {
  return {
    billed: amountOf(amounts, 'rev_cntr_tot_chrg_amt'),
    approved: notReported,
    paid: amountOf(amounts, 'rev_cntr_pmt_amt_amt'),
    yourShare: amountOf(amounts, 'rev_cntr_ptnt_rspnsblty_pmt'),
    deductible: amountOf(amounts, 'rev_cntr_cash_ddctbl_amt'),
    coinsurance: amountOf(amounts, 'rev_cntr_coinsrnc_wge_adjstd_c'),
    notCovered: amountOf(amounts, 'rev_cntr_ncvrd_chrg_amt'),
    paidToProvider: amountOf(amounts, 'rev_cntr_prvdr_pmt_amt'),
    paidToYou: amountOf(amounts, 'rev_cntr_bene_pmt_amt'),
    bloodDeductible: amountOf(amounts, 'rev_cntr_blood_ddctbl_amt'),
    reducedCoinsurance: amountOf(amounts, 'rev_cntr_rdcd_coinsrnc_amt'),
    otherInsurerPaid: amountOf(amounts, 'rev_cntr_1st_msp_pd_amt'),
    secondInsurerPaid: amountOf(amounts, 'rev_cntr_2nd_msp_pd_amt'),
    rate: amountOf(amounts, 'rev_cntr_rate_amt'),
    purchasePrice: notReported,
  };
}

/** The claim's total charge; old captures leave out its code, and some have only the line 0001 that repeats it. */
function chargeOf({ resource, money }: OpenedClaim, lines: readonly LineItem[]): Amount {
  const totalLine = lines.find(({ revenue }) => revenue !== null && revenueFamily(revenue.code) === '0001');
  return firstKnown(
    amountOf(money.amounts, 'clm_tot_chrg_amt'),
    uncodedTotal(resource),
    totalLine?.amounts.billed ?? notReported,
    sumOfLines(lines, (line) => line.amounts.billed),
  );
}

function uncodedTotal(resource: Fields): Amount {
  const [only, ...others] = listOf(resource['total']);
  if (only === undefined || others.length > 0 || only['category'] !== undefined) return notReported;
  const cents = centsOfMoney(only['amount']);
  return cents === null ? notReported : reported(cents, 'clm_tot_chrg_amt');
}
