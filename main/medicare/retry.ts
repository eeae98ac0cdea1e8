import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';

/** How often and how long to wait before asking again. Times in ms. */
export type RetryPolicy = {
  readonly attempts: number;
  readonly firstWaitMs: number;
  /** Where our own waits stop growing. */
  readonly longestWaitMs: number;
  /** The longest wait a server may ask for; one that asks for more is not asked again now. */
  readonly longestRetryAfterMs: number;
};

/**
 * The SDK of CMS retries three times after 2.5, 5 and 10 s; the same here (blue-button-api.md, section 3). A `Retry-After` is waited for up
 * to two minutes: a person can be asked to look at that, and coming back sooner than told would be wrong.
 */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 2_500,
  longestWaitMs: 30_000,
  longestRetryAfterMs: 120_000,
};

/** A failure that may pass: asking again is safe, because only GET requests are retried. */
export class PassingFailure extends AppError {
  readonly retryAfterMs: number | null;

  constructor(error: AppError, retryAfterMs: number | null = null) {
    super(error.code, error.details, { cause: error.cause });
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Runs `attempt` until it succeeds, fails for good, or the policy is used up; then the last failure is thrown. Waits grow twofold with
 * jitter, so that many apps do not come back at the same moment; `Retry-After` wins over them (RFC 9110, 10.2.3). A cancel ends a wait.
 * @throws AppError `sync/cancelled`, and what `attempt` throws
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  { policy, signal }: { policy: RetryPolicy; signal: AbortSignal },
): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingFailure) || count >= policy.attempts) throw error;
      const asked = error.retryAfterMs;
      if (asked !== null && asked > policy.longestRetryAfterMs) throw error;
      await wait(asked ?? backOffMs(policy, count), signal);
    }
  }
}

/** How long to wait after the given number of failures, in ms: twofold each time, a quarter more or less by chance. */
export function backOffMs({ firstWaitMs, longestWaitMs }: RetryPolicy, failures: number): number {
  return Math.min(firstWaitMs * 2 ** (failures - 1) * (0.75 + Math.random() / 2), longestWaitMs);
}

/** @throws AppError `sync/cancelled` at once when the signal says so */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {
    throw new AppError('sync/cancelled');
  });
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
