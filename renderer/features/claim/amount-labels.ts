import type { ClaimAmounts, ClaimKind } from '#shared/domain/claim.ts';
import type { MessageId } from '../../i18n/message.tsx';

export type AmountName = keyof ClaimAmounts;

/** The order of a Medicare Summary Notice. */
export const amountNames = ['billed', 'approved', 'paid', 'yourShare'] as const satisfies readonly AmountName[];

/** What an amount is called. For a prescription it is the drug plan that pays, and the person paid at the pharmacy. */
export function amountLabel(kind: ClaimKind, name: AmountName): MessageId {
  if (kind === 'partD' && name !== 'approved') return `amount.drug.${name}`;
  return `amount.${name}`;
}
