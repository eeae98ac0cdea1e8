import type { ClaimSummary } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import type { ConnectionSummary } from '#shared/domain/person.ts';
import type { AtMedicare, ErasedConnection } from '#shared/ipc/contract.ts';
import type { Progress } from '#shared/ipc/events.ts';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const whole = new Intl.NumberFormat('en-US');
const megabytes = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `$1,234.56`, or "not in the data": a missing amount is never shown as zero. */
export function amountWords(amount: Amount): string {
  return amount.cents === null ? 'not in the data' : dollars.format(amount.cents / 100);
}

export function countWords(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** What became of the permission. Another health plan's people are not sent to Medicare. */
export function revocationWords(outcome: AtMedicare, source: ErasedConnection['source']): string {
  if (outcome === 'notConnected') return '';
  if (source === 'unknown')
    return 'Nobody could be told. The permission may still be on. Turn it off at Medicare.gov, under connected apps, or at the health plan.';
  if (source === 'plan') {
    return outcome === 'revoked'
      ? 'The health plan ended the permission.'
      : 'We could not tell the health plan. Your permission there may still be on. Turn it off there.';
  }
  return outcome === 'revoked'
    ? 'Medicare ended the permission. To look at it there: Medicare.gov, under connected apps.'
    : 'We could not tell Medicare. Your permission there may still be on. Turn it off at Medicare.gov, under connected apps.';
}

/** Whose server it is, for {@link revocationWords}. */
export function sourceOf(environment: ConnectionSummary['environment'] | undefined): 'plan' | 'medicare' {
  return environment === 'custom' ? 'plan' : 'medicare';
}

/** One line per claim: date, id, what it was, and what you may be billed. */
export function claimLine(claim: ClaimSummary): string {
  const date = claim.serviceFrom ?? '(no date) ';
  const status = claim.status === 'final' ? '' : ` [${claim.status}]`;
  return `${date}  ${claim.id}  ${claim.title}${status}  |  you may be billed: ${amountWords(claim.amounts.yourShare)}`;
}

/** "12.3 MB" */
export function sizeWords(bytes: number): string {
  // A little is not nothing.
  return `${megabytes.format(Math.max(bytes, 100_000) / 1_000_000)} MB`;
}

/** "412 of 1,260 claims, 9 pages, 12.3 MB, about 2 minutes left" */
export function progressWords({ phase, done, total, download }: Progress): string {
  const count = total === null ? whole.format(done) : `${whole.format(done)} of ${whole.format(total)}`;
  const texts: Readonly<Record<Progress['phase'], string>> = {
    signIn: 'Signing in',
    person: 'Asking who you are',
    coverage: 'Asking about your coverage',
    claims: [`${count} claims`, ...downloadWords(download)].join(', '),
    reading: `Reading file ${count}`,
    writing: `Writing ${count}`,
    tables: `Reading the table: ${String(done)} %`,
    printing: `Printing ${count} claims`,
  };
  return texts[phase];
}

/** Nothing before the first page: "0 pages" says no more than "0 claims". */
function downloadWords(download: Progress['download']): readonly string[] {
  if (download === undefined || download.pages === 0) return [];
  const { pages, bytes, minutesLeft } = download;
  return [
    countWords(pages, 'page', 'pages'),
    sizeWords(bytes),
    ...(minutesLeft === null ? [] : [leftWords(minutesLeft)]),
  ];
}

function leftWords(minutes: number): string {
  return minutes === 0 ? 'less than a minute left' : `about ${countWords(minutes, 'minute', 'minutes')} left`;
}
