import { expect } from 'vitest';
import { randomFrom } from '#main/samples/random.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { PageFault } from '#test/practice-medicare/faults.ts';
import { downloaded } from './downloaded-person.ts';

/** What a fault does to a download: while it lasts, and when it strikes once. `done`: the download comes to its end. */
type Row = {
  readonly fault: PageFault;
  readonly always: string;
  readonly once: string;
  /** The same of the first page, where that differs; `emptyAnswer` is what a walk over everything says of nothing. */
  readonly alwaysFirst?: string;
  readonly timeoutMs?: number;
};

const harmless = { always: 'done', once: 'done' } as const;
const passing = (fault: PageFault, always: string): Row => ({ fault, always, once: 'done' });

/** Everything that blue-button-api.md, section 5 names as a hazard of paging, and everything that a network does. */
export const faultRows: Readonly<Record<string, Row>> = {
  'a time-out': { ...passing({ kind: 'slow', ms: 8_000 }, 'medicare/unreachable'), timeoutMs: 700 },
  'a reset in the middle': passing({ kind: 'reset' }, 'medicare/unreachable'),
  'half of the text': passing({ kind: 'truncated' }, 'medicare/incomplete-answer'),
  'half of the gzip': passing({ kind: 'truncatedGzip' }, 'medicare/incomplete-answer'),
  '500': passing({ kind: 'status', status: 500 }, 'medicare/server-error'),
  '502': passing({ kind: 'status', status: 502 }, 'medicare/server-error'),
  '503': passing({ kind: 'status', status: 503 }, 'medicare/server-error'),
  '504': passing({ kind: 'status', status: 504 }, 'medicare/server-error'),
  '429, at once again': passing({ kind: 'status', status: 429, retryAfterSeconds: 0 }, 'medicare/too-many-requests'),
  '429, in an hour again': {
    fault: { kind: 'status', status: 429, retryAfterSeconds: 3600 },
    always: 'medicare/too-many-requests',
    once: 'medicare/too-many-requests',
  },
  'HTML with 200': passing({ kind: 'html' }, 'medicare/not-json'),
  'an empty Bundle': { ...passing({ kind: 'emptyBundle' }, 'medicare/incomplete-answer'), alwaysFirst: 'emptyAnswer' },
  'another time of the data': { fault: { kind: 'newTime' }, ...harmless },
  'the page before once more': {
    ...passing({ kind: 'duplicated' }, 'medicare/incomplete-answer'),
    alwaysFirst: 'done',
  },
  'a shifted page': { fault: { kind: 'shifted' }, ...harmless },
  "another patient's claim": {
    fault: { kind: 'foreignPatient' },
    always: 'medicare/wrong-person',
    once: 'medicare/wrong-person',
  },
  'a token that ran out': passing({ kind: 'tokenExpired' }, 'auth/reconnect-needed'),
};

type Moment = { readonly page: number; readonly isFull: boolean; readonly isOnce: boolean };

const moments: readonly Moment[] = [1, 2, 3, 4].flatMap((page) =>
  [true, false].flatMap((isFull) => [true, false].map((isOnce) => ({ page, isFull, isOnce }))),
);

/**
 * Every page of a download, of updates and of everything, answered by one fault, once and always. While it lasts nothing stored is lost and
 * the error is the right one; the next download after it makes the file equal to the server, by ids and content.
 * @param most so many of the moments, chosen by the seed; Infinity: every one
 */
export async function everyPageWith(
  name: string,
  { most, seed, apiVersion = 'v2' }: { most: number; seed: number; apiVersion?: ApiVersion },
): Promise<void> {
  const row = faultRows[name];
  if (row === undefined) throw new Error(`no fault is called ${name}`);
  const random = randomFrom(`${name} ${String(seed)}`);
  const { practice, download, load, stored, hashes } = await downloaded(row.timeoutMs, apiVersion);
  expect(practice.requests.at(-1)?.path).toContain(`/${apiVersion}/fhir/`);
  const chosen = [...moments];
  while (chosen.length > most) chosen.splice(random.int(0, chosen.length - 1), 1);
  for (const [round, moment] of chosen.entries()) {
    const { page, isFull, isOnce } = moment;
    const where = `${apiVersion}, ${name}, ${JSON.stringify(moment)}`;
    // All are sent again, a third of them with other content, and there is a new one.
    load((claims) => [
      ...claims.map((claim, at) => ((at + round) % 3 === 0 ? { ...claim, outcome: where } : { ...claim })),
      { ...claims[0], id: `carrier-new-${String(round)}` },
    ]);
    const before = stored();
    practice.faults.claimPages = [{ page, fault: row.fault, times: isOnce ? 1 : Infinity }];
    expect(await endOf(download(isFull)), where).toBe(expectedEnd(row, moment));
    expect(practice.faults.claimPages[0]?.times, where).toBe(isOnce ? 0 : Infinity);
    expect(stored(), where).toEqual(expect.arrayContaining(before));
    practice.faults.claimPages = [];
    expect(await endOf(download()), where).toBe('done');
    expect(hashes.stored(), where).toEqual(hashes.server());
  }
}

function endOf(running: Promise<{ readonly outcome: string }>): Promise<string> {
  return running.then(
    ({ outcome }) => outcome,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

/** An update that brings nothing is no sign of anything: most do. */
function expectedEnd(row: Row, { page, isFull, isOnce }: Moment): string {
  if (page === 1 && row.fault.kind === 'emptyBundle') return isFull ? 'emptyAnswer' : 'done';
  if (isOnce) return row.once;
  return page === 1 ? (row.alwaysFirst ?? row.always) : row.always;
}
