import { mapCoverageFacts } from '#main/claims/coverage-facts.ts';
import { earlierNumbers, mapPatient } from '#main/claims/map-patient.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { decompressRaw } from '#main/store/raw.ts';
import { query } from '#main/store/statements.ts';
import type { PersonCoverage } from '#shared/domain/coverage.ts';

type RawRow = { readonly raw: Buffer };

/**
 * The person as Medicare knows them (the newest record; null when it was not shared) and what covers them, Part A first. Mapped anew from what
 * Medicare sent, as one claim is, so that a better mapping shows at once.
 */
export function personCoverage(db: ReadableDb): PersonCoverage {
  const patient = query<RawRow>(db, 'select raw from patient_record order by received_at desc limit 1').first();
  const resource: unknown = patient === null ? null : JSON.parse(decompressRaw(patient.raw));
  const coverages = query<RawRow>(db, 'select raw from coverage_record order by part, period_start, resource_id').all();
  return {
    patient: resource === null ? null : mapPatient(resource),
    earlierNumberEndings: resource === null ? [] : earlierNumbers(resource).map((number) => number.slice(-4)),
    coverages: coverages.map(({ raw }) => mapCoverageFacts(JSON.parse(decompressRaw(raw)))),
    isFromConnection: query(db, "select 1 from source where environment not in ('file', 'sample')").first() !== null,
  };
}
