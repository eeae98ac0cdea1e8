import type { ApiVersion, Claim } from '#shared/domain/claim.ts';
import type { ChangeKind } from '#shared/domain/sync-change.ts';
import { AppError } from '#shared/errors.ts';
import { keysOf } from './claim-family.ts';
import type { FamilyKeys } from './claim-family.ts';
import { claimIdOf } from './claim-id.ts';
import { readClaimRaw } from './claim-raw.ts';
import {
  claimColumns,
  claimValues,
  diagnosisColumns,
  diagnosisValues,
  lineColumns,
  lineValues,
  procedureColumns,
  procedureValues,
} from './claim-row.ts';
import { keepVersion } from './claim-versions.ts';
import { contentHashOf } from './content-hash.ts';
import type { WritableDb } from './database.ts';
import { createFrameWriter } from './raw-frames.ts';
import type { FrameWriter } from './raw-frames.ts';
import { addSearchText, putSearchText } from './search-index.ts';
import { isStoredSo } from './stored-rows.ts';
import { settleClaims } from './settle-claims.ts';
import { hasSetAside, keepAside, takeBack } from './set-aside.ts';
import { prepared } from './statements.ts';
import { keepDictionary } from './stored-dictionary.ts';
import type { Value } from './sqlite-driver.ts';
import type { RowChange } from './sync-runs.ts';
import { saveCheckpoint } from './sync-walk.ts';
import type { Checkpoint } from './sync-walk.ts';
import { inTransaction } from './transaction.ts';

export type ClaimToWrite = {
  readonly claim: Claim;
  /** The resource exactly as received. */
  readonly raw: string | Buffer;
  /** Words the claim is found by. */
  readonly searchText: string;
  /** {@link contentHashOf} the resource, where it is known already. */
  readonly contentHash?: Buffer;
};

export type ClaimBatch = {
  readonly sourceId: number;
  readonly claims: readonly ClaimToWrite[];
  /** Resources that could not be understood. `reason` is a short code of the mapper, never content. */
  readonly setAside: readonly { readonly reason: string; readonly raw: string | Buffer }[];
  /** Where a stopped download goes on after this batch; null leaves the stored one as it is (an import has none). */
  readonly checkpoint: Checkpoint | null;
  /** An instant (ISO 8601). */
  readonly receivedAt: string;
  /** Raise it when the mapping improves: claims stored with a lower one are then written again although Medicare's text is the same. */
  readonly mappingVersion?: number;
  /**
   * True when the newer of two resources of a claim says something that a person would want to know. Medicare also writes a claim anew
   * without saying anything new; its content is then kept as a version, but it is no change. Absent: every other content is one.
   */
  readonly isNews?: (older: string, newer: string) => boolean;
};

export type WriteReport = { readonly added: number; readonly changed: number; readonly unchanged: number };

/** What a batch did, row by row. */
export type WrittenBatch = {
  readonly report: WriteReport;
  /** The row of each claim of the batch, in its order. */
  readonly rows: readonly number[];
  readonly changes: readonly RowChange[];
};

/**
 * Stores a batch (best 250 to 500 claims) and its checkpoint in one transaction: all or nothing. Known claims are found by source and
 * resource id; one whose content is the same, or that is older than the stored one (a lagging server, an old file), is left alone. Nothing is
 * ever deleted: an empty answer of Medicare means nothing. What is replaced is kept as a version.
 * Throws `medicare/wrong-person` when a claim names another patient than the source; `store/disk-full`, `store/busy`, `store/read-only`.
 */
export function writeClaims(db: WritableDb, batch: ClaimBatch): WriteReport {
  return writeBatch(db, batch).report;
}

