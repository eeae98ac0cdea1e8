import { randomBytes } from 'node:crypto';
import { openKeyFile } from '../household.ts';
import type { Household } from '../household.ts';
import type { HouseholdFile } from '../household-file.ts';
import { wrapByRecoverySecret } from '../key-wraps.ts';
import { formatRecoveryCode } from '../recovery-code.ts';

/**
 * A random key for one backup that goes to somebody else: it opens that file and nothing here. Its code is given out once and kept nowhere.
 * @returns the text of a key file with the wrapped key, the code, and the keys
 */
export async function handOverKey(): Promise<{ household: string; recoveryCode: string; keys: Household }> {
  const secret = randomBytes(20);
  const file: HouseholdFile = {
    version: 1,
    createdAt: new Date().toISOString(),
    wraps: { keychain: null, passphrase: null, recovery: wrapByRecoverySecret(randomBytes(32), secret) },
  };
  const household = JSON.stringify(file);
  const recoveryCode = formatRecoveryCode(secret);
  return { household, recoveryCode, keys: await openKeyFile(household, { recoveryCode }) };
}
