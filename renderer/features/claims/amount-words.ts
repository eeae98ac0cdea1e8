import type { ClaimSummary } from '#shared/domain/claim.ts';
import type { MessageId } from '../../i18n/message.tsx';
import { amountLabel } from '../claim/amount-labels.ts';

export type ListAmount = 'paid' | 'yourShare';

/** What a column over several claims is called, and whether each amount has to say which of the two it is. */
export function columnName(claims: readonly ClaimSummary[], which: ListAmount): { id: MessageId; isMixed: boolean } {
  const [first] = claims;
  const isMixed = claims.some(({ kind }) => kind === 'partD') && claims.some(({ kind }) => kind !== 'partD');
  if (isMixed || first === undefined) return { id: `claims.column.${which}`, isMixed };
  return { id: amountLabel(first.kind, which), isMixed };
}
