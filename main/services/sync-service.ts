import { createTokenSession } from '#main/auth/token-session.ts';
import type { TokenSession } from '#main/auth/token-session.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { RetryPolicy } from '#main/medicare/retry.ts';
import { syncStatus } from '#main/store/source-status.ts';
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
   * @throws AppError `sync/not-connected`, `sync/already-running` (this person), `sync/cancelled`, `auth/reconnect-needed`, `medicare/...`,
   *   `store/...`
   */
  readonly start: (personId: string, options: StartSync) => Promise<SyncReport>;
  readonly cancel: (personId: string) => void;
  readonly cancelAll: () => void;
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
};

export function createSyncService({ session, readers, writer, record, retry }: SyncDependencies): SyncService {
  const running = new Map<string, AbortController>();
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
      const { pages: _pages, bytes: _bytes, ...claims } = counts;
      record({ kind: 'sync', personId, result: result.outcome === 'done' ? 'ok' : result.outcome });
      return { personId, ...claims, ...result };
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
      running.set(personId, controller);
      const signal =
        options.signal === undefined ? controller.signal : AbortSignal.any([controller.signal, options.signal]);
      const turn = last.then(async () => {
        if (signal.aborted) throw new AppError('sync/cancelled');
        return download(personId, options, signal);
      });
      // The next in line waits for the end of this one, however it ends.
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        running.delete(personId);
      }
    },
    cancel: (personId) => running.get(personId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
    isRunning: () => running.size > 0,
    tokensOf: async (personId) => (await connectionOf(personId)).tokens,
  };
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
