import type { MedicareClient } from '#main/medicare/client.ts';
import type { WritableDb } from '#main/store/database.ts';
import { startClaimWalk } from '#main/sync/claim-walk.ts';
import type { WalkResult } from '#main/sync/claim-walk.ts';
import { storeCardPage, storeCoveragePage, storePatientPage } from '#main/sync/store-page.ts';
import { syncPerson } from '#main/sync/sync-person.ts';

export const downloadedPatient = '-20000000000001';

/** One download straight into a file, without the writing thread between. */
export async function downloadInto(
  db: WritableDb,
  client: MedicareClient,
  onPage: () => void = () => undefined,
): Promise<WalkResult> {
  const source = { environment: 'custom', apiVersion: 'v2', patientId: downloadedPatient } as const;
  const now = (): string => new Date().toISOString();
  const walk = startClaimWalk(db, { source, isFullAsked: false, startedAt: now() });
  return syncPerson({
    client,
    target: {
      start: async () => walk.started,
      storePatient: async (bytes) => storePatientPage(db, { source, bytes, receivedAt: now() }),
      storeCoverage: async (bytes) => storeCoveragePage(db, { source, bytes, receivedAt: now() }),
      storeCard: async (bytes) => storeCardPage(db, { source, bytes, receivedAt: now() }),
      addClaims: async (bytes, startIndex, before) => {
        onPage();
        return walk.addPage({ bytes, startIndex, walk: before, receivedAt: now() });
      },
      finish: async (end) => walk.finish(end, now()),
      stop: async (outcome, errorCode) => walk.stop({ outcome, errorCode, finishedAt: now() }),
    },
    apiVersion: source.apiVersion,
    grantedScope: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
