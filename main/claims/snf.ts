import { notReported } from '#shared/domain/money.ts';
import { readStayMoney } from './inpatient-money.ts';
import { readInstitutional } from './institutional.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readV2Stay } from './stay.ts';

/** A v2 claim for a stay in a skilled nursing facility; read like a hospital stay. */
export function readSnf(eob: OpenedClaim): KindParts {
  const { billed, paid, ...parts } = readInstitutional(eob, 'snf');
  const { yourShare, ...money } = readStayMoney(eob.money.amounts);
  return { ...parts, ...money, stay: readV2Stay(eob), amounts: { billed, approved: notReported, paid, yourShare } };
}
