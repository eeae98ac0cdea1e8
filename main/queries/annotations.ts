import type { ReadableDb } from '#main/store/database.ts';
import { mergedAnnotation } from '#main/store/annotations.ts';
import { sameClaimIds } from '#main/store/same-claim.ts';
import { query } from '#main/store/statements.ts';
import type { AnnotatedSubject, Annotation } from '#shared/domain/annotation.ts';

type Row = {
  readonly key: string;
  readonly note: string;
  readonly is_starred: number;
  readonly is_known: number | null;
  readonly updated_at: string;
};
type TagRow = { readonly key: string; readonly tag: string };

/** What the person wrote about one thing, on whichever record of the claim; an empty one when they wrote nothing. */
export function annotationOf(db: ReadableDb, subject: AnnotatedSubject, key: string): Annotation {
  const { keys: _, ...merged } = mergedAnnotation(db, subject, key);
  return { subject, key, ...merged };
}

/**
 * Everything the person wrote about claims, medicines or providers, the one changed last first. What is about a claim with several records
 * is given for each of them.
 */
export function annotationsOf(db: ReadableDb, subject: AnnotatedSubject): readonly Annotation[] {
  const written = read(db, subject);
  const several = subject === 'claim' ? recordsOfAnnotated(db) : new Map<string, readonly string[]>();
  if (several.size === 0) return written;
  const alone = written.filter(({ key }) => !several.has(key));
  const ofSeveral = new Set([...several.values()].flat());
  return [...alone, ...[...ofSeveral].map((key) => annotationOf(db, subject, key))].sort((a, b) =>
    (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''),
  );
}

/** The ids of claims with the given ones and of every other record of the same claims. */
export function withOtherRecords(db: ReadableDb, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const several = recordsOfAnnotated(db);
  return [...new Set(ids.flatMap((id) => several.get(id) ?? [id]))];
}

/** Annotated claims of which there may be several records: almost always none, so the records themselves are looked up one by one. */
const severalSql = `
  select claim.id from annotation join claim on claim.id = annotation.key
  where annotation.subject = 'claim' and (
    exists (select 1 from claim other where other.group_id = claim.group_id and other.rid <> claim.rid)
    or claim.api_version = 'v3' and (
      exists (select 1 from claim other where other.control_number = claim.control_number and other.rid <> claim.rid)
      or exists (select 1 from claim_relation relation where relation.claim_rid = claim.rid)
      or exists (select 1 from claim_relation relation where relation.control_number = claim.control_number)
    )
  )`;

function recordsOfAnnotated(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const ids = query<{ id: string }>(db, severalSql).all();
  return new Map(ids.map(({ id }) => [id, sameClaimIds(db, id)] as const).filter(([, records]) => records.length > 1));
}

/** Every tag in use, in the order of the alphabet. */
export function tagsInUse(db: ReadableDb): readonly string[] {
  return query<{ tag: string }>(db, 'select distinct tag from annotation_tag order by tag collate nocase, tag')
    .all()
    .map(({ tag }) => tag);
}

function read(db: ReadableDb, subject: AnnotatedSubject): readonly Annotation[] {
  const rows = query<Row>(
    db,
    `select key, note, is_starred, is_known, updated_at from annotation where subject = ? order by updated_at desc, key`,
  ).all(subject);
  const tags = Map.groupBy(
    query<TagRow>(db, `select key, tag from annotation_tag where subject = ? order by tag collate nocase, tag`).all(
      subject,
    ),
    ({ key }) => key,
  );
  return rows.map((row): Annotation => ({
    subject,
    key: row.key,
    note: row.note,
    isStarred: row.is_starred === 1,
    isKnown: row.is_known === null ? null : row.is_known === 1,
    tags: (tags.get(row.key) ?? []).map(({ tag }) => tag),
    updatedAt: row.updated_at,
  }));
}