/** {@link writeClaims} that also tells what happened to which claim. */
export function writeBatch(db: WritableDb, batch: ClaimBatch): WrittenBatch {
  return inTransaction(db, () => {
    const source = sourceOf(db, batch.sourceId);
    const report = { added: 0, changed: 0, unchanged: 0 };
    keepDictionary(db);
    const mayTakeBack = hasSetAside(db);
    const touched = { groups: new Set<string>(), controls: new Set<string>() };
    const frames = createFrameWriter(db);
    const rows: number[] = [];
    const changes: RowChange[] = [];
    /** The status before this batch of each claim it wrote; null for one that was not here. */
    const before = new Map<number, string | null>();
    for (const item of batch.claims) {
      const { outcome, rid, change, status } = writeOne(db, batch, source, item, { mayTakeBack, touched, frames });
      report[outcome] += 1;
      rows.push(rid);
      if (!before.has(rid)) before.set(rid, status);
      if (change !== null) changes.push({ rid, change });
    }
    frames.flush();
    for (const { rid, before: settledFrom, now } of settleClaims(db, batch.sourceId, touched)) {
      const was = before.has(rid) ? before.get(rid) : settledFrom;
      if (was !== null && was !== now) changes.push({ rid, change: now === 'superseded' ? 'superseded' : 'adjusted' });
    }
    for (const item of batch.setAside) keepAside(db, batch.sourceId, item.reason, item.raw, batch.receivedAt);
    if (batch.checkpoint !== null) saveCheckpoint(db, batch.sourceId, batch.checkpoint);
    return { report, rows, changes };
  });
}

type Source = { readonly api_version: ApiVersion; readonly patient_id: string | null };
type Known = {
  readonly rid: number;
  readonly is_same: number;
  readonly mapping_version: number;
  readonly last_updated: string | null;
  readonly received_at: string;
  readonly status: string;
  readonly mapped_status: string;
  readonly api_version: ApiVersion;
  readonly group_id: string | null;
  readonly control_number: string | null;
};

/** The keys of the families whose claims a batch wrote: before they are settled the statuses are those of the claims alone. */
type Touched = { readonly groups: Set<string>; readonly controls: Set<string> };

/** What the claims of a batch share while they are written. */
type Work = { readonly mayTakeBack: boolean; readonly touched: Touched; readonly frames: FrameWriter };

/** What became of one claim. `status` is the one before, null when it was not here. */
type WrittenClaim = {
  readonly outcome: keyof WriteReport;
  readonly rid: number;
  readonly change: ChangeKind | null;
  readonly status: string | null;
};

function sourceOf(db: WritableDb, sourceId: number): Source {
  const found = prepared<[number], Source>(db, 'select api_version, patient_id from source where id = ?').get(sourceId);
  if (found === undefined) throw new AppError('internal');
  return found;
}

function writeOne(
  db: WritableDb,
  batch: ClaimBatch,
  source: Source,
  { claim, raw, searchText, contentHash = contentHashOf(raw) }: ClaimToWrite,
  { mayTakeBack, touched, frames }: Work,
): WrittenClaim {
  if (isOfSomeoneElse(claim, source)) throw new AppError('medicare/wrong-person');
  if (mayTakeBack) takeBack(db, contentHash);
  const mappingVersion = batch.mappingVersion ?? 1;
  const known = findKnown(db, batch.sourceId, claim.resourceId, contentHash);
  const isSame = known?.is_same === 1;
  if (known !== undefined && (isSame ? known.mapping_version >= mappingVersion : isOlder(claim, known))) {
    return { outcome: 'unchanged', rid: known.rid, change: null, status: known.status };
  }
  // Its text may be one that came in this batch.
  if (known !== undefined) frames.flush();
  // The family it may leave, and the one it comes to.
  if (known !== undefined) touch(touched, keysOf(db, known));
  touch(touched, familyKeysOf(claim));
  const change = known === undefined ? 'new' : isSame ? null : changeOf(db, batch, known, { claim, raw });
  if (known !== undefined && !isSame) keepVersion(db, known.rid, batch.receivedAt);
  const values = claimValues(claim, {
    sourceId: batch.sourceId,
    contentHash,
    mappingVersion,
    receivedAt: isSame ? known.received_at : batch.receivedAt,
  });
  if (isSame && isStoredSo(db, known.rid, claim, values)) {
    prepared<[number, number]>(db, 'update claim set mapping_version = ? where rid = ?').run(mappingVersion, known.rid);
    putSearchText(db, known.rid, searchText);
    return { outcome: 'unchanged', rid: known.rid, change: null, status: known.status };
  }
  const isFirst = known === undefined;
  const rid = isFirst ? insertClaim(db, source, claim, values) : replaceClaim(db, known.rid, values);
  insertParts(db, rid, claim);
  (isFirst ? addSearchText : putSearchText)(db, rid, searchText);
  if (!isSame) frames.add(rid, raw, isFirst);
  if (isFirst) return { outcome: 'added', rid, change, status: null };
  return { outcome: isSame ? 'unchanged' : 'changed', rid, change, status: known.status };
}

