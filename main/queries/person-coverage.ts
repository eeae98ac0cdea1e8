import { mapCoverageFacts } from '#main/claims/coverage-facts.ts';
import { mapInsuranceCard } from '#main/claims/insurance-card.ts';
import { earlierNumbers, mapPatient } from '#main/claims/map-patient.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { readInsuranceCard } from '#main/store/insurance-card.ts';
import { decompressRaw } from '#main/store/raw.ts';
import { payerOf } from './payer.ts';
import { query } from '#main/store/statements.ts';
import type { CoverageFacts, InsuranceCardRecord, PersonCoverage } from '#shared/domain/coverage.ts';

type RawRow = { readonly raw: Buffer };

/**
 * The person as Medicare knows them (the newest record; null when it was not shared) and what covers them, Part A first. Mapped anew from what
 * Medicare sent, as one claim is, so that a better mapping shows at once.
 */
export function personCoverage(db: ReadableDb): PersonCoverage {
  const patient = query<RawRow>(db, 'select raw from patient_record order by received_at desc limit 1').first();
  const resource: unknown = patient === null ? null : JSON.parse(decompressRaw(patient.raw).toString('utf8'));
  const rows = query<RawRow>(db, 'select raw from coverage_record order by part, period_start, resource_id').all();
  const coverages = rows.map(({ raw }) => mapCoverageFacts(JSON.parse(decompressRaw(raw).toString('utf8'))));
  const card = insuranceCard(db);
  return {
    patient: resource === null ? (card?.patient ?? null) : mapPatient(resource),
    earlierNumberEndings: resource === null ? [] : earlierNumbers(resource).map((number) => number.slice(-4)),
    coverages: [...coverages, ...onlyOnCard(card, coverages)],
    card,
    payer: payerOf(db),
    isFromConnection: query(db, "select 1 from source where environment not in ('file', 'sample')").first() !== null,
  };
}

function insuranceCard(db: ReadableDb): InsuranceCardRecord | null {
  const raw = readInsuranceCard(db);
  return raw === null ? null : mapInsuranceCard(JSON.parse(raw));
}

/** A card repeats what Coverages say, with less; it counts for the parts of which no Coverage came with anything in it. */
function onlyOnCard(card: InsuranceCardRecord | null, coverages: readonly CoverageFacts[]): readonly CoverageFacts[] {
  const known = coverages.filter(({ start, planContract, planName }) => (start ?? planContract ?? planName) !== null);
  return (card?.coverages ?? []).filter(({ part }) => !known.some((coverage) => coverage.part === part));
}
