import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noNames } from '#main/claims/name-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { generateSample } from '#main/samples/generate.ts';
import { putAnnotation, saveFilter } from '#main/store/annotations.ts';
import { copyPerson } from '#main/store/backup/copy-person.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import { closeDatabase, createPersonFile, openForReading, openForWriting } from '#main/store/database.ts';
import { createDataFolders, personFile } from '#main/store/paths.ts';
import { bindSource } from '#main/store/sources.ts';
import { query } from '#main/store/statements.ts';
import { recordChanges, startRun } from '#main/store/sync-runs.ts';
import { finishSync } from '#main/store/sync-walk.ts';
import { writeBatch } from '#main/store/write-claims.ts';
import { putCoverages, putPatient, putPerson } from '#main/store/write-person.ts';
import { prepareClaims } from '#main/sync/prepare-claims.ts';
import { personId } from '../store/temporary-store.ts';

export const key = Buffer.alloc(32, 3);
export { personId };

/** What a file says of its claims: the raw text and the columns that a sum or a list takes from it, by our id. */
export type Told = ReadonlyMap<string, { readonly raw: string; readonly columns: string }>;

export function toldBy(file: string): Told {
  const db = openForReading(file, key);
  try {
    const rows = query<{ rid: number; id: string }>(
      db,
      `select rid, id, kind, mapped_status, service_from, sort_date, provider_npi, billed_cents, approved_cents, paid_cents,
        your_share_cents, received_at, (select count(*) from line_item where claim_rid = rid) as lines from claim`,
    ).all();
    return new Map(
      rows.map(({ rid, id, ...columns }) => [id, { raw: readClaimRaw(db, rid), columns: JSON.stringify(columns) }]),
    );
  } finally {
    closeDatabase(db);
  }
}

/**
 * A person with a copy of an earlier day: since then there are 60 new claims, one claim was changed, and a note was written.
 * @param folder for its files
 * @returns files to be copied by {@link placeIn}
 */
export function personWithCopy(folder: string) {
  createDataFolders(folder);
  const file = personFile(folder, personId);
  const copy = join(folder, 'copy.claimkeep');
  createPersonFile(file, key, (db) =>
    putPerson(db, { id: personId, displayName: 'Maryam', isSample: false, createdAt: '2026-11-01T10:00:00Z' }),
  );
  const sample = generateSample({ key: 'mary', seed: 'damage', claims: 300, asOf: '2026-11-20' });
  const raws = [...sample.claims()].map((claim) => JSON.stringify(claim));
  const db = openForWriting(file, key);
  const { patientId } = sample;
  const source = { environment: 'practice', apiVersion: 'v2', patientId, fhirBase: 'http://127.0.0.1', clientId: 'me' };
  const sourceId = bindSource(db, source as Parameters<typeof bindSource>[1]);
  const write = (texts: readonly string[], receivedAt: string): void => {
    const { claims, setAside } = prepareClaims(texts, patientId, noNames);
    const runId = startRun(db, { sourceId, kind: 'full', isFirst: false, startedAt: receivedAt });
    const { changes } = writeBatch(db, { sourceId, claims, setAside, checkpoint: null, receivedAt, mappingVersion });
    recordChanges(db, runId, changes);
    finishSync(db, sourceId, { transactionTime: receivedAt, finishedAt: receivedAt, fullWalk: { mappingVersion } });
  };
  const note = (claimKey: string, text: string): void =>
    putAnnotation(db, {
      subject: 'claim',
      key: claimKey,
      note: text,
      tags: ['tax'],
      changedAt: '2026-11-20T10:00:00Z',
    });
  putPatient(
    db,
    sourceId,
    { record: mapPatient(sample.patient), raw: JSON.stringify(sample.patient) },
    '2026-11-20T10:00:00Z',
  );
  putCoverages(
    db,
    sourceId,
    sample.coverage.map((item) => ({ record: mapCoverage(item), raw: JSON.stringify(item) })),
    '2026-11-20T10:00:00Z',
  );
  write(raws.slice(0, 240), '2026-11-20T10:00:00Z');
  const [first = '', second = ''] = query<{ id: string }>(db, 'select id from claim order by rid limit 2')
    .all()
    .map(({ id }) => id);
  note(first, 'before the copy');
  copyPerson(db, copy);
  const changed = JSON.stringify({ ...(JSON.parse(raws[5] ?? '') as object), language: 'en' });
  write([changed, ...raws.slice(240)], '2026-11-23T10:00:00Z');
  note(second, 'after the copy');
  saveFilter(db, { name: 'mine', filter: '{}' });
  closeDatabase(db);
  return { file, copy, now: toldBy(file), before: toldBy(copy), first, second };
}

/** The person in a data folder of their own, to be damaged there. */
export function placeIn(folder: string, { file, copy }: { readonly file: string; readonly copy: string }) {
  createDataFolders(folder);
  const placed = personFile(folder, personId);
  const kept = join(folder, 'copies', personId, '2026-11-21T10-00-00-000Z.claimkeep');
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(file, placed);
  copyFileSync(copy, kept);
  return { file: placed, copy: kept };
}
