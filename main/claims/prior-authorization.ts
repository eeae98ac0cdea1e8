import { noDetails, noLineAmounts } from './amounts.ts';
import { extensionCoding } from './fhir/extension.ts';
import { listOf } from './fhir/json.ts';
import { finishLines } from './line.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { providerOf } from './provider.ts';
import { readV3Line } from './v3-line.ts';

/** A v3 request for approval in advance: no money, and per service a decision (affirmed, non-affirmed, pending) as the line's outcome. */
export function readPriorAuthorization(eob: OpenedClaim): KindParts {
  const { resource } = eob;
  const lines = listOf(resource['item']).map((item, index) => ({
    ...readV3Line(item, index, eob, []),
    outcome: extensionCoding(item, 'PA-DECISION'),
    amounts: noLineAmounts,
    denied: null,
  }));
  const { billed, approved, paid, yourShare } = noLineAmounts;
  return {
    lines: finishLines('other', lines),
    amounts: { billed, approved, paid, yourShare },
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
