import type { Annotation } from '#shared/domain/annotation.ts';
import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { inTransaction } from './transaction.ts';

/** What the person changed; what is left out stays. */
export type AnnotationChange = Pick<Annotation, 'subject' | 'key'> &
  Partial<Pick<Annotation, 'note' | 'isStarred' | 'isKnown' | 'tags'>> & { readonly changedAt: string };

type Row = { readonly note: string; readonly is_starred: number; readonly is_known: number | null };

/**
 * Keeps a note, a star, "I know them" or tags. One that says nothing any more is removed.
 * It is on the disk when this returns (synchronous = FULL): unlike a claim it cannot be downloaded again.
 * Throws `store/disk-full`, `store/busy`, `store/read-only`.
 */
export function putAnnotation(db: WritableDb, change: AnnotationChange): void {
  const { subject, key } = change;
  durably(db, () => {
    const known = prepared<[string, string], Row>(
      db,
      'select note, is_starred, is_known from annotation where subject = ? and key = ?',
    ).get(subject, key);
    const tags = change.tags ?? tagsOf(db, subject, key);
    const note = (change.note ?? known?.note ?? '').trim();
    const isStarred = change.isStarred ?? known?.is_starred === 1;
    const isKnown = change.isKnown === undefined ? truthOf(known?.is_known ?? null) : change.isKnown;
    remove(db, subject, key);
    if (note === '' && !isStarred && isKnown === null && tags.length === 0) return;
    prepared<Value[]>(
      db,
      'insert into annotation (subject, key, note, is_starred, is_known, updated_at) values (?, ?, ?, ?, ?, ?)',
    ).run(subject, key, note, Number(isStarred), isKnown === null ? null : Number(isKnown), change.changedAt);
    for (const tag of new Set(tags.map((one) => one.trim()).filter((one) => one !== ''))) {
      prepared<Value[]>(db, 'insert or ignore into annotation_tag (subject, key, tag) values (?, ?, ?)').run(
        subject,
        key,
        tag,
      );
    }
    const text = [note, ...tags].join(' ').trim();
    if (text !== '') {
      prepared<Value[]>(db, 'insert into annotation_search (text, subject, key) values (?, ?, ?)').run(
        text,
        subject,
        key,
      );
    }
  });
}

/** Keeps a filter under a name, in place of one with the same name. `filter` is JSON. */
export function saveFilter(db: WritableDb, { name, filter }: { readonly name: string; readonly filter: string }): void {
  durably(db, () => {
    prepared<[string, string]>(
      db,
      'insert into saved_filter (name, filter) values (?, ?) on conflict (name) do update set filter = excluded.filter',
    ).run(name, filter);
  });
}

export function deleteFilter(db: WritableDb, id: number): void {
  durably(db, () => {
    prepared<[number]>(db, 'delete from saved_filter where id = ?').run(id);
  });
}

function tagsOf(db: WritableDb, subject: string, key: string): readonly string[] {
  const rows = prepared<[string, string], { tag: string }>(
    db,
    'select tag from annotation_tag where subject = ? and key = ? order by tag',
  ).all(subject, key);
  return rows.map(({ tag }) => tag);
}

function remove(db: WritableDb, subject: string, key: string): void {
  prepared<[string, string]>(db, 'delete from annotation_tag where subject = ? and key = ?').run(subject, key);
  prepared<[string, string]>(db, 'delete from annotation where subject = ? and key = ?').run(subject, key);
  prepared<[string, string]>(db, 'delete from annotation_search where subject = ? and key = ?').run(subject, key);
}

function truthOf(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

function durably(db: WritableDb, work: () => void): void {
  db.pragma('synchronous = FULL');
  try {
    inTransaction(db, work);
  } finally {
    db.pragma('synchronous = NORMAL');
  }
}
