import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { CoverageRecord, PatientRecord } from '#shared/domain/person.ts';

/** The person as Medicare knows them (the newest record; null when it was not shared) and their coverages, Part A first. */
export function personCoverage(db: ReadableDb): {
  readonly patient: PatientRecord | null;
  readonly coverages: readonly CoverageRecord[];
} {
  return {
    patient: query<PatientRecord>(
      db,
      `select record.patient_id as patientId, api_version as apiVersion, name, birth_date as birthDate, death_date as deathDate,
          state, medicare_number as medicareNumber, replaced_by as replacedBy
        from patient_record record join source on source.id = source_id order by received_at desc limit 1`,
    ).first(),
    coverages: query<CoverageRecord>(
      db,
      `select resource_id as resourceId, api_version as apiVersion, record.patient_id as patientId, part, status,
          period_start as start, period_end as "end", plan_contract as planContract, plan_name as planName
        from coverage_record record join source on source.id = source_id order by part, period_start, resource_id`,
    ).all(),
  };
}
