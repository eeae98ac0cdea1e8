import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTokenSession } from '#main/auth/token-session.ts';
import type { TokenSession } from '#main/auth/token-session.ts';
import { withVaultLock } from '#main/auth/vault-lock.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { RetryPolicy } from '#main/medicare/retry.ts';
import { syncLockOf } from '#main/store/paths.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { toStoreError } from '#main/store/store-error.ts';
import type { ClaimWalkOptions } from '#main/sync/claim-walk.ts';
import { syncPerson } from '#main/sync/sync-person.ts';
import type { SyncTarget } from '#main/sync/sync-person.ts';
import type { PersonAccess } from '#main/writer/open-files.ts';
import type { Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { SyncReport } from '#shared/ipc/contract.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { loadSettings } from './connection-settings-store.ts';
import type { RecordActivity } from './activity-service.ts';
import type { HouseholdSession } from './household-session.ts';
import { createInterruptedDownloads } from './interrupted-downloads.ts';
import type { InterruptedStore } from './interrupted-downloads.ts';
import { withSource } from './named-source.ts';
import type { OpenReaders } from './open-readers.ts';
import { recordedFetch, recordedGet, resultOf, tokenPurpose } from './recorded.ts';

export type StartSync = {
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Everything, even where an update would do. */
  readonly isFullAsked?: boolean;
};

export type SyncService = {
  /**
   * Downloads what Medicare has for a person. One download at a time: another person's waits for its turn.
   * @throws AppError `sync/not-connected`, `sync/already-running` (this person), `sync/busy` (this person, in another program),
   *   `sync/cancelled`, `auth/reconnect-needed`, `medicare/...`, `store/...`
   */
  readonly start: (personId: string, options: StartSync) => Promise<SyncReport>;
  readonly cancel: (personId: string) => void;
  /** Ends every download; {@link interrupted} names them, also after a restart. */
  readonly interruptAll: () => void;
  /** Resolves when nothing is downloaded any more, and what came is stored; of those that were stopped, after moments. */
  readonly ended: () => Promise<void>;
  /**
   * Whose downloads were interrupted, are not cancelled and do not run again, once the interrupted ones have ended. Nobody while it is locked.
   * The next start of theirs asks for as much as the interrupted one; they are named until that one ends.
   */
  readonly interrupted: () => Promise<readonly string[]>;
  readonly isRunning: () => boolean;
  /** The tokens of a person's connection. @throws AppError `sync/not-connected` */
  readonly tokensOf: (personId: string) => Promise<TokenSession>;
};

export type SyncDependencies = {
  readonly session: HouseholdSession;
  readonly readers: OpenReaders;
  readonly writer: Writer;
  readonly record: RecordActivity;
  readonly retry?: RetryPolicy;
  /** Where interrupted downloads are kept over a restart; absent: nowhere. */
  readonly interruptedStore?: InterruptedStore | undefined;
  /** How long one request may take; the client's usual time if absent. */
  readonly timeoutMs?: number;
};

type Running = { readonly controller: AbortController; readonly isFullAsked: boolean; isInterrupted: boolean };

export function createSyncService(dependencies: SyncDependencies): SyncService {
  const { session, readers, writer, record, retry, timeoutMs } = dependencies;
  const running = new Map<string, Running>();
  const interrupted = createInterruptedDownloads(dependencies.interruptedStore);
  let last: Promise<unknown> = Promise.resolve();

  const connectionOf = async (personId: string) => {
    const vault = await session.vault();
    const settings = await loadSettings(vault, personId);
    if (settings === null) throw new AppError('sync/not-connected');
    return {
      settings,
      tokens: createTokenSession({ vault, personId, settings, fetch: recordedFetch(record, tokenPurpose, personId) }),
    };
  };

  const download = async (personId: string, options: StartSync, signal: AbortSignal): Promise<SyncReport> => {
    const { settings, tokens } = await connectionOf(personId);
    const person = readers.access(personId);
    const connected = syncStatus(readers.get(personId)).find(({ clientId }) => clientId !== null);
    if (connected === undefined || connected.patientId === null) throw new AppError('sync/not-connected');
    const { id: sourceId, patientId, apiVersion } = connected;
    const { environment, endpoints } = settings;
    const began = performance.now();
    try {
      // A token first: a dead connection is told at once and not after a search.
      await tokens.accessToken();
      const grant = await tokens.grant();
      const { counts, ...result } = await syncPerson({
        client: createMedicareClient({
          fhirBase: endpoints.fhirBase,
          tokens,
          get: recordedGet(record, personId),
          ...(retry !== undefined && { retry }),
          ...(timeoutMs !== undefined && { timeoutMs }),
        }),
        target: targetOf(writer, person, {
          source: { environment, apiVersion, patientId },
          isFullAsked: options.isFullAsked === true,
          startedAt: now(),
        }),
        apiVersion,
        grantedScope: grant?.grantedScope ?? [],
        onProgress: options.onProgress,
        signal,
      });
      // Tokens that were in doubt have proved good.
      if (connected.needsReconnect) await writer.call('setNeedsReconnect', { person, sourceId, isNeeded: false });
      record({ kind: 'sync', personId, result: result.outcome === 'done' ? 'ok' : result.outcome });
      return { personId, ...counts, ...result, ms: Math.round(performance.now() - began) };
    } catch (error) {
      record({ kind: 'sync', personId, result: resultOf(error) });
      if (error instanceof AppError && error.code === 'auth/reconnect-needed') {
        await writer.call('setNeedsReconnect', { person, sourceId, isNeeded: true });
      }
      throw withSource(environment, error);
    }
  };

  return {
    start: async (personId, options) => {
      if (running.has(personId)) throw new AppError('sync/already-running');
      const controller = new AbortController();
      const isFullAsked = options.isFullAsked === true || interrupted.of(personId)?.isFullAsked === true;
      const run: Running = { controller, isFullAsked, isInterrupted: false };
      running.set(personId, run);
      const signal =
        options.signal === undefined ? controller.signal : AbortSignal.any([controller.signal, options.signal]);
      const turn = last.then(async () => {
        if (signal.aborted) throw new AppError('sync/cancelled');
        return alone(readers.access(personId), () => download(personId, { ...options, isFullAsked }, signal));
      });
      // The next in line waits for the end of this one, however it ends.
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        running.delete(personId);
        // Only now: a program that is killed while it goes on does so again at the next start.
        if (!run.isInterrupted) interrupted.remove(personId);
      }
    },
    cancel: (personId) => {
      interrupted.remove(personId);
      running.get(personId)?.controller.abort();
    },
    interruptAll: () => {
      for (const [personId, run] of running) {
        // The person has cancelled it, and it is about to end.
        if (run.controller.signal.aborted) continue;
        run.isInterrupted = true;
        interrupted.add({ personId, isFullAsked: run.isFullAsked });
        run.controller.abort();
      }
    },
    ended: async () => void (await last),
    interrupted: async () => {
      if (interrupted.all().length === 0) return [];
      await last;
      // Who waits for them is told first that they have ended.
      await nextTurn();
      if (!session.isOpen()) return [];
      const ids = interrupted.all().map(({ personId }) => personId);
      // Deleted meanwhile.
      for (const id of ids) if (!existsSync(readers.access(id).file)) interrupted.remove(id);
      return interrupted.all().flatMap(({ personId }) => (running.has(personId) ? [] : [personId]));
    },
    isRunning: () => running.size > 0,
    tokensOf: async (personId) => (await connectionOf(personId)).tokens,
  };
}

