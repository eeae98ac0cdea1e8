import { rename } from 'node:fs/promises';
import { openVault } from '#main/auth/vault.ts';
import type { Vault } from '#main/auth/vault.ts';
import {
  confirmRecoveryCode,
  createHousehold,
  forgetHousehold,
  householdStatus,
  isPassphrase,
  newRecoveryCode,
  removePassphrase,
  setKeychain,
  setPassphrase,
  unlockHousehold,
} from '#main/store/household.ts';
import type { Household, UnlockBy } from '#main/store/household.ts';
import { dataPaths } from '#main/store/paths.ts';
import { AppError } from '#shared/errors.ts';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { toStoreError } from '#main/store/store-error.ts';
import type { RecordActivity } from './activity-service.ts';
import type { Ports } from './ports.ts';
import { resultOf } from './recorded.ts';
import { createSlowTries } from './slow-tries.ts';
import { withStoreErrors } from './vault-errors.ts';

export type HouseholdSession = {
  readonly status: () => Promise<HouseholdStatus>;
  readonly isOpen: () => boolean;
  /**
   * Sets up the data folder. With a strong keychain nothing needs to be typed; without one a passphrase is needed.
   * @returns the recovery code when `withRecovery` asked for one; it is shown once and kept nowhere
   */
  readonly create: (options: { passphrase: string | null; withRecovery: boolean }) => Promise<string | null>;
  readonly unlock: (
    by: { by: 'keychain' } | { by: 'passphrase' | 'recoveryCode'; secret: string },
  ) => Promise<HouseholdStatus>;
  /**
   * Sets, changes or (with null) takes away the passphrase. One that is set is asked for first.
   * @throws AppError `store/wrong-secret`, `store/passphrase-too-short`, `store/last-way`, `store/locked`
   */
  readonly changePassphrase: (current: string | null, next: string | null) => Promise<HouseholdStatus>;
  /** Forgets the keys; `onLock` closes what was opened with them. */
  readonly lock: () => void;
  readonly newRecoveryCode: () => string;
  readonly confirmRecoveryCode: (typed: string) => void;
  /** @throws AppError `store/locked`, `store/no-household` */
  readonly household: () => Household;
  /** @throws AppError `store/household-damaged` when vault.json cannot be read */
  readonly vault: () => Promise<Vault>;
  /**
   * The same for a new sign-in: a vault that cannot be read holds only tokens, and those can be had again. It is kept beside the new one,
   * as `vault.json.damaged`.
   */
  readonly vaultOrNew: () => Promise<Vault>;
};

/** Holds the opened household of this process: set up, unlock, lock, recovery code. */
export function createHouseholdSession(
  ports: Pick<Ports, 'dataFolder' | 'keychain' | 'emit'>,
  { onLock, record }: { readonly onLock: () => void; readonly record: RecordActivity },
): HouseholdSession {
  let open: Household | null = null;
  let vault: Promise<Vault> | null = null;
  const { dataFolder, keychain } = ports;
  const tries = createSlowTries();

  const strength = async (): Promise<HouseholdStatus['keychain']> =>
    keychain === null ? 'none' : keychain.strength().catch(() => 'none' as const);

  const status = async (): Promise<HouseholdStatus> => {
    const { state, unlockBy, recoveryConfirmed } = householdStatus(dataFolder);
    return {
      state: open === null ? state : 'unlocked',
      keychain: await strength(),
      unlockBy,
      hasRecoveryCode: recoveryConfirmed,
    };
  };

  const household = (): Household => {
    if (open !== null) return open;
    throw new AppError(householdStatus(dataFolder).state === 'none' ? 'store/no-household' : 'store/locked');
  };

  const changed = (): void => ports.emit('household/changed', null);

  const openedVault = (): Promise<Vault> => {
    // A failed opening is forgotten, so that the next call tries again.
    vault ??= openVault(dataPaths(dataFolder).vault, household().vaultKey()).then(withStoreErrors, (error: unknown) => {
      vault = null;
      throw toStoreError(error);
    });
    return vault;
  };

  return {
    status,
    isOpen: () => open !== null,
    create: async ({ passphrase, withRecovery }) => {
      const strong = (await strength()) === 'strong';
      if (!strong && passphrase === null && !withRecovery) throw new AppError('store/passphrase-needed');
      const created = await createHousehold({
        folder: dataFolder,
        keychain: strong ? keychain : null,
        passphrase,
        withRecovery,
      });
      open = created.household;
      changed();
      return created.recoveryCode;
    },
    unlock: async (request) => {
      const opened = await tries.run(
        () =>
          unlockHousehold({ folder: dataFolder, by: unlockBy(request, keychain) }).catch((error: unknown) => {
            record({ kind: isWrongSecret(error) ? 'wrongSecret' : 'unlock', result: resultOf(error) });
            throw error;
          }),
        isWrongSecret,
      );
      record({ kind: 'unlock', result: request.by });
      open = opened;
      vault = null;
      // After a lost keychain the next start should open by itself again.
      if (request.by !== 'keychain' && keychain !== null && (await strength()) === 'strong') {
        await setKeychain(opened, keychain).catch(() => undefined);
      }
      changed();
      return status();
    },
    changePassphrase: async (current, next) => {
      const present = household();
      if (householdStatus(dataFolder).unlockBy.includes('passphrase')) {
        await tries.run(async () => {
          if (current !== null && (await isPassphrase(present, current))) return;
          record({ kind: 'wrongSecret', result: 'store/wrong-secret' });
          throw new AppError('store/wrong-secret');
        }, isWrongSecret);
      }
      if (next === null) removePassphrase(present);
      else await setPassphrase(present, next);
      record({ kind: 'keys', result: next === null ? 'passphraseRemoved' : 'passphraseSet' });
      changed();
      return status();
    },
    lock: () => {
      if (open !== null) record({ kind: 'lock', result: 'ok' });
      onLock();
      if (open !== null) forgetHousehold(open);
      open = null;
      vault = null;
      changed();
    },
    newRecoveryCode: () => {
      const code = newRecoveryCode(household());
      record({ kind: 'keys', result: 'newRecoveryCode' });
      return code;
    },
    confirmRecoveryCode: (typed) => {
      confirmRecoveryCode(household(), typed);
      changed();
    },
    household,
    vault: openedVault,
    vaultOrNew: async () => {
      try {
        return await openedVault();
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'store/household-damaged') throw error;
        const { vault: file } = dataPaths(dataFolder);
        await rename(file, `${file}.damaged`);
        return openedVault();
      }
    },
  };
}

function isWrongSecret(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store/wrong-secret';
}

function unlockBy(request: Parameters<HouseholdSession['unlock']>[0], keychain: Ports['keychain']): UnlockBy {
  if (request.by === 'passphrase') return { passphrase: request.secret };
  if (request.by === 'recoveryCode') return { recoveryCode: request.secret };
  if (keychain === null) throw new AppError('store/locked');
  return { keychain };
}
