import { putVersion, versionText } from './claim-raw.ts';
import type { StoredVersion } from './claim-raw.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { attempt, highestOf, readableRows } from './readable-rows.ts';
import type { SalvagedSources } from './salvage-sources.ts';
import type { Value } from './sqlite-driver.ts';
import { prepared, query } from './statements.ts';
import { inTransaction } from './transaction.ts';

type History = {
  readonly sources: Pick<SalvagedSources, 'placeOf'>;
  /** The row in the target of a claim of the damaged file. */
  readonly places: ReadonlyMap<number, number>;
  readonly last: number;
};

type Columns = Readonly<Record<string, Value>> & { readonly row_id: number };

/** What Medicare changed and when: earlier contents of claims, downloads, and what each brought. */
export function salvageHistory(damaged: ReadableDb, target: WritableDb, history: History): void {
  inTransaction(target, () => takeHistory(damaged, target, history));
}

function takeHistory(damaged: ReadableDb, target: WritableDb, history: History): void {
  const { sources, places } = history;
  salvageVersions(damaged, target, history);
  const sourceOf = (row: Columns) => ({ source_id: sources.placeOf(Number(row['source_id'])) });
  takeOver(damaged, target, 'sync_run', sourceOf);
  takeOver(damaged, target, 'sync_change', (row) => ({ claim_rid: places.get(Number(row['claim_rid'])) ?? null }));
  const person = readableRows<Columns>(damaged, { table: 'person', columns: '*', last: 1 }).rows[0];
  if (person === undefined) return;
  prepared<Value[]>(
    target,
    'update person set display_name = ?, changes_seen_id = max(changes_seen_id, ?), changes_seen_at = coalesce(?, changes_seen_at)',
  ).run(person['display_name'] ?? '', person['changes_seen_id'] ?? 0, person['changes_seen_at'] ?? null);
}

type Version = StoredVersion & {
  readonly claim_rid: number;
  readonly last_updated: string | null;
  readonly received_at: string;
  readonly replaced_at: string;
  readonly content_hash: Buffer;
};

/** A content that the target has already, because the copy had it, keeps the times of the damaged file. */
function salvageVersions(damaged: ReadableDb, target: WritableDb, { places }: History): void {
  const last = highestOf(damaged, ['select max(rowid) as highest from claim_version']);
  const versions = readableRows<Version>(damaged, { table: 'claim_version', columns: '*', last }).rows;
  for (const row of versions) {
    const rid = places.get(row.claim_rid);
    const text = attempt(() => versionText(damaged, row));
    if (rid === undefined || text === null) continue;
    const { changes } = prepared<Value[]>(
      target,
      'update claim_version set received_at = ?, replaced_at = ? where claim_rid = ? and content_hash = ?',
    ).run(row.received_at, row.replaced_at, rid, row.content_hash);
    if (changes === 0) putVersion(target, { ...row, claim_rid: rid }, text);
  }
  inOrder(target);
}

/** Versions count from the first that came. Negative numbers in between, because each is the key of its row. */
function inOrder(target: WritableDb): void {
  prepared(
    target,
    `update claim_version as this set version = -(select count(*) from claim_version as other
      where other.claim_rid = this.claim_rid and (other.replaced_at, other.rowid) <= (this.replaced_at, this.rowid))`,
  ).run();
  prepared(target, 'update claim_version set version = -version').run();
}

/** Copies the rows that the target does not have yet, with their numbers; one that refers to what is lost is left out. */
function takeOver(
  damaged: ReadableDb,
  target: WritableDb,
  table: string,
  references: (row: Columns) => Readonly<Record<string, number | null>>,
): void {
  const last = highestOf(damaged, [`select max(rowid) as highest from ${table}`]);
  const known = new Set(
    query<{ name: string }>(target, `select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name),
  );
  for (const row of readableRows<Columns>(damaged, { table, columns: '*', last }).rows) {
    const moved: Readonly<Record<string, Value>> = { ...row, ...references(row) };
    if (Object.keys(references(row)).some((column) => moved[column] === null)) continue;
    const columns = Object.keys(moved).filter((column) => known.has(column));
    attempt(() =>
      query<unknown>(
        target,
        `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) returning 1`,
      ).all(...columns.map((column) => moved[column] ?? null)),
    );
  }
}
