import type { Claim, Coded } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';

export type Denial = Pick<Claim, 'denied' | 'denialCode'>;

const paidCodes = new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'R', 'S', 'Z']);
const notDeniedReasons = new Set(['P', 'Z']);

/**
 * Whether a whole carrier or DME claim was denied, by its payment code: 0 denied, digits who was paid, most letters another insurer's turn
 * (claims-data.md, 1.1). Medicare having paid something outweighs the code.
 */
export function professionalDenial(code: Coded | null, paid: Amount): Denial {
  if (code === null) return { denied: null, denialCode: null };
  if (paidCodes.has(code.code)) return { denied: false, denialCode: null };
  return { denied: !isPaid(paid), denialCode: code };
}

/**
 * Whether a whole institutional claim was denied, by its reason for non-payment: P only means that payment was asked for. A claim can have a
 * reason and a payment (benefits that ran out during a stay); then it was not denied as a whole. Without a reason, a payment tells.
 */
export function institutionalDenial(reason: Coded | null, paid: Amount): Denial {
  if (reason !== null && !notDeniedReasons.has(reason.code)) return { denied: !isPaid(paid), denialCode: reason };
  return { denied: reason !== null || isPaid(paid) ? false : null, denialCode: null };
}

/** Line processing codes under which a line was allowed: A allowed, R reprocessed, S Medicare second (claims-data.md, 1.5). */
const allowedOutcomes = new Set(['A', 'R', 'S']);

/** Whether a carrier or DME line was denied; null when it has no processing code. */
export function isLineDenied(outcome: Coded | null): boolean | null {
  return outcome === null ? null : !allowedOutcomes.has(outcome.code);
}

/** Institutional lines have no such code: one whose whole charge is not covered, and that was not paid, was denied. */
export function isChargeDenied(billed: Amount, notCovered: Amount, paid: Amount): boolean | null {
  if (isPaid(paid)) return false;
  if (billed.cents === null || notCovered.cents === null || billed.cents <= 0) return null;
  return notCovered.cents >= billed.cents ? true : null;
}

function isPaid(amount: Amount): boolean {
  return amount.cents !== null && amount.cents > 0;
}
