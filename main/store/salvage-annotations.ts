import type { Annotation } from '#shared/domain/annotation.ts';
import { deleteFilter, putAnnotation, saveFilter } from './annotations.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { attempt, readableEnds, readableRows } from './readable-rows.ts';
import type { ReadableRows } from './readable-rows.ts';
import { prepared, query } from './statements.ts';

type Row = {
  readonly subject: Annotation['subject'];
  readonly key: string;
  readonly note: string;
  readonly is_starred: number;
  readonly is_known: number | null;
  readonly updated_at: string;
};
type Tag = Pick<Row, 'subject' | 'key'> & { readonly tag: string };
type Key = Pick<Row, 'subject' | 'key'>;

/** Names given by hand; it only bounds the search over damaged pages. */
const mostFilters = 1000;

/**
 * Notes, stars and tags: they cannot be downloaded again. Where the tables can be read whole they take the place of the copy's; else what
 * can be read comes on top of them.
 * @param claimIds looked for one by one between the damaged pages
 * @returns whether they are all here
 */
export function salvageAnnotations(damaged: ReadableDb, target: WritableDb, claimIds: ReadonlySet<string>): boolean {
  const notes = withLookUps(
    damaged,
    readableEnds<Row>(damaged, { select: 'select * from annotation', key: ['subject', 'key'] }),
    claimIds,
  );
  const tags = readableEnds<Tag>(damaged, {
    select: 'select * from annotation_tag',
    key: ['subject', 'key', 'tag'],
  });
  const isComplete = notes.isComplete && tags.isComplete;
  if (isComplete) removeOthers(target, new Set(notes.rows.map(nameOf)));
  const tagsByName = Map.groupBy(tags.rows, nameOf);
  for (const row of notes.rows) {
    const tagsOfRow = tagsByName.get(nameOf(row))?.map(({ tag }) => tag);
    putAnnotation(target, {
      subject: row.subject,
      key: row.key,
      note: row.note,
      isStarred: row.is_starred === 1,
      isKnown: row.is_known === null ? null : row.is_known === 1,
      changedAt: row.updated_at,
      // Tags that could not be read may be in the copy.
      ...((tags.isComplete || tagsOfRow !== undefined) && { tags: tagsOfRow ?? [] }),
    });
  }
  return isComplete;
}

/** @returns whether they are all here */
export function salvageFilters(damaged: ReadableDb, target: WritableDb): boolean {
  const filters = readableRows<{ readonly name: string; readonly filter: string }>(damaged, {
    table: 'saved_filter',
    columns: 'name, filter',
    last: mostFilters,
  });
  if (filters.isComplete) {
    const names = new Set(filters.rows.map(({ name }) => name));
    const old = query<{ id: number; name: string }>(target, 'select id, name from saved_filter').all();
    for (const { id, name } of old) if (!names.has(name)) deleteFilter(target, id);
  }
  for (const { name, filter } of filters.rows) saveFilter(target, { name, filter });
  return filters.isComplete;
}

function withLookUps(damaged: ReadableDb, found: ReadableRows<Row>, claimIds: ReadonlySet<string>): ReadableRows<Row> {
  if (found.isComplete) return found;
  const rows = new Map(found.rows.map((row) => [nameOf(row), row]));
  for (const id of claimIds) {
    const row = attempt(() =>
      query<Row>(damaged, "select * from annotation where subject = 'claim' and key = ?").first(id),
    );
    if (row !== null) rows.set(nameOf(row), row);
  }
  return { rows: [...rows.values()], isComplete: false };
}

function removeOthers(target: WritableDb, names: ReadonlySet<string>): void {
  for (const row of query<Key>(target, 'select subject, key from annotation').all()) {
    if (names.has(nameOf(row))) continue;
    for (const table of ['annotation_search', 'annotation_tag', 'annotation']) {
      prepared<[string, string]>(target, `delete from ${table} where subject = ? and key = ?`).run(
        row.subject,
        row.key,
      );
    }
  }
}

function nameOf({ subject, key }: Key): string {
  return `${subject} ${key}`;
}
