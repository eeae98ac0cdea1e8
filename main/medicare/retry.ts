import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';

/** How often and how long to wait before asking again. Times in ms. */
export type RetryPolicy = { readonly attempts: number; readonly firstWaitMs: number; readonly longestWaitMs: number };

/** The SDK of CMS retries three times after 2.5, 5 and 10 s; the same here (blue-button-api.md, section 3). */
export const defaultRetryPolicy: RetryPolicy = { attempts: 4, firstWaitMs: 2_500, longestWaitMs: 30_000 };

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
 * jitter, so that many apps do not come back at the same moment; `Retry-After` wins over them.
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
      const backOff = Math.min(policy.firstWaitMs * 2 ** (count - 1), policy.longestWaitMs);
      const wait = error.retryAfterMs ?? backOff * (0.75 + Math.random() / 2);
      await sleep(Math.min(wait, policy.longestWaitMs), undefined, { signal }).catch(() => {
        throw new AppError('sync/cancelled');
      });
    }
  }
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
