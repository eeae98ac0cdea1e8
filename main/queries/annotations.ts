import type { ReadableDb } from '#main/store/database.ts';
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

/** What the person wrote about one thing; an empty one when they wrote nothing. */
export function annotationOf(db: ReadableDb, subject: AnnotatedSubject, key: string): Annotation {
  const [found] = read(db, subject, 'and key = ?', key);
  return found ?? { subject, key, note: '', isStarred: false, isKnown: null, tags: [], updatedAt: null };
}

/** Everything the person wrote about claims, medicines or providers, the one changed last first. */
export function annotationsOf(db: ReadableDb, subject: AnnotatedSubject): readonly Annotation[] {
  return read(db, subject, '');
}

/** Every tag in use, in the order of the alphabet. */
export function tagsInUse(db: ReadableDb): readonly string[] {
  return query<{ tag: string }>(db, 'select distinct tag from annotation_tag order by tag collate nocase, tag')
    .all()
    .map(({ tag }) => tag);
}

function read(db: ReadableDb, subject: AnnotatedSubject, which: '' | 'and key = ?', ...values: string[]) {
  const rows = query<Row>(
    db,
    `select key, note, is_starred, is_known, updated_at from annotation where subject = ? ${which} order by updated_at desc, key`,
  ).all(subject, ...values);
  const tags = Map.groupBy(
    query<TagRow>(
      db,
      `select key, tag from annotation_tag where subject = ? ${which} order by tag collate nocase, tag`,
    ).all(subject, ...values),
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
