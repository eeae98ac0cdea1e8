/** Where an amount comes from: Medicare sent it, we computed it from what Medicare sent, or it is not in the data. */
export type AmountOrigin = 'reported' | 'calculated' | 'notReported';

/**
 * An amount of money in US cents, with its origin and the code of the field it was read from (for a calculated amount: the codes it was
 * computed from, joined by `+`). A missing amount has `cents: null`; it is never shown or summed as zero.
 */
export type Amount =
  | { readonly cents: number; readonly origin: 'reported' | 'calculated'; readonly code: string }
  | { readonly cents: null; readonly origin: 'notReported'; readonly code: null };

export const notReported: Amount = { cents: null, origin: 'notReported', code: null };

export function reported(cents: number, code: string): Amount {
  return { cents, origin: 'reported', code };
}

export function calculated(cents: number, code: string): Amount {
  return { cents, origin: 'calculated', code };
}
