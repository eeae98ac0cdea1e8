import { randomBytes } from 'node:crypto';
import { openKeyFile } from '../household.ts';
import type { Household } from '../household.ts';
import { newHouseholdFile } from '../household-file.ts';
import { wrapByRecoverySecret } from '../key-wraps.ts';
import { formatRecoveryCode } from '../recovery-code.ts';

/**
 * A random key for one backup that goes to somebody else: it opens that file and nothing here. Its code is given out once and kept nowhere.
 * @returns the text of a key file with the wrapped key, the code, and the keys
 */
export async function handOverKey(): Promise<{ household: string; recoveryCode: string; keys: Household }> {
  const secret = randomBytes(20);
  const household = JSON.stringify(newHouseholdFile({ recovery: wrapByRecoverySecret(randomBytes(32), secret) }));
  const recoveryCode = formatRecoveryCode(secret);
  return { household, recoveryCode, keys: await openKeyFile(household, { recoveryCode }) };
}
