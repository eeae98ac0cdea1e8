import { createTokenSession } from '#main/auth/token-session.ts';
import type { TokenSession } from '#main/auth/token-session.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { RetryPolicy } from '#main/medicare/retry.ts';
import { syncStatus } from '#main/queries/sync-status.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import { syncPerson } from '#main/sync/sync-person.ts';
import type { SyncTarget } from '#main/sync/sync-person.ts';
import type { Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { SyncReport } from '#shared/ipc/contract.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { loadSettings } from './connection-settings-store.ts';
import type { HouseholdSession } from './household-session.ts';
import type { OpenReaders } from './open-readers.ts';

export type SyncService = {
  /**
   * Downloads what Medicare has for a person. One download at a time per person.
   * @throws AppError `sync/not-connected`, `sync/already-running`, `sync/cancelled`, `auth/reconnect-needed`, `medicare/...`, `store/...`
   */
  readonly start: (
    personId: string,
    onProgress: (progress: Progress) => void,
    signal?: AbortSignal,
  ) => Promise<SyncReport>;
  readonly cancel: (personId: string) => void;
  readonly cancelAll: () => void;
  /** The tokens of a person's connection. @throws AppError `sync/not-connected` */
  readonly tokensOf: (personId: string) => Promise<TokenSession>;
};

export type SyncDependencies = {
  readonly session: HouseholdSession;
  readonly readers: OpenReaders;
  readonly writer: Writer;
  readonly retry?: RetryPolicy;
};

export function createSyncService({ session, readers, writer, retry }: SyncDependencies): SyncService {
  const running = new Map<string, AbortController>();

  const connectionOf = async (personId: string) => {
    const vault = await session.vault();
    const settings = await loadSettings(vault, personId);
    if (settings === null) throw new AppError('sync/not-connected');
    return { settings, tokens: createTokenSession({ vault, personId, settings }) };
  };

  const download = async (personId: string, onProgress: (progress: Progress) => void, signal: AbortSignal) => {
    const { settings, tokens } = await connectionOf(personId);
    const person = readers.access(personId);
    const connected = syncStatus(readers.get(personId)).find(({ clientId }) => clientId !== null);
    if (connected === undefined || connected.patientId === null) throw new AppError('sync/not-connected');
    const { id: sourceId, patientId } = connected;
    try {
      // A token first: a dead connection is told at once and not after a search.
      await tokens.accessToken();
      const grant = await tokens.grant();
      const counts = await syncPerson({
        client: createMedicareClient({
          fhirBase: settings.endpoints.fhirBase,
          tokens,
          ...(retry !== undefined && { retry }),
        }),
        target: targetOf(writer, person, sourceId, {
          environment: settings.environment,
          apiVersion: connected.apiVersion,
          patientId,
        }),
        grantedScope: grant?.grantedScope ?? [],
        onProgress,
        signal,
      });
      return { personId, ...counts };
    } catch (error) {
      if (error instanceof AppError && error.code === 'auth/reconnect-needed') {
        await writer.call('setNeedsReconnect', { person, sourceId });
      }
      throw error;
    }

    function targetOf(
      thread: Writer,
      access: typeof person,
      id: number,
      source: SourceBinding & { readonly patientId: string },
    ): SyncTarget {
      const pageOf = (text: string) => ({ source, text, receivedAt: new Date().toISOString() });
      return {
        checkpoint: () =>
          Promise.resolve(syncStatus(readers.get(personId)).find((known) => known.id === id)?.checkpoint ?? null),
        storePatient: (text) => thread.call('storePatient', { person: access, page: pageOf(text) }),
        storeCoverage: (text) => thread.call('storeCoverage', { person: access, page: pageOf(text) }),
        storeClaims: (text, startIndex, walk) =>
          thread.call('storeClaims', { person: access, page: { ...pageOf(text), startIndex, walk } }),
        finish: () => thread.call('finishSync', { person: access, sourceId: id, finishedAt: new Date().toISOString() }),
      };
    }
  };

  return {
    start: async (personId, onProgress, signal) => {
      if (running.has(personId)) throw new AppError('sync/already-running');
      const controller = new AbortController();
      running.set(personId, controller);
      const either = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal]);
      try {
        return await download(personId, onProgress, either);
      } finally {
        running.delete(personId);
      }
    },
    cancel: (personId) => running.get(personId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
    tokensOf: async (personId) => (await connectionOf(personId)).tokens,
  };
}
