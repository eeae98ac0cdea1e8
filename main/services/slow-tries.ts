import { setTimeout as delay } from 'node:timers/promises';
import { withVaultLock } from '#main/auth/vault-lock.ts';
import { dataPaths } from '#main/store/paths.ts';
import { triesFile } from '#main/store/tries-file.ts';
import type { Tally } from '#main/store/tries-file.ts';
import { isAppError } from '#shared/errors.ts';

/** So many wrong tries cost nothing: a slip of the finger is no attack. */
const freeTries = 3;
const firstWaitMs = 1_000;
/** Nobody is locked out: that would be a way to keep the owner from their own claims. */
const longestWaitMs = 60_000;
/** What a count that cannot be read is taken for: 16 seconds before a try. */
const unknownCount = freeTries + 4;
/**
 * Before each try that cannot be counted. Short, because whose disk is full waits at each start, and who can keep ClaimKeep from writing can
 * also copy the folder and try elsewhere.
 */
const uncountedWaitMs = 2_000;

/** Lets secrets be tried one at a time, and slower after each wrong one (OWASP Authentication: throttling). */
export type SlowTries = {
  /**
   * Runs `attempt` when its turn has come, in this program and among all programs on the data folder.
   * @param secret names what is tried; a right try forgets the wrong ones of the same secret and of no other
   * @param isWrong whether what `attempt` threw was a wrong secret
   * @throws AppError `store/busy` when another program keeps trying
   */
  readonly run: <T>(secret: string, attempt: () => Promise<T>, isWrong: (error: unknown) => boolean) => Promise<T>;
};

/** How long a try waits after so many wrong ones, in ms: nothing, then 1, 2, 4 … up to 60 seconds. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrongTries - freeTries), longestWaitMs);
}

type Clock = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<unknown> };

/**
 * Each try is counted on the disk before it is made and taken back after a right one, so that neither a restart nor a kill gives new tries.
 * @param folder the data folder
 * @param clock replaced in tests
 */
export function createSlowTries(folder: string, clock: Clock = { now: Date.now, wait: delay }): SlowTries {
  const file = triesFile(folder);
  const { now, wait } = clock;
  let last: Promise<unknown> = Promise.resolve();

  const known = (secret: string): Tally => {
    const found = file.read(secret);
    return found === 'damaged' ? { count: unknownCount, last: now() } : found;
  };

  const oneTry: SlowTries['run'] = async (secret, attempt, isWrong) => {
    const before = known(secret);
    // A clock that was set back must not make it longer than one wait.
    const passed = Math.max(0, now() - before.last);
    await wait(Math.max(0, waitAfter(before.count) - passed));
    const isKept = file.write(secret, { count: before.count + 1, last: now() });
    if (!isKept) await wait(uncountedWaitMs);
    try {
      const result = await attempt();
      file.write(secret, null);
      return result;
    } catch (error) {
      // The disk, not the person.
      if (!isWrong(error)) file.write(secret, before.count === 0 ? null : before);
      throw error;
    }
  };

  return {
    run: (secret, attempt, isWrong) => {
      const turn = last.then(() => exclusively(folder, () => oneTry(secret, attempt, isWrong)));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Many programs at once would each get the free tries. Where no lock can be written, the count cannot be either, and the try is slow. */
async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = (): Promise<T> => {
    hasBegun = true;
    return work();
  };
  try {
    return await withVaultLock(`${dataPaths(folder).tries}.lock`, begin, longestWaitMs + 30_000);
  } catch (error) {
    if (hasBegun || isAppError(error)) throw error;
    return work();
  }
}
