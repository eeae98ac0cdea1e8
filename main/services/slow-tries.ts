import { setTimeout as delay } from 'node:timers/promises';

/** So many wrong tries cost nothing: a slip of the finger is no attack. */
const freeTries = 3;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** Lets secrets be tried one at a time, and slower after each wrong one (OWASP Authentication: throttling). */
export type SlowTries = {
  /** Runs `attempt` when its turn has come. `isWrong` says whether what it threw was a wrong secret. */
  readonly run: <T>(attempt: () => Promise<T>, isWrong: (error: unknown) => boolean) => Promise<T>;
};

/** How long the next try waits after so many wrong ones, in ms: nothing, then 1, 2, 4 … up to 30 seconds. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrongTries - freeTries), longestWaitMs);
}

/**
 * The count lives as long as the program. Who restarts it, or copies the files, is slowed by scrypt instead.
 * @param wait milliseconds; replaced in tests
 */
export function createSlowTries(wait: (milliseconds: number) => Promise<unknown> = delay): SlowTries {
  let wrong = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (attempt, isWrong) => {
      const turn = last.then(async () => {
        await wait(waitAfter(wrong));
        try {
          const result = await attempt();
          wrong = 0;
          return result;
        } catch (error) {
          if (isWrong(error)) wrong += 1;
          throw error;
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
