import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { decompressRaw } from './raw.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { attempt, readableRows } from './readable-rows.ts';
import { salvageAnnotations, salvageFilters } from './salvage-annotations.ts';
import { salvageHistory } from './salvage-history.ts';
import { ifFits, salvageSources } from './salvage-sources.ts';
import type { SalvagedSources } from './salvage-sources.ts';
import { keepAside } from './set-aside.ts';
import { prepared, query } from './statements.ts';
import { storedClaims, wholeResources } from './stored-claims.ts';
import type { StoredClaims } from './stored-claims.ts';
import { inTransaction } from './transaction.ts';
import { putCoverages, putPatient } from './write-person.ts';
import { writeBatch } from './write-claims.ts';
import type { ClaimToWrite } from './write-claims.ts';

/** What came of a damaged file. Every claim counts in one of the three. */
export type Salvage = {
  /** Claims that only the kept copy still had. */
  readonly fromCopy: number;
  /** Claims read from the damaged file. */
  readonly salvaged: number;
  /** Claims that were in the damaged file and cannot be read in either. */
  readonly lost: number;
  /** Our ids of those, where they can be read. */
  readonly lostIds: readonly string[];
  /** False where the damage hides how many claims there were: then at least so many are lost. */
  readonly isLostExact: boolean;
  /** False where notes, stars, tags or saved filters may be missing or be those of the copy. */
  readonly areNotesWhole: boolean;
};

export type SalvageOptions = {
  /** Maps a raw resource; null for one that cannot be understood. */
  readonly map: (raw: string) => { readonly claim: Claim; readonly searchText: string } | null;
  readonly mappingVersion: number;
  /** Now, an instant. */
  readonly at: string;
};

const claimsPerBatch = 250;
/** A person has a handful of these; they only bound the search for rows over damaged pages. */
const mostRecords = 10_000;

/**
 * Brings everything that can be read of a damaged file into another one: an empty file, or an older copy of it, where the newer of the two
 * counts. Claims are mapped again from their raw resources. It then asks for a download of everything, so that what is lost comes again.
 * @param target whole; nothing else writes to it
 */
export function salvage(damaged: ReadableDb, target: WritableDb, options: SalvageOptions): Salvage {
  const stored = storedClaims(damaged);
  const sources = salvageSources(damaged, target);
  const rows = salvageClaims(damaged, target, { stored, sources, options });
  salvageRecords(damaged, target, { sources, options });
  const places = placesIn(target, stored, rows);
  salvageHistory(damaged, target, { sources, places, last: stored.last });
  const areNotesWhole = [
    salvageAnnotations(damaged, target, new Set(stored.ids.values())),
    salvageFilters(damaged, target),
  ].every(Boolean);
  return { ...countsOf(target, stored, { rows, places }), areNotesWhole };
}

/** The row in the target of each claim that was read from the damaged file. */
type Rows = ReadonlyMap<number, number>;
type Context = {
  readonly stored: StoredClaims;
  readonly sources: SalvagedSources;
  readonly options: SalvageOptions;
};

function salvageClaims(damaged: ReadableDb, target: WritableDb, { stored, sources, options }: Context): Rows {
  const rows = new Map<number, number>();
  let batch: { readonly rid: number; readonly item: ClaimToWrite }[] = [];
  const write = (): void => {
    for (const [apiVersion, ofVersion] of Map.groupBy(batch, ({ item }) => item.claim.apiVersion)) {
      const { mappingVersion, at } = options;
      const written = writeBatch(target, {
        sourceId: sources.idOf(apiVersion, ofVersion[0]?.item.claim.patientId ?? null),
        claims: ofVersion.map(({ item }) => item),
        setAside: [],
        checkpoint: null,
        receivedAt: at,
        mappingVersion,
      });
      ofVersion.forEach(({ rid }, index) => rows.set(rid, written.rows[index] ?? 0));
    }
    batch = [];
  };
  for (const { rid, text } of wholeResources(damaged, stored)) {
    const mapped = options.map(text);
    if (mapped === null || !sources.takes(mapped.claim)) continue;
    batch.push({ rid, item: { ...mapped, raw: text } });
    if (batch.length >= claimsPerBatch) write();
  }
  write();
  const remember = prepared<[string, string | null, number]>(
    target,
    'update claim set received_at = ?, not_returned_since = ? where rid = ?',
  );
  inTransaction(target, () => {
    for (const [rid, row] of rows) {
      const facts = stored.facts.get(rid);
      if (facts !== undefined) remember.run(facts.received_at, facts.not_returned_since ?? null, row);
    }
  });
  return rows;
}

/** `reason`: of what was set aside. */
type Record = {
  readonly source_id: number;
  readonly raw: Buffer;
  readonly received_at: string;
  readonly reason?: string;
};

function salvageRecords(
  damaged: ReadableDb,
  target: WritableDb,
  { sources, options }: Pick<Context, 'sources' | 'options'>,
): void {
  for (const { sourceId, text, receivedAt } of recordsOf(damaged, 'patient_record', sources, options)) {
    ifFits(() => putPatient(target, sourceId, { record: mapPatient(JSON.parse(text)), raw: text }, receivedAt));
  }
  for (const { sourceId, text, receivedAt } of recordsOf(damaged, 'coverage_record', sources, options)) {
    ifFits(() => putCoverages(target, sourceId, [{ record: mapCoverage(JSON.parse(text)), raw: text }], receivedAt));
  }
  for (const { row, sourceId, text, receivedAt } of recordsOf(damaged, 'set_aside', sources, options)) {
    keepAside(target, sourceId, row.reason ?? 'not-a-claim', text, receivedAt);
  }
}

function recordsOf(damaged: ReadableDb, table: string, sources: SalvagedSources, { at }: SalvageOptions) {
  return readableRows<Record>(damaged, { table, columns: '*', last: mostRecords }).rows.flatMap((row) => {
    const text = attempt(() => decompressRaw(row.raw).toString('utf8'));
    const sourceId = sources.placeOf(row.source_id);
    return text === null || sourceId === null ? [] : [{ row, sourceId, text, receivedAt: row.received_at ?? at }];
  });
}

/** Where each claim of the damaged file is in the target, read from it or from the copy. */
function placesIn(target: WritableDb, stored: StoredClaims, rows: Rows): Rows {
  const find = query<{ rid: number }>(target, 'select rid from claim where id = ?');
  const places = new Map(rows);
  for (const [rid, id] of stored.ids) {
    const place = places.has(rid) ? null : find.first(id);
    if (place !== null) places.set(rid, place.rid);
  }
  return places;
}

/**
 * A claim without a readable id may still be in the copy: nothing is ever deleted from a person's file, so what the copy has and no id of
 * the damaged file names is one of these.
 */
function countsOf(
  target: WritableDb,
  stored: StoredClaims,
  { rows, places }: { readonly rows: Rows; readonly places: Rows },
): Omit<Salvage, 'areNotesWhole'> {
  const inTarget = query<{ n: number }>(target, 'select count(*) as n from claim').first()?.n ?? 0;
  const missing = [...stored.rids].filter((rid) => !places.has(rid));
  const lostIds = missing.flatMap((rid) => stored.ids.get(rid) ?? []);
  const nameless = missing.length - lostIds.length;
  const unmatched = inTarget - new Set(places.values()).size;
  const salvaged = new Set(rows.values()).size;
  return {
    fromCopy: inTarget - salvaged,
    salvaged,
    lost: lostIds.length + Math.max(0, nameless - unmatched),
    lostIds,
    isLostExact: stored.isComplete,
  };
}
