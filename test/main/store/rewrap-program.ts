import { unlockHousehold } from '#main/store/household.ts';
import type { Household } from '#main/store/household.ts';
import {
  confirmRecoveryCode,
  newRecoveryCode,
  removeKeychain,
  removePassphrase,
  removeRecoveryCode,
  setKeychain,
  setPassphrase,
} from '#main/store/key-ring.ts';
import { FileKeychain, newPassphrase, passphrase } from './rewrap-secrets.ts';

/** A program of its own that opens a household, says so, changes one of the ways into it, and ends; or is killed. */
const { FOLDER = '', CODE = '', OPERATION = '', FILE = '' } = process.env;
const keychain = new FileKeychain(FILE);
const proof = { keychain, passphrase };

const changes: Readonly<Record<string, (household: Household) => Promise<unknown>>> = {
  setPassphrase: (household) => setPassphrase(household, newPassphrase),
  changePassphrase: (household) => setPassphrase(household, newPassphrase),
  removePassphrase: (household) => removePassphrase(household, proof),
  newCode: async (household) => newRecoveryCode(household),
  confirmCode: async (household) => confirmRecoveryCode(household, process.env['PERSON'] ?? ''),
  removeCode: (household) => removeRecoveryCode(household, proof),
  setKeychain: (household) => setKeychain(household, keychain),
  removeKeychain: (household) => removeKeychain(household, proof),
};

const household = await unlockHousehold({ folder: FOLDER, by: { recoveryCode: CODE } });
process.stdout.write('.');
process.emit('claimkeep-test-begin' as 'beforeExit', 0);
await changes[OPERATION]?.(household);
