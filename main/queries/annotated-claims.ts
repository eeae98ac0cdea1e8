import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { AnnotatedSubject } from '#shared/domain/annotation.ts';
import { withOtherRecords } from './annotations.ts';
import { medicineClaims } from './medicines.ts';
import { providerKeyOf } from './provider-key.ts';

type Subject = { readonly subject: AnnotatedSubject; readonly key: string };

/** The row ids of claims whose note or tags have the words, or those of their medicine or provider. `match` is an FTS5 expression. */
export function claimsWithNote(db: ReadableDb, match: string): readonly number[] {
  return claimsOf(
    db,
    query<Subject>(db, 'select subject, key from annotation_search where annotation_search match ?').all(match),
  );
}

/** The row ids of claims with the tag, or whose medicine or provider has it. */
export function claimsWithTag(db: ReadableDb, tag: string): readonly number[] {
  return claimsOf(
    db,
    query<Subject>(db, 'select subject, key from annotation_tag where tag = ? collate nocase').all(tag),
  );
}

/** The row ids of claims with a star. */
export function claimsWithStar(db: ReadableDb): readonly number[] {
  return claimsOf(
    db,
    query<Subject>(db, "select subject, key from annotation where subject = 'claim' and is_starred = 1").all(),
  );
}

function claimsOf(db: ReadableDb, subjects: readonly Subject[]): readonly number[] {
  const keysOf = (wanted: AnnotatedSubject): readonly string[] =>
    subjects.filter(({ subject }) => subject === wanted).map(({ key }) => key);
  return [
    ...rowIds(
      db,
      'select rid from claim where id in (select value from json_each(?))',
      withOtherRecords(db, keysOf('claim')),
    ),
    ...rowIds(
      db,
      `select rid from claim where ${providerKeyOf('claim')} in (select value from json_each(?))`,
      keysOf('provider'),
    ),
    ...medicineClaims(db, keysOf('medicine')),
  ];
}

/** Nothing is asked for no keys: almost nobody's search finds a note. */
function rowIds(db: ReadableDb, sql: string, keys: readonly string[]): readonly number[] {
  if (keys.length === 0) return [];
  return query<{ rid: number }>(db, sql)
    .all(JSON.stringify(keys))
    .map(({ rid }) => rid);
}
