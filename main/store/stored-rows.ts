import type { Claim } from '#shared/domain/claim.ts';
import {
  claimColumns,
  diagnosisColumns,
  diagnosisValues,
  lineColumns,
  lineValues,
  procedureColumns,
  procedureValues,
} from './claim-row.ts';
import type { ReadableDb } from './database.ts';
import type { Value } from './sqlite-driver.ts';
import { arrayQuery } from './statements.ts';

/** The status may be one that the claim's family gave it, and the mapping is what is new. */
const leftOut = new Set(['status', 'mapping_version']);
const compared = claimColumns.flatMap((column, at) => (leftOut.has(column) ? [] : [{ column, at }]));
const claimSql = `select ${compared.map(({ column }) => column).join(', ')} from claim where rid = ?`;
const linesSql = partsSql('line_item', lineColumns);
const diagnosesSql = partsSql('diagnosis', diagnosisColumns);
const proceduresSql = partsSql('procedure', procedureColumns);
const rareSql = `select exists (select 1 from procedure where claim_rid = ?)
  or exists (select 1 from claim_relation where claim_rid = ?) as is_any`;
const relationsSql = 'select control_number from claim_relation where claim_rid = ? order by control_number';

/**
 * Whether all rows of a claim say what they would say if they were written again: most of an improved mapping changes few claims, and to
 * compare takes a quarter of the time of writing.
 * @param values of its own row, in the order of `claimColumns`
 */
export function isStoredSo(db: ReadableDb, rid: number, claim: Claim, values: readonly Value[]): boolean {
  const own = compared.map(({ at }) => values[at] ?? null);
  return (
    areSame(rowsOf(db, claimSql, rid), [own]) &&
    areSame(
      rowsOf(db, linesSql, rid),
      claim.lines.map((line, position) => lineValues(rid, position, line)),
    ) &&
    areSame(
      rowsOf(db, diagnosesSql, rid),
      claim.diagnoses.map((diagnosis, position) => diagnosisValues(rid, position, diagnosis)),
    ) &&
    isRareStoredSo(db, rid, claim)
  );
}

/** Few claims have procedures or name others: of the rest it is asked once that they have none. */
function isRareStoredSo(db: ReadableDb, rid: number, { procedures, relatedControlNumbers }: Claim): boolean {
  if (procedures.length + relatedControlNumbers.length === 0) {
    return arrayQuery<readonly [number]>(db, rareSql).first(rid, rid)?.[0] === 0;
  }
  return (
    areSame(
      rowsOf(db, proceduresSql, rid),
      procedures.map((procedure, position) => procedureValues(rid, position, procedure)),
    ) &&
    areSame(
      rowsOf(db, relationsSql, rid),
      relatedControlNumbers.toSorted().map((control) => [control]),
    )
  );
}

function partsSql(table: string, columns: readonly string[]): string {
  return `select ${columns.join(', ')} from ${table} where claim_rid = ? order by position`;
}

function rowsOf(db: ReadableDb, sql: string, rid: number): readonly (readonly Value[])[] {
  return arrayQuery<readonly Value[]>(db, sql).all(rid);
}

function areSame(stored: readonly (readonly Value[])[], rows: readonly (readonly Value[])[]): boolean {
  return (
    stored.length === rows.length &&
    stored.every((row, at) => row.every((value, column) => isSame(value, rows[at]?.[column] ?? null)))
  );
}

function isSame(stored: Value, value: Value): boolean {
  return stored instanceof Uint8Array && value instanceof Uint8Array ? stored.equals(value) : stored === value;
}
