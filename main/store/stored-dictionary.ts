import { AppError } from '#shared/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { presentDictionary, presentDictionaryId } from './raw-dictionary.ts';
import { attempt } from './readable-rows.ts';
import { prepared, query } from './statements.ts';

const known = new WeakMap<object, Map<number, Buffer>>();

/** Puts the present dictionary into the file, which is then written with it. Once per transaction, before any text. */
export function keepDictionary(db: WritableDb): void {
  prepared<[number, Buffer]>(db, 'insert or ignore into raw_dictionary (id, bytes) values (?, ?)').run(
    presentDictionaryId,
    presentDictionary(),
  );
}

/** The dictionary that a text of this file was written with. Throws `store/damaged` when it is nowhere. */
export function dictionaryOf(db: ReadableDb, id: number): Buffer {
  const ofFile = known.get(db) ?? new Map<number, Buffer>();
  known.set(db, ofFile);
  const found = ofFile.get(id) ?? storedDictionary(db, id);
  ofFile.set(id, found);
  return found;
}

/** Where the file's own one cannot be read, this program may know it. */
function storedDictionary(db: ReadableDb, id: number): Buffer {
  const found = attempt(() =>
    query<{ bytes: Buffer }>(db, 'select bytes from raw_dictionary where id = ?').first(id),
  )?.bytes;
  if (found !== undefined) return found;
  if (id === presentDictionaryId) return presentDictionary();
  throw new AppError('store/damaged');
}
