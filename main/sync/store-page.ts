import { mapCoverage } from '#main/claims/map-coverage.ts';
import { isInsuranceCard, mapInsuranceCard } from '#main/claims/insurance-card.ts';
import { earlierNumbers, mapPatient } from '#main/claims/map-patient.ts';
import { readPageBytes } from '#main/medicare/page.ts';
import type { Page } from '#main/medicare/page.ts';
import type { WritableDb } from '#main/store/database.ts';
import { putInsuranceCard } from '#main/store/insurance-card.ts';
import { decompressRaw } from '#main/store/raw.ts';
import { query } from '#main/store/statements.ts';
import { bindSource } from '#main/store/sources.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import { putCoverages, putPatient } from '#main/store/write-person.ts';
import { AppError } from '#shared/errors.ts';

/** One page of a person's data on its way into a person's file. `bytes` are Medicare's answer as it came. */
export type PageToStore = {
  readonly source: SourceBinding & { readonly patientId: string };
  readonly bytes: Uint8Array;
  readonly receivedAt: string;
};

/** Stores the Patient of a search answer. @throws AppError `medicare/wrong-person`: nothing stored */
export function storePatientPage(db: WritableDb, { source, bytes, receivedAt }: PageToStore): void {
  const sourceId = bindSource(db, source);
  for (const { resource, raw } of parsedOfType(readPageBytes(bytes), 'Patient')) {
    putPatient(db, sourceId, { record: mapPatient(resource), raw }, receivedAt);
  }
}

/** Stores Coverages. Gives the start of the next page, null on the last. @throws AppError `medicare/wrong-person` */
export function storeCoveragePage(db: WritableDb, { source, bytes, receivedAt }: PageToStore): number | null {
  const page = readPageBytes(bytes);
  const received = parsedOfType(page, 'Coverage').map(({ resource, raw }) => ({ record: mapCoverage(resource), raw }));
  putCoverages(db, bindSource(db, source), received, receivedAt);
  return page.nextStartIndex;
}

/**
 * Stores a digital insurance card; an answer that is none is passed over.
 * @throws AppError `medicare/wrong-person` when it bears a number that this person neither has nor had
 */
export function storeCardPage(db: WritableDb, { source, bytes, receivedAt }: PageToStore): void {
  const raw = Buffer.from(bytes).toString('utf8');
  const value = parsed(raw);
  if (!isInsuranceCard(value)) return;
  const { patient } = mapInsuranceCard(value);
  const known = medicareNumbersOf(db);
  if (patient.medicareNumber !== null && known.length > 0 && !known.includes(patient.medicareNumber)) {
    throw new AppError('medicare/wrong-person');
  }
  putInsuranceCard(db, bindSource(db, source), raw, receivedAt);
}

function medicareNumbersOf(db: WritableDb): readonly string[] {
  const rows = query<{ raw: Buffer }>(db, 'select raw from patient_record').all();
  return rows.flatMap(({ raw }) => {
    const resource: unknown = JSON.parse(decompressRaw(raw).toString('utf8'));
    return [mapPatient(resource).medicareNumber, ...earlierNumbers(resource)].filter((number) => number !== null);
  });
}

function parsedOfType(
  page: Page<Buffer>,
  type: string,
): readonly { readonly resource: unknown; readonly raw: string }[] {
  return page.resources.flatMap((bytes) => {
    const raw = bytes.toString('utf8');
    const resource = parsed(raw);
    const found = typeof resource === 'object' && resource !== null && 'resourceType' in resource;
    return found && resource.resourceType === type ? [{ resource, raw }] : [];
  });
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new AppError('medicare/incomplete-answer', {}, { cause });
  }
}
