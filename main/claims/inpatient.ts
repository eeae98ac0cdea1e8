import { notReported } from '#shared/domain/money.ts';
import { readStayMoney } from './inpatient-money.ts';
import { readInstitutional } from './institutional.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readV2Stay } from './stay.ts';

/** A v2 claim for a hospital stay. Medicare pays by diagnosis group, so nothing is "approved"; the payment leaves out flat amounts per day. */
export function readInpatient(eob: OpenedClaim): KindParts {
  const { billed, paid, ...parts } = readInstitutional(eob, 'inpatient');
  const { yourShare, ...money } = readStayMoney(eob.money.amounts);
  return { ...parts, ...money, stay: readV2Stay(eob), amounts: { billed, approved: notReported, paid, yourShare } };
}
