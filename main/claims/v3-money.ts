import type { Claim, ClaimKind, ClaimMoneyDetails, LineItem } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, firstKnown, isAbove, isPartOfShare, noDetails, positive, sumOf } from './amounts.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { paymentOf } from './payment.ts';
import { shareOfLines } from './professional-share.ts';

type V3Money = Pick<Claim, 'amounts' | 'money' | 'isShareIncomplete' | 'guardedLines'>;

/** The money of a v3 claim other than a prescription (claims-data.md, 1.4 "v3 equivalents" and 1.5). */
export function readV3Money(eob: OpenedClaim, kind: ClaimKind, lines: readonly LineItem[]): V3Money {
  const money = readDetails(eob.money.amounts);
  return kind === 'carrier' || kind === 'dme'
    ? { money, ...professional(eob, money, lines) }
    : { money, ...institutional(eob, money, kind) };
}

function readDetails(amounts: AmountTable): ClaimMoneyDetails {
  return {
    ...noDetails,
    paidToProvider: amountOf(amounts, 'CLM_PRVDR_PMT_AMT'),
    paidToYou: amountOf(amounts, 'CLM_BENE_PD_AMT', 'CLM_MDCR_INSTNL_BENE_PD_AMT'),
    deductible: amountOf(amounts, 'CLM_MDCR_DDCTBL_AMT', 'CLM_MDCR_IP_BENE_DDCTBL_AMT'),
    coinsurance: amountOf(amounts, 'CLM_MDCR_COINSRNC_AMT', 'CLM_BENE_PMT_COINSRNC_AMT'),
    bloodDeductible: amountOf(amounts, 'CLM_BLOOD_LBLTY_AMT'),
    notCovered: amountOf(amounts, 'CLM_NCVRD_CHRG_AMT'),
    otherInsurerPaid: amountOf(amounts, 'CLM_MDCR_PRFNL_PRMRY_PYR_AMT', 'CLM_MDCR_INSTNL_PRMRY_PYR_AMT'),
    patientResponsibility: amountOf(amounts, 'CLM_BENE_PMT_AMT'),
    perDiem: amountOf(amounts, 'CLM_INSTNL_PER_DIEM_AMT'),
    professionalComponent: amountOf(amounts, 'CLM_INSTNL_PRFNL_AMT'),
  };
}

type Professional = Omit<V3Money, 'money'>;

/** The claim's own amounts first, and the sums of its lines in their place; the share line by line, as in v2. */
function professional(eob: OpenedClaim, money: ClaimMoneyDetails, lines: readonly LineItem[]): Professional {
  const { amounts } = eob.money;
  const counted = lines.filter((line) => !line.isTotalLine);
  const ofLines = (name: 'billed' | 'approved' | 'paid') => sumOf(counted.map((line) => line.amounts[name]));
  const { yourShare, isShareIncomplete, guardedLines } = shareOfLines(lines);
  // Where every line was denied, the claim's deductible and coinsurance are no share either.
  const isDenied = counted.length > 0 && counted.every((line) => line.denied === true);
  const ofClaim = isDenied ? notReported : sumOf([money.deductible, money.coinsurance]);
  return {
    amounts: {
      billed: firstKnown(amountOf(amounts, 'CLM_SBMT_CHRG_AMT'), ofLines('billed')),
      approved: approvedOf(amountOf(amounts, 'CLM_ALOWD_CHRG_AMT'), ofLines('approved')),
      paid: firstKnown(paymentOf(eob.resource, 'CLM_PMT_AMT'), ofLines('paid')),
      yourShare: firstKnown(yourShare, ofClaim),
    },
    guardedLines,
    isShareIncomplete: yourShare.cents === null ? ofClaim.cents !== null && isPartOfShare(money) : isShareIncomplete,
  };
}

/** A zero of the claim is no amount (claims-data.md, 1.5: "and > 0"), unless it is absent and the lines themselves say zero. */
function approvedOf(claimed: Amount, ofLines: Amount): Amount {
  if (isAbove(claimed, 0)) return claimed;
  return claimed.cents === null || isAbove(ofLines, 0) ? ofLines : notReported;
}

/** Deductible, coinsurance and blood; nothing is "approved", and a zero there means "not applicable" (claims-data.md, 0.19). */
function institutional(eob: OpenedClaim, money: ClaimMoneyDetails, kind: ClaimKind): Professional {
  const share = sumOf([money.deductible, money.coinsurance, money.bloodDeductible]);
  // Home health and hospice have no share in Medicare's files: a zero there is "not applicable", not $0 (claims-data.md, 0.18 and 0.19).
  const yourShare = kind === 'hha' || kind === 'hospice' ? positive(share) : share;
  return {
    amounts: {
      billed: amountOf(eob.money.amounts, 'CLM_SBMT_CHRG_AMT'),
      approved: notReported,
      paid: paymentOf(eob.resource, 'CLM_PMT_AMT'),
      yourShare,
    },
    guardedLines: 0,
    isShareIncomplete: yourShare.cents !== null && isPartOfShare(money),
  };
}
