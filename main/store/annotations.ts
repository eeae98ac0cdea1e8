import type { AnnotatedSubject, Annotation } from '#shared/domain/annotation.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { sameClaimIds } from './same-claim.ts';
import { prepared } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { inTransaction } from './transaction.ts';

/** What the person changed; what is left out stays. */
export type AnnotationChange = Pick<Annotation, 'subject' | 'key'> &
  Partial<Pick<Annotation, 'note' | 'isStarred' | 'isKnown' | 'tags'>> & { readonly changedAt: string };

type Row = {
  readonly key: string;
  readonly note: string;
  readonly is_starred: number;
  readonly is_known: number | null;
  readonly updated_at: string;
};

/**
 * Keeps a note, a star, "I know them" or tags, under the key given; what other records of the same claim had moves there too. One that says
 * nothing any more is removed.
 * It is on the disk when this returns (synchronous = FULL): unlike a claim it cannot be downloaded again.
 * Throws `store/disk-full`, `store/busy`, `store/read-only`.
 */
export function putAnnotation(db: WritableDb, change: AnnotationChange): void {
  const { subject, key } = change;
  durably(db, () => {
    const known = mergedAnnotation(db, subject, key);
    const tags = change.tags ?? known.tags;
    const note = (change.note ?? known.note).trim();
    const isStarred = change.isStarred ?? known.isStarred;
    const isKnown = change.isKnown === undefined ? known.isKnown : change.isKnown;
    for (const one of known.keys) remove(db, subject, one);
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

/** {@link Annotation} with the keys it was read from. */
type Merged = Omit<Annotation, 'subject' | 'key'> & { readonly keys: readonly string[] };

/**
 * What the person wrote about one thing. A claim that Medicare corrected has several records, and what was written on any of them is about
 * all of them: different notes stand below each other, the older first, and every tag and star counts.
 */
export function mergedAnnotation(db: ReadableDb, subject: AnnotatedSubject, key: string): Merged {
  const keys = subject === 'claim' ? sameClaimIds(db, key) : [key];
  const marks = keys.map(() => '?').join(', ');
  const rows = prepared<Value[], Row>(
    db,
    `select key, note, is_starred, is_known, updated_at from annotation where subject = ? and key in (${marks}) order by updated_at, key`,
  ).all(subject, ...keys);
  const tags = prepared<Value[], { tag: string }>(
    db,
    `select distinct tag from annotation_tag where subject = ? and key in (${marks}) order by tag collate nocase, tag`,
  ).all(subject, ...keys);
  const notes = new Set(rows.map(({ note }) => note).filter((note) => note !== ''));
  return {
    keys,
    note: [...notes].join('\n\n'),
    isStarred: rows.some(({ is_starred: starred }) => starred === 1),
    isKnown: truthOf(rows.findLast(({ is_known: known }) => known !== null)?.is_known ?? null),
    tags: tags.map(({ tag }) => tag),
    updatedAt: rows.at(-1)?.updated_at ?? null,
  };
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
