import { setImmediate as nextTurn } from 'node:timers/promises';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { generateSample } from '#main/samples/generate.ts';
import type { SampleKey } from '#main/samples/people.ts';
import type { WritableDb } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { putCoverages, putPatient } from '#main/store/write-person.ts';
import type { JobContext } from '#main/writer/protocol.ts';
import { AppError } from '#shared/errors.ts';
import { prepareClaims } from './prepare-claims.ts';

const batchSize = 250;

export type SampleRequest = {
  readonly key: SampleKey;
  readonly seed?: string;
  readonly claims?: number;
  /** ISO date; all dates of the sample are relative to it. */
  readonly asOf: string;
  readonly receivedAt: string;
};

/**
 * Fills a new person's file with a generated person, through the same mapping and the same writes as a download.
 * @throws AppError `import/cancelled`, `store/...`
 */
export async function storeSample(
  db: WritableDb,
  request: SampleRequest,
  context: JobContext,
): Promise<{ readonly claims: number }> {
  const { receivedAt } = request;
  const sample = generateSample(request);
  const { patientId, claimCount: total } = sample;
  const sourceId = bindSource(db, { environment: 'sample', apiVersion: 'v2', patientId });
  putPatient(db, sourceId, { record: mapPatient(sample.patient), raw: JSON.stringify(sample.patient) }, receivedAt);
  const coverages = sample.coverage.map((item) => ({ record: mapCoverage(item), raw: JSON.stringify(item) }));
  putCoverages(db, sourceId, coverages, receivedAt);

  let stored = 0;
  let batch: string[] = [];
  const flush = (): void => {
    const { claims, setAside } = prepareClaims(batch, patientId, namesBeside(db.name).names);
    writeClaims(db, { sourceId, claims, setAside, checkpoint: null, receivedAt, mappingVersion });
    stored += batch.length;
    batch = [];
    context.progress({ phase: 'claims', done: stored, total });
  };
  for (const claim of sample.claims()) {
    batch.push(JSON.stringify(claim));
    if (batch.length < batchSize) continue;
    flush();
    // A cancel arrives as a message, which needs a turn of the event loop.
    await nextTurn();
    if (context.signal.aborted) throw new AppError('import/cancelled');
  }
  flush();
  return { claims: stored };
}
