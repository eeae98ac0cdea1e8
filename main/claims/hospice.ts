import { notReported } from '#shared/domain/money.ts';
import { amountOf, noDetails } from './amounts.ts';
import { readInstitutional, sumOfLines } from './institutional.ts';
import type { KindParts, OpenedClaim } from './opened-claim.ts';
import { readV2Stay } from './stay.ts';

/** A v2 claim for hospice care. It has no field for the patient's share: that is "not in the data", never $0 (claims-data.md, 0.18). */
export function readHospice(eob: OpenedClaim): KindParts {
  const { billed, paid, ...parts } = readInstitutional(eob, 'hospice');
  return {
    ...parts,
    isShareIncomplete: false,
    amounts: { billed, approved: notReported, paid, yourShare: notReported },
    money: {
      ...noDetails,
      notCovered: sumOfLines(parts.lines, (line) => line.amounts.notCovered),
      otherInsurerPaid: amountOf(eob.money.amounts, 'prpayamt'),
    },
    stay: readV2Stay(eob),
  };
}
