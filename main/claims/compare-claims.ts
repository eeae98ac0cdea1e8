import type { Claim } from '#shared/domain/claim.ts';
import type { ClaimDifference } from '#shared/domain/claim-change.ts';
import { headlineAmounts } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';

const amounts = ['billed', 'approved', 'paid', 'yourShare'] as const;
const dates = ['serviceFrom', 'serviceTo'] as const;
const lists = ['lines', 'diagnoses', 'procedures'] as const;
/** What else a person is shown. Times of processing, and numbers of the record, are no news. */
const others = [
  'money',
  'stay',
  'drug',
  'denialCode',
  'assignmentAccepted',
  'primaryPayer',
  'careTeam',
  'coverage',
  'referral',
  'place',
  'reasonCodes',
  'managedCarePaid',
  'kind',
] as const;

/**
 * What the newer content of a claim says differently, in the order a person would ask: is it still valid, what do I pay, the rest. Empty when
 * Medicare only wrote the same claim again.
 */
export function compareClaims(older: Claim, newer: Claim): readonly ClaimDifference[] {
  const found: ClaimDifference[] = [];
  if (older.status !== newer.status) found.push({ field: 'status', before: older.status, after: newer.status });
  if (older.denied !== newer.denied) found.push({ field: 'denied', before: older.denied, after: newer.denied });
  const [olderFour, newerFour] = [
    headlineAmounts(older.kind, older.amounts),
    headlineAmounts(newer.kind, newer.amounts),
  ];
  for (const field of amounts) {
    const [before, after] = [olderFour[field], newerFour[field]];
    if (isOther(before, after)) found.push({ field, before, after });
  }
  for (const field of dates) {
    if (older[field] !== newer[field]) found.push({ field, before: older[field], after: newer[field] });
  }
  const [before, after] = [older.provider, newer.provider];
  if (before.npi !== after.npi || before.name !== after.name) {
    found.push({ field: 'provider', before: before.name ?? before.npi, after: after.name ?? after.npi });
  }
  for (const field of lists) {
    if (!isSame(older[field], newer[field])) {
      found.push({ field, before: older[field].length, after: newer[field].length });
    }
  }
  if (found.length === 0 && others.some((field) => !isSame(older[field], newer[field]))) {
    found.push({ field: 'other', before: null, after: null });
  }
  return found;
}

/**
 * The same for two records of one claim, of which the later took the place of the earlier: that the earlier no longer counts is no news about
 * the claim. That work on it came to an end is, and that it was cancelled.
 */
export function compareVersions(older: Claim, newer: Claim): readonly ClaimDifference[] {
  const isNews = older.status === 'pending' || newer.status === 'cancelled';
  return compareClaims(isNews ? older : { ...older, status: newer.status }, newer);
}

/** The same cents from another field are the same amount to a person; "not in the data" is never the same as an amount. */
function isOther(before: Amount, after: Amount): boolean {
  return before.cents !== after.cents;
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