/**
 * Lets one program at a time download for a person: two would write the same claims twice over, each with a checkpoint of its own.
 * @throws AppError `sync/busy`
 */
async function alone<T>({ file }: PersonAccess, work: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = (): Promise<T> => {
    hasBegun = true;
    return work();
  };
  try {
    return await withVaultLock(syncLockOf(file), begin, 0, true);
  } catch (error) {
    if (hasBegun) throw error;
    if (error instanceof AppError && error.code === 'store/busy') throw new AppError('sync/busy');
    throw toStoreError(error);
  }
}

/** The writing thread as the place where the pages of one download go. */
function targetOf(writer: Writer, person: PersonAccess, options: ClaimWalkOptions): SyncTarget {
  const { source } = options;
  const pageOf = (bytes: Uint8Array) => ({ source, bytes, receivedAt: now() });
  return {
    start: () => writer.call('startWalk', { person, options }),
    storePatient: (bytes) => writer.call('storePatient', { person, page: pageOf(bytes) }),
    storeCoverage: (bytes) => writer.call('storeCoverage', { person, page: pageOf(bytes) }),
    storeCard: (bytes) => writer.call('storeCard', { person, page: pageOf(bytes) }),
    addClaims: (bytes, startIndex, walk) =>
      writer.call(
        'addClaims',
        { person, page: { bytes, startIndex, walk, receivedAt: now() } },
        { transfer: bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [] },
      ),
    finish: (walk) => writer.call('finishWalk', { person, walk, finishedAt: now() }),
    stop: (outcome, errorCode) => writer.call('stopWalk', { person, end: { outcome, errorCode, finishedAt: now() } }),
  };
}

function now(): string {
  return new Date().toISOString();
}
