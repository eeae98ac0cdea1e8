import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readBackupInfo } from '#main/store/backup/backup-file.ts';
import { handOverKey } from '#main/store/backup/hand-over-key.ts';
import { markChecked } from '#main/store/checked-mark.ts';
import { isDamage } from '#main/store/database.ts';
import { portableKeyFile, waysToOpen } from '#main/store/household.ts';
import type { Household } from '#main/store/household.ts';
import { copiesIn } from '#main/store/kept-copies.ts';
import { dataPaths, listPersonFiles, personFile } from '#main/store/paths.ts';
import type { Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { BackupContents, BackupReport, RepairReport } from '#shared/ipc/contract.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { loadSettings } from './connection-settings-store.ts';
import type { HouseholdSession } from './household-session.ts';
import type { OpenReaders } from './open-readers.ts';
import type { PeopleService } from './people-service.ts';

/** Copies of each person that stay beside the data: enough for "it was right three days ago". */
const mostCopies = 3;
const copyEveryMs = 24 * 60 * 60 * 1000;

export type BackupSecret = { readonly by: 'passphrase' | 'recoveryCode'; readonly secret: string };

export type BackupService = {
  /**
   * Writes one encrypted file with a person, or with everybody who is no sample, and reads it back.
   * @throws AppError `backup/no-way-to-open`, `export/refused`, `export/cancelled`, `backup/nobody`, `store/…`
   */
  readonly save: (
    options: {
      readonly path: string;
      readonly personId: string | null;
      /** One person, with a key of its own: whoever gets the file and its code can open nothing else. */
      readonly isForSomebodyElse?: boolean;
    },
    run: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  ) => Promise<BackupReport>;
  /** What a backup holds, as far as that can be told without its key. @throws AppError `backup/…`, `store/newer-version` */
  readonly inspect: (path: string) => Promise<BackupContents>;
  /** Reads a whole backup and checks it. With the opened household's key it also tells who is in it. */
  readonly check: (path: string) => Promise<BackupContents>;
  /** Opens a backup and tells who is in it; nothing is changed. @throws AppError `store/wrong-secret`, `backup/…`, `store/…` */
  readonly open: (path: string, secret: BackupSecret) => Promise<BackupContents>;
  /**
   * Brings people back. On a computer without a household the backup's own key is taken over.
   * @returns their ids
   * @throws AppError `backup/…`, `store/wrong-secret`, `store/restore-target-exists`, `store/damaged`, `store/disk-full`
   */
  readonly restore: (options: {
    readonly path: string;
    /** null: the opened household's own key. */
    readonly secret: BackupSecret | null;
    /** null: everybody in the backup. */
    readonly personId: string | null;
    readonly isReplacing: boolean;
  }) => Promise<readonly string[]>;
  /** Keeps a copy of everybody whose newest copy is older than a day and who changed since. Never throws. */
  readonly keepDueCopies: (now: number) => Promise<void>;
  /** When the newest kept copy was made, an instant; null when there is none. */
  readonly newestCopy: (personId: string) => string | null;
  /**
   * Makes a whole file of a damaged one: from the newest whole copy and everything that can still be read. The damaged file stays beside it.
   * @throws AppError `store/not-damaged`, `backup/no-copy` where nothing can be read and no copy is whole, `store/…`
   */
  readonly repair: (personId: string) => Promise<RepairReport>;
};

export type BackupDependencies = {
  readonly dataFolder: string;
  readonly session: HouseholdSession;
  readonly readers: OpenReaders;
  readonly writer: Writer;
  readonly people: PeopleService;
  readonly onChange: () => void;
};

export function createBackupService(dependencies: BackupDependencies): BackupService {
  const { dataFolder, session, readers, writer, people, onChange } = dependencies;

  const copiesFolder = (personId: string): string => join(dataPaths(dataFolder).copies, personId);

  const inspect = async (path: string): Promise<BackupContents> => {
    const { createdAt, household, keyCheck, people: inBackup } = readBackupInfo(path);
    const here = new Map(session.isOpen() ? people.list().map((person) => [person.id, person]) : []);
    return {
      createdAt,
      people: inBackup.map(({ id, size }) => ({
        id,
        bytes: size,
        displayName: null,
        claimCount: null,
        nameHere: here.get(id)?.displayName ?? null,
        isHere: here.has(id),
      })),
      needsSecret: !session.isOpen() || session.household().keyCheck() !== keyCheck,
      unlockBy: waysToOpen(household),
    };
  };

  const openedBy = ({ by, secret }: BackupSecret, keyFile: string): Promise<Household> =>
    session.openBackup(keyFile, by, secret);

  const withNames = async (path: string, contents: BackupContents, keys: Household): Promise<BackupContents> => {
    const named = [];
    for (const person of contents.people) {
      const { id } = person;
      const inside = { path, folder: dataFolder, id, key: keys.fileKey(id) };
      named.push({ ...person, ...(await writer.call('lookIntoBackup', inside)) });
    }
    return { ...contents, people: named };
  };

  /** Where a person comes from, and the key of the copy there. */
  type Origin = {
    readonly id: string;
    readonly backup: string;
    readonly oldKey: Uint8Array;
  };

  const isConnectedHere = async (personId: string): Promise<boolean> => {
    const vault = session.isOpen() ? await session.vault().catch(() => null) : null;
    return vault !== null && (await loadSettings(vault, personId).catch(() => null)) !== null;
  };

  /**
   * Puts people in place, all of them or none: each is made ready and checked, and then they take their places together. A connection whose
   * tokens did not come along ends.
   * @param keys of the household as it will be here
   * @param household the key file that comes with them, on a computer without one
   */
  const putBack = async (origins: readonly Origin[], keys: Household, household: string | null): Promise<void> => {
    const ready: { id: string; prepared: string; isKeepingOld: boolean }[] = [];
    try {
      for (const origin of origins) {
        const { id } = origin;
        const prepared = await writer.call('prepareRestore', {
          ...origin,
          folder: dataFolder,
          newKey: keys.fileKey(id),
          isConnected: await isConnectedHere(id),
        });
        ready.push({ id, prepared, isKeepingOld: false });
      }
      for (const { id } of ready) readers.close(id);
      await writer.call('commitRestore', { folder: dataFolder, household, people: ready });
    } catch (error) {
      await writer.call('discardRestore', { prepared: ready.map(({ prepared }) => prepared) }).catch(() => undefined);
      throw error;
    }
  };

  return {
    save: async ({ path, personId, isForSomebodyElse = false }, { signal, onProgress }) => {
      if (isForSomebodyElse && personId === null) throw new AppError('usage', { problem: 'person' });
      const own = isForSomebodyElse ? await handOverKey() : null;
      const household = own?.household ?? portableKeyFile(dataFolder);
      const keys = own?.keys ?? session.household();
      const chosen = personId === null ? people.list().filter((one) => !one.isSample) : [people.get(personId)];
      const whole = chosen.filter(({ problem }) => problem === null);
      if (whole.length === 0) throw new AppError('backup/nobody');
      const bytes = await writer.call(
        'backup',
        {
          path,
          people: whole.map(({ id }) => ({ id, ...readers.access(id), newKey: own?.keys.fileKey(id) ?? null })),
          info: { createdAt: new Date().toISOString(), household, keyCheck: keys.keyCheck() },
        },
        { signal, onProgress },
      );
      const recoveryCode = own?.recoveryCode ?? null;
      return { people: whole.length, leftOut: chosen.length - whole.length, bytes, recoveryCode };
    },
    inspect,
    check: async (path) => {
      await writer.call('checkBackup', { path });
      const contents = await inspect(path);
      return contents.needsSecret ? contents : withNames(path, contents, session.household());
    },
    open: async (path, secret) => {
      const contents = await inspect(path);
      return withNames(path, contents, await openedBy(secret, readBackupInfo(path).household));
    },
    restore: async ({ path, secret, personId, isReplacing }) => {
      // All of it, before anything is written: a backup that is damaged near its end must not bring back half of a family.
      const info = await writer.call('checkBackup', { path });
      const wanted = info.people.filter(({ id }) => personId === null || id === personId);
      if (wanted.length === 0) throw new AppError('store/person-not-found');
      const isNew = (await session.status()).state === 'none';
      if (secret === null && (isNew || session.household().keyCheck() !== info.keyCheck)) {
        throw new AppError('backup/needs-secret');
      }
      const keys = secret === null ? session.household() : await openedBy(secret, info.household);
      const here = new Set(listPersonFiles(dataFolder).map(({ id }) => id));
      // Before anything is written: all of them, or none.
      if (!isReplacing && wanted.some(({ id }) => here.has(id))) throw new AppError('store/restore-target-exists');
      const origins = wanted.map(({ id }) => ({ id, backup: path, oldKey: keys.fileKey(id) }));
      await putBack(origins, isNew ? keys : session.household(), isNew ? info.household : null);
      if (isNew && secret !== null) await session.unlock(secret);
      onChange();
      return wanted.map(({ id }) => id);
    },
    keepDueCopies: async (now) => {
      if (!session.isOpen()) return;
      for (const person of people.list()) {
        if (person.isSample || person.problem !== null) continue;
        const folder = copiesFolder(person.id);
        const newest = copiesIn(folder).at(-1);
        const last = newest === undefined ? 0 : madeAt(newest);
        const file = personFile(dataFolder, person.id);
        if (now - last < copyEveryMs || changedAt(file) <= last) continue;
        const name = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
        await writer
          .call('keepCopy', { person: readers.access(person.id), folder, name, mostCopies })
          // A copy is a second net; a full disk is told where it matters. Damage is told: the copies that are here wait to be used.
          .catch((error: unknown) => {
            if (isDamage(error)) markChecked(file, { isDamaged: true, now });
          });
        // One at a time, with air between them: nobody waits for this.
        await delay(10);
      }
    },
    newestCopy: (personId) => {
      const newest = copiesIn(copiesFolder(personId)).at(-1);
      return newest === undefined ? null : new Date(madeAt(newest)).toISOString();
    },
    repair: async (personId) => {
      const folder = copiesFolder(personId);
      const request = {
        folder: dataFolder,
        id: personId,
        key: session.household().fileKey(personId),
        copies: copiesIn(folder)
          .toReversed()
          .map((name) => join(folder, name)),
        isConnected: await isConnectedHere(personId),
        at: new Date().toISOString(),
      };
      const { prepared, copy, salvage, claims } = await writer.call('prepareRepair', request);
      readers.close(personId);
      try {
        const ready = { id: personId, prepared, isKeepingOld: true };
        await writer.call('commitRestore', { folder: dataFolder, household: null, people: [ready] });
      } catch (error) {
        await writer.call('discardRestore', { prepared: [prepared] }).catch(() => undefined);
        throw error;
      }
      onChange();
      return {
        person: people.get(personId),
        copyMadeAt: copy === null ? null : new Date(madeAt(copy)).toISOString(),
        fromCopy: salvage?.fromCopy ?? claims,
        salvaged: salvage?.salvaged ?? 0,
        lost: salvage?.lost ?? 0,
        lostIds: salvage?.lostIds ?? [],
        isLostExact: salvage?.isLostExact ?? false,
        areNotesWhole: salvage?.areNotesWhole ?? false,
      };
    },
  };
}

/** Epoch ms of a copy, from its name. */
function madeAt(name: string): number {
  const [day = '', time = ''] = name.replace('.claimkeep', '').split('T');
  const [hours = '', minutes = '', seconds = '', milliseconds = ''] = time.split('-');
  return Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}`);
}

/** Epoch ms of the last write to a person's file or its log. */
function changedAt(file: string): number {
  return Math.max(...[file, `${file}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
