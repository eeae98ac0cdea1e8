import type { Claim, ClaimAmounts, ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, firstKnown, noDetails, sumOf } from './amounts.ts';
import { professionalDenial } from './denial.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import { extensionCoding } from './fhir/extension.ts';
import { listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { paymentOf } from './payment.ts';
import { primaryPayerOf } from './primary-payer.ts';
import { readProfessionalLines } from './professional-lines.ts';
import { shareOfLines, sharedLines } from './professional-share.ts';

/** Everything a v2 carrier and a DME claim have in common, which is all but who billed (claims-data.md, 1.4 and 1.5). */
export function readProfessional(eob: OpenedClaim, kind: ClaimKind): Omit<KindParts, 'provider'> {
  const { resource, info, money } = eob;
  const lines = readProfessionalLines(eob, kind);
  const { yourShare, isShareIncomplete, guardedLines } = shareOfLines(lines);
  const amounts = claimAmounts(resource, money.amounts, lines, yourShare);
  return {
    lines,
    amounts,
    isShareIncomplete,
    guardedLines,
    money: {
      ...noDetails,
      paidToProvider: amountOf(money.amounts, 'nch_clm_prvdr_pmt_amt'),
      paidToYou: amountOf(money.amounts, 'nch_clm_bene_pmt_amt'),
      deductible: amountOf(money.amounts, 'carr_clm_cash_ddctbl_apld_amt'),
      // Where the guard changed a line, some coinsurance is false, and nobody knows which of them are right.
      coinsurance: guardedLines > 0 ? notReported : sumOf(sharedLines(lines).map((line) => line.amounts.coinsurance)),
      // In these two kinds `total` is the primary payer's payment, whatever its name says: never the claim's total.
      otherInsurerPaid: firstKnown(
        amountOf(money.amounts, 'clm_tot_chrg_amt'),
        sumOf(lines.map((line) => line.amounts.otherInsurerPaid)),
      ),
    },
    ...professionalDenial(extensionCoding(resource, 'carr_clm_pmt_dnl_cd'), amounts.paid),
    assignmentAccepted: assignmentOf(resource),
    primaryPayer: primaryPayerOf(infoCoding(info, 'nch_prmry_pyr_cd'), ...linePayers(resource)),
    facilityType: null,
    stay: null,
    drug: null,
  };
}

function claimAmounts(
  resource: Fields,
  amounts: AmountTable,
  lines: readonly LineItem[],
  yourShare: Amount,
): ClaimAmounts {
  const paid = firstKnown(paymentOf(resource, 'clm_pmt_amt'), sumOf(lines.map((line) => line.amounts.paid)));
  return {
    billed: firstKnown(
      amountOf(amounts, 'nch_carr_clm_sbmtd_chrg_amt'),
      sumOf(lines.map((line) => line.amounts.billed)),
    ),
    approved: approvedOf(amountOf(amounts, 'nch_carr_clm_alowd_amt'), lines, paid, yourShare),
    paid,
    yourShare,
  };
}

/**
 * The claim's approved amount, or the sum of its lines' when it is absent, zero while lines allow something, or too small to hold what was
 * paid and shared (the sandbox puts another figure there on 6 of 6 claims).
 */
function approvedOf(claimed: Amount, lines: readonly LineItem[], paid: Amount, yourShare: Amount): Amount {
  const ofLines = sumOf(lines.map((line) => line.amounts.approved));
  if (ofLines.cents === null || claimed.cents === null) return firstKnown(claimed, ofLines);
  const isDoubtful =
    (claimed.cents === 0 && ofLines.cents > 0) || claimed.cents < (paid.cents ?? 0) + (yourShare.cents ?? 0);
  return isDoubtful ? ofLines : claimed;
}

/** The claim's own flag, else what the performing provider agreed to: 4, 6 and 7 did not accept (claims-data.md, 1.2). */
function assignmentOf(resource: Fields): Claim['assignmentAccepted'] {
  const flag = extensionCoding(resource, 'asgmntcd')?.code;
  if (flag === 'A' || flag === 'N') return flag === 'A';
  for (const member of listOf(resource['careTeam'])) {
    const code = extensionCoding(member, 'prtcptng_ind_cd')?.code;
    if (code !== undefined) return !['4', '6', '7'].includes(code);
  }
  return null;
}

function linePayers(resource: Fields): readonly Claim['primaryPayer'][] {
  return listOf(resource['item']).map((item) => extensionCoding(item, 'line_bene_prmry_pyr_cd'));
}
