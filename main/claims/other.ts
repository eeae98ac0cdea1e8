import { notReported } from '#shared/domain/money.ts';
import { noDetails, noLineAmounts } from './amounts.ts';
import { listOf } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { paymentOf } from './payment.ts';
import { providerOf } from './provider.ts';
import { readV2Line } from './v2-line.ts';

/**
 * A v2 claim whose kind is not known. The same amount code means different things in different kinds (`clm_tot_chrg_amt` is the charge of a
 * hospital and another insurer's payment of a doctor), so of its money only the payment is read.
 */
export function readOther(eob: OpenedClaim): KindParts {
  const { resource } = eob;
  const lines = listOf(resource['item']).map((item, index) => ({
    ...readV2Line(item, index, eob, noReasons),
    amounts: noLineAmounts,
    denied: null,
  }));
  return {
    lines: finishLines('other', lines),
    amounts: {
      billed: notReported,
      approved: notReported,
      paid: paymentOf(resource, 'clm_pmt_amt'),
      yourShare: notReported,
    },
    isShareIncomplete: false,
    guardedLines: 0,
    money: noDetails,
    provider: providerOf(resource, resource['provider']),
    denied: null,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    facilityType: null,
    stay: null,
    drug: null,
  };
}

const noReasons = { reasonCodes: [], paymentRule: null, assistantReduction: null } as const;