function touch(touched: Touched, { groups, controls }: FamilyKeys): void {
  for (const group of groups) touched.groups.add(group);
  for (const control of controls) touched.controls.add(control);
}

function familyKeysOf({ apiVersion, groupId, controlNumber, relatedControlNumbers }: Claim): FamilyKeys {
  const controls = apiVersion === 'v3' ? [controlNumber, ...relatedControlNumbers] : [];
  return {
    groups: new Set(groupId === null ? [] : [groupId]),
    controls: new Set(controls.filter((control) => control !== null)),
  };
}

function changeOf(
  db: WritableDb,
  { isNews }: ClaimBatch,
  known: Known,
  { claim, raw }: Pick<ClaimToWrite, 'claim' | 'raw'>,
): ChangeKind | null {
  for (const ended of ['cancelled', 'superseded'] as const) {
    if (claim.status === ended && known.mapped_status !== ended) return ended;
  }
  return isNews === undefined || isNews(readClaimRaw(db, known.rid), textOf(raw)) ? 'adjusted' : null;
}

function isOfSomeoneElse(claim: Claim, source: Source): boolean {
  return claim.patientId !== null && source.patient_id !== null && claim.patientId !== source.patient_id;
}

/** Instants can carry different offsets, so they are compared as times; what cannot be read counts as not older. */
function isOlder(claim: Claim, known: Known): boolean {
  return Date.parse(claim.lastUpdated ?? '') < Date.parse(known.last_updated ?? '');
}

function findKnown(db: WritableDb, sourceId: number, resourceId: string, contentHash: Buffer): Known | undefined {
  return prepared<[Buffer, number, string], Known>(
    db,
    `select rid, content_hash = ? as is_same, mapping_version, last_updated, received_at, status, mapped_status,
        api_version, group_id, control_number
      from claim where source_id = ? and resource_id = ?`,
  ).get(contentHash, sourceId, resourceId);
}

const insertClaimSql = insertSql('claim', ['id', 'resource_id', ...claimColumns]);
const updateClaimSql = `update claim set ${claimColumns.map((column) => `${column} = ?`).join(', ')} where rid = ?`;
const insertLineSql = insertSql('line_item', lineColumns);
const insertDiagnosisSql = insertSql('diagnosis', diagnosisColumns);
const insertProcedureSql = insertSql('procedure', procedureColumns);

function insertClaim(db: WritableDb, source: Source, claim: Claim, values: Value[]): number {
  const id = claimIdOf(claim.apiVersion, claim.patientId ?? source.patient_id, claim.resourceId);
  return Number(prepared(db, insertClaimSql).run(id, claim.resourceId, ...values).lastInsertRowid);
}

function replaceClaim(db: WritableDb, rid: number, values: Value[]): number {
  prepared(db, updateClaimSql).run(...values, rid);
  prepared(db, 'delete from line_item where claim_rid = ?').run(rid);
  prepared(db, 'delete from diagnosis where claim_rid = ?').run(rid);
  prepared(db, 'delete from procedure where claim_rid = ?').run(rid);
  prepared(db, 'delete from claim_relation where claim_rid = ?').run(rid);
  return rid;
}

function insertParts(db: WritableDb, rid: number, claim: Claim): void {
  const line = prepared(db, insertLineSql);
  claim.lines.forEach((item, position) => line.run(...lineValues(rid, position, item)));
  const diagnosis = prepared(db, insertDiagnosisSql);
  claim.diagnoses.forEach((item, position) => diagnosis.run(...diagnosisValues(rid, position, item)));
  const procedure = prepared(db, insertProcedureSql);
  claim.procedures.forEach((item, position) => procedure.run(...procedureValues(rid, position, item)));
  const relation = prepared(db, 'insert into claim_relation (claim_rid, control_number) values (?, ?)');
  for (const control of claim.relatedControlNumbers) relation.run(rid, control);
}

function insertSql(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

function textOf(raw: string | Buffer): string {
  return typeof raw === 'string' ? raw : raw.toString('utf8');
}
