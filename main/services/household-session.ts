import { rename } from 'node:fs/promises';
import { openVault } from '#main/auth/vault.ts';
import type { Vault } from '#main/auth/vault.ts';
import {
  createHousehold,
  forgetHousehold,
  householdStatus,
  openKeyFile,
  secretTried,
  unlockHousehold,
} from '#main/store/household.ts';
import type { Household } from '#main/store/household.ts';
import {
  confirmRecoveryCode,
  isPassphrase,
  mendKeychain,
  newRecoveryCode,
  removeKeychain,
  removePassphrase,
  removeRecoveryCode,
  setKeychain,
  setPassphrase,
} from '#main/store/key-ring.ts';
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
  /**
   * After it was locked in this program, and where a passphrase is set, this computer's key alone does not open it again: whoever comes to
   * the computer then must know something.
   * @throws AppError `store/wrong-secret`, `store/keychain-lost`, `store/locked`, `store/busy`
   */
  readonly unlock: (by: { by: 'keychain' } | { by: TypedWay; secret: string }) => Promise<HouseholdStatus>;
  /** The keys of a backup, by a secret that is typed: as slow as unlocking. @throws AppError `store/wrong-secret`, `backup/damaged` */
  readonly openBackup: (keyFile: string, by: TypedWay, secret: string) => Promise<Household>;
  /**
   * Sets, changes or (with null) takes away the passphrase. One that is set is asked for first, here and below.
   * @throws AppError `store/wrong-secret`, `store/passphrase-too-short`, `store/last-way`, `store/locked`
   */
  readonly changePassphrase: (current: string | null, next: string | null) => Promise<HouseholdStatus>;
  /** @throws AppError `store/wrong-secret`, `store/last-way`, `store/keychain-lost`, `store/passphrase-needed`, `store/locked` */
  readonly useKeychain: (current: string | null, isUsed: boolean) => Promise<HouseholdStatus>;
  /** Forgets the keys; `onLock` closes what was opened with them. */
  readonly lock: () => void;
  /** @throws AppError `store/wrong-secret`, `store/locked` */
  readonly newRecoveryCode: (current: string | null) => Promise<string>;
  readonly confirmRecoveryCode: (typed: string) => void;
  /** @throws AppError `store/wrong-secret`, `store/last-way`, `store/locked` */
  readonly removeRecoveryCode: (current: string | null) => Promise<HouseholdStatus>;
  /** @throws AppError `store/recovery-code-needed` where one must be made before real claims come in */
  readonly requireRecoveryCode: () => void;
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

type TypedWay = 'passphrase' | 'recoveryCode';

