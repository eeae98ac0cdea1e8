import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { createHousehold, unlockHousehold } from '#main/store/household.ts';
import type { Household, UnlockBy } from '#main/store/household.ts';
import { confirmRecoveryCode, newRecoveryCode, removeKeychain, removePassphrase } from '#main/store/key-ring.ts';
import { tidyUp } from '#main/store/tidy-up.ts';
import { everyFile, killEverywhere, removeFolder } from '#test/support/killed/run-killed.ts';
import { FileKeychain, newPassphrase, passphrase } from './rewrap-secrets.ts';
import { temporaryFolder } from './temporary-store.ts';

const program = fileURLToPath(new URL('rewrap-program.ts', import.meta.url));

type Way = 'keychain' | 'passphrase' | 'newPassphrase' | 'code' | 'pendingCode';
type Change = {
  readonly name: string;
  /** Makes the household as it is before, from one with a keychain, a passphrase and a confirmed code. */
  readonly prepare?: (household: Household, keychain: FileKeychain) => Promise<string | null>;
  readonly before: readonly Way[];
  readonly after: readonly Way[];
};

const all = ['keychain', 'passphrase', 'code'] as const;
/** Every change of a way in. */
export const changes: readonly Change[] = [
  {
    name: 'setPassphrase',
    prepare: async (household, keychain) => {
      await removePassphrase(household, { keychain, passphrase });
      return null;
    },
    before: ['keychain', 'code'],
    after: ['keychain', 'newPassphrase', 'code'],
  },
  { name: 'changePassphrase', before: all, after: ['keychain', 'newPassphrase', 'code'] },
  { name: 'removePassphrase', before: all, after: ['keychain', 'code'] },
  // Which code it was nobody knows any more: the one in use goes on to open.
  { name: 'newCode', before: all, after: all },
  {
    name: 'confirmCode',
    prepare: async (household) => newRecoveryCode(household),
    before: [...all, 'pendingCode'],
    after: ['keychain', 'passphrase', 'pendingCode'],
  },
  { name: 'removeCode', before: all, after: ['keychain', 'passphrase'] },
  {
    name: 'setKeychain',
    prepare: async (household, keychain) => {
      await removeKeychain(household, { keychain, passphrase });
      return null;
    },
    before: ['passphrase', 'code'],
    after: all,
  },
  { name: 'removeKeychain', before: all, after: ['passphrase', 'code'] },
];

/** Which secrets open the household of a folder to the same key. */
async function waysIn(
  folder: string,
  secrets: Readonly<Record<Way, UnlockBy>>,
  keyCheck: string,
): Promise<readonly Way[]> {
  const found: Way[] = [];
  for (const [way, by] of Object.entries(secrets) as [Way, UnlockBy][]) {
    const opened = await unlockHousehold({ folder, by }).catch(() => null);
    if (opened !== null) {
      expect(opened.keyCheck()).toBe(keyCheck);
      found.push(way);
    }
  }
  return found;
}

/**
 * Kills a change of a way in at the chosen steps and at random: the old ways open or the new, and after the next start the copy says the same
 * and nothing else lies there.
 */
export async function killedLeavesOldOrNewWays(
  { name, prepare, before, after }: Change,
  how: { readonly mostSteps: number; readonly randomMoments: number },
): Promise<{ readonly old: number; readonly new: number }> {
  const kept = join(temporaryFolder(), 'kept');
  const folder = join(temporaryFolder(), 'data');
  const keychainFile = join(temporaryFolder(), 'keychain');
  const keychain = new FileKeychain(keychainFile);
  const made = await createHousehold({ folder: kept, keychain, passphrase, withRecovery: true });
  const code = made.recoveryCode ?? '';
  confirmRecoveryCode(made.household, code);
  const pending = (await prepare?.(made.household, keychain)) ?? code;
  const secrets = {
    keychain: { keychain },
    passphrase: { passphrase },
    newPassphrase: { passphrase: newPassphrase },
    code: { recoveryCode: code },
    ...(pending !== code && { pendingCode: { recoveryCode: pending } }),
  } as Record<Way, UnlockBy>;
  const keyCheck = made.household.keyCheck();
  const files = everyFile(kept);
  const oldText = readFileSync(join(kept, 'household.json'), 'utf8');
  const seen = { old: 0, new: 0 };

  const check = async (moment: string): Promise<void> => {
    const bothTexts = () =>
      ['household.json', 'household.json.bak'].map((one) => readFileSync(join(folder, one), 'utf8'));
    // As the program finds it that opens it next, before anything is tidied up.
    const [found = ''] = bothTexts();
    const isOld = found === oldText;
    // Byte for byte the old file has the old ways; trying the slow passphrases again and again would prove nothing more.
    if (!isOld) expect(await waysIn(folder, secrets, keyCheck), moment).toEqual(after);
    tidyUp(folder);
    expect(everyFile(folder), moment).toEqual(files);
    expect(bothTexts(), moment).toEqual([found, found]);
    if (isOld) seen.old += 1;
    else seen.new += 1;
  };

  expect(await waysIn(kept, secrets, keyCheck)).toEqual(before);
  const { steps, killed } = await killEverywhere({
    program,
    prepare: async () => {
      removeFolder(folder);
      cpSync(kept, folder, { recursive: true });
      return { FOLDER: folder, CODE: code, OPERATION: name, FILE: keychainFile, PERSON: pending };
    },
    check,
    ...how,
    seed: name,
  });
  // Each of the two files: made, written, flushed, renamed, the folder flushed.
  expect(steps.filter((step) => step.includes('renameSync household.json'))).toHaveLength(2);
  expect(killed).toBeGreaterThanOrEqual(Math.min(how.mostSteps, steps.length));
  return seen;
}
