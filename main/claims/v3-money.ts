import type { ClaimAmounts, ClaimKind, ClaimMoneyDetails, LineItem } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { amountOf, firstKnown, noDetails, sumOf } from './amounts.ts';
import type { AmountTable } from './fhir/adjudication.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { paymentOf } from './payment.ts';

/** The four amounts of a v3 claim other than a prescription (claims-data.md, 1.4 "v3 equivalents" and 1.5). */
export function readV3Amounts(eob: OpenedClaim, kind: ClaimKind, lines: readonly LineItem[]): ClaimAmounts {
  const { amounts } = eob.money;
  return {
    billed: amountOf(amounts, 'CLM_SBMT_CHRG_AMT'),
    approved: isProfessional(kind) ? positive(amountOf(amounts, 'CLM_ALOWD_CHRG_AMT')) : notReported,
    paid: paymentOf(eob.resource, 'CLM_PMT_AMT'),
    yourShare: shareOf(amounts, kind, lines),
  };
}

/** The further amounts of a v3 claim other than a prescription. */
export function readV3Details(amounts: AmountTable): ClaimMoneyDetails {
  return {
    ...noDetails,
    paidToYou: amountOf(amounts, 'CLM_BENE_PD_AMT', 'CLM_MDCR_INSTNL_BENE_PD_AMT'),
    deductible: amountOf(amounts, 'CLM_MDCR_DDCTBL_AMT', 'CLM_MDCR_IP_BENE_DDCTBL_AMT'),
    coinsurance: amountOf(amounts, 'CLM_MDCR_COINSRNC_AMT', 'CLM_BENE_PMT_COINSRNC_AMT'),
    bloodDeductible: amountOf(amounts, 'CLM_BLOOD_LBLTY_AMT'),
    notCovered: amountOf(amounts, 'CLM_NCVRD_CHRG_AMT'),
    otherInsurerPaid: amountOf(amounts, 'CLM_MDCR_PRFNL_PRMRY_PYR_AMT', 'CLM_MDCR_INSTNL_PRMRY_PYR_AMT'),
  };
}

/** Carrier and DME: the sum of the allowed lines. Others, or when no line says: the claim's deductible, coinsurance and blood. */
function shareOf(amounts: AmountTable, kind: ClaimKind, lines: readonly LineItem[]): Amount {
  const { deductible, coinsurance, bloodDeductible } = readV3Details(amounts);
  if (isProfessional(kind)) {
    const counted = lines.filter((line) => line.denied !== true && !line.isTotalLine);
    return firstKnown(
      sumOf(counted.map((line) => line.amounts.yourShare)),
      counted.length === 0 && lines.length > 0 ? notReported : sumOf([deductible, coinsurance]),
    );
  }
  const share = sumOf([deductible, coinsurance, bloodDeductible]);
  // Home health and hospice have no share in Medicare's files: a zero there is "not applicable", not $0 (claims-data.md, 0.18 and 0.19).
  return kind === 'hha' || kind === 'hospice' ? positive(share) : share;
}

function isProfessional(kind: ClaimKind): boolean {
  return kind === 'carrier' || kind === 'dme';
}

function positive(amount: Amount): Amount {
  return amount.cents !== null && amount.cents > 0 ? amount : notReported;
}