/** Holds the opened household of this process: set up, unlock, lock, and the ways into it. */
export function createHouseholdSession(
  ports: Pick<Ports, 'dataFolder' | 'keychain' | 'emit'>,
  { onLock, record }: { readonly onLock: () => void; readonly record: RecordActivity },
): HouseholdSession {
  let open: Household | null = null;
  let vault: Promise<Vault> | null = null;
  const { dataFolder, keychain } = ports;
  const tries = createSlowTries(dataFolder);
  /** Locked in this program, and nobody has typed a secret since. */
  let wasLocked = false;

  const strength = async (): Promise<HouseholdStatus['keychain']> =>
    keychain === null ? 'none' : keychain.strength().catch(() => 'none' as const);

  const status = async (): Promise<HouseholdStatus> => {
    const { state, unlockBy, recoveryConfirmed, wanted, keychainBackend } = householdStatus(dataFolder);
    const isTyped = open === null && mustBeTyped();
    return {
      state: open === null ? state : 'unlocked',
      keychain: await strength(),
      unlockBy: unlockBy.filter((way) => way !== 'keychain' || !isTyped),
      hasRecoveryCode: recoveryConfirmed,
      needsRecoveryCode: wanted.recoveryCode && !recoveryConfirmed,
      alwaysAsks: !wanted.keychain,
      keyKeptBy: keychainBackend,
    };
  };

  const mustBeTyped = (): boolean => wasLocked && householdStatus(dataFolder).unlockBy.includes('passphrase');

  const tryTyped = <T>(name: string, attempt: () => Promise<T>): Promise<T> =>
    tries.run(
      name,
      () =>
        attempt().catch((error: unknown) => {
          if (isWrongSecret(error)) record({ kind: 'wrongSecret', result: resultOf(error) });
          throw error;
        }),
      isWrongSecret,
    );

  /** Makes sure that it is the owner who changes a key. */
  const proveOwner = async (current: string | null): Promise<Household> => {
    const present = household();
    if (!householdStatus(dataFolder).unlockBy.includes('passphrase')) return present;
    await tryTyped(secretTried({ folder: dataFolder }, 'passphrase'), async () => {
      if (current === null || !(await isPassphrase(present, current))) throw new AppError('store/wrong-secret');
    });
    return present;
  };

  const changedKeys = (result: string): Promise<HouseholdStatus> => {
    record({ kind: 'keys', result });
    changed();
    return status();
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

  const byKeychain = (): Promise<Household> => {
    if (keychain === null || mustBeTyped()) throw new AppError('store/locked');
    return unlockHousehold({ folder: dataFolder, by: { keychain } }).catch((error: unknown) => {
      record({ kind: 'unlock', result: resultOf(error) });
      throw error;
    });
  };

  const byTyped = (by: TypedWay, secret: string): Promise<Household> =>
    tryTyped(secretTried({ folder: dataFolder }, by), () =>
      unlockHousehold({ folder: dataFolder, by: typedSecret(by, secret) }),
    );

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
      const { by } = request;
      open = await (by === 'keychain' ? byKeychain() : byTyped(by, request.secret));
      record({ kind: 'unlock', result: by });
      vault = null;
      wasLocked = false;
      // After a lost keychain the next start should open by itself again, where that is wanted.
      if (by !== 'keychain' && keychain !== null && (await strength()) === 'strong') {
        await mendKeychain(open, keychain).catch(() => undefined);
      }
      changed();
      return status();
    },
    openBackup: (keyFile, by, secret) =>
      tryTyped(secretTried(keyFile, by), () => openKeyFile(keyFile, typedSecret(by, secret))),
    changePassphrase: async (current, next) => {
      const present = await proveOwner(current);
      if (next === null) await removePassphrase(present, { keychain, passphrase: current });
      else await setPassphrase(present, next);
      return changedKeys(next === null ? 'passphraseRemoved' : 'passphraseSet');
    },
    useKeychain: async (current, isUsed) => {
      const present = await proveOwner(current);
      if (!isUsed) await removeKeychain(present, { keychain, passphrase: current });
      else if (keychain !== null && (await strength()) === 'strong') await setKeychain(present, keychain);
      else throw new AppError('store/passphrase-needed');
      return changedKeys(isUsed ? 'keychainSet' : 'keychainRemoved');
    },
    lock: () => {
      if (open !== null) record({ kind: 'lock', result: 'ok' });
      onLock();
      if (open !== null) {
        forgetHousehold(open);
        wasLocked = true;
      }
      open = null;
      vault = null;
      changed();
    },
    newRecoveryCode: async (current) => {
      const code = newRecoveryCode(await proveOwner(current));
      record({ kind: 'keys', result: 'newRecoveryCode' });
      return code;
    },
    confirmRecoveryCode: (typed) => {
      confirmRecoveryCode(household(), typed);
      record({ kind: 'keys', result: 'recoveryCodeConfirmed' });
      changed();
    },
    removeRecoveryCode: async (current) => {
      await removeRecoveryCode(await proveOwner(current), { keychain, passphrase: current });
      return changedKeys('recoveryCodeRemoved');
    },
    requireRecoveryCode: () => {
      const { wanted, recoveryConfirmed } = householdStatus(dataFolder);
      if (wanted.recoveryCode && !recoveryConfirmed) throw new AppError('store/recovery-code-needed');
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

function typedSecret(
  by: TypedWay,
  secret: string,
): { readonly passphrase: string } | { readonly recoveryCode: string } {
  return by === 'passphrase' ? { passphrase: secret } : { recoveryCode: secret };
}
