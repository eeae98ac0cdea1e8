import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, isAppError } from '#shared/errors.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import { snapshotForReading } from './read-snapshot.ts';
import type { Snapshot } from './read-snapshot.ts';
import { openSqlite } from './sqlite-driver.ts';
import type { Connection } from './sqlite-driver.ts';
import { toOpenError, toStoreError } from './store-error.ts';
import { temporaryName } from './temporary-name.ts';
import { syncFolder } from './write-file-atomically.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that queries may use. The brand keeps a write from compiling on a path that only reads. */
export type ReadableDb = Pick<Connection, 'prepare' | 'close' | 'open' | 'name'> & { readonly [readable]: true };
/** A connection that may also write. One exists per file, in the worker that syncs, imports and deletes. */
export type WritableDb = Connection & ReadableDb & { readonly [writable]: true };

/**
 * Settings of every connection.
 * cache_size: 64 MB; encrypted scans take 4 times as long when the working set does not fit (performance.md 3, "Encryption and cache").
 * temp_store: sorts and temporary tables stay in memory, because SQLite's temporary files would lie unencrypted on the disk.
 * trusted_schema: a doctored file must not run functions from its schema. cell_size_check: a broken page is found when it is read.
 * mmap_size: a mapped file would bypass the decryption.
 */
const commonSettings = [
  'cache_size = -65536',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'mmap_size = 0',
  'busy_timeout = 5000',
];

/**
 * Settings of the writing connection.
 * WAL: the page's queries go on while a sync writes; no SQLITE_BUSY in 1,364 rounds (performance.md 2.8). NORMAL: cannot corrupt a WAL
 * file, may lose the last transaction on a power cut, and that one is downloaded again because its checkpoint is lost with it.
 * wal_autocheckpoint: 8,000 pages (32 MB) instead of 1,000: 4,000 make an ingest 1.13 times as fast (2.4), these another 3 %. secure_delete: what is deleted is overwritten.
 * foreign_keys: what a row refers to was written in the same transaction, and no claim or source is ever deleted, so there is nothing to
 * cascade. To look up the dozen references of each claim again took 55 of 400 µs. `claimkeep verify` looks at all of them.
 */
const writerSettings = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 8000',
  'secure_delete = ON',
  'foreign_keys = OFF',
];

/**
 * Opens a person's file for writing and brings its schema up to date. `key` is the raw 256-bit key (32 bytes).
 * Throws `store/person-not-found`, `store/damaged` (also for a wrong key: the two cannot be told apart), `store/newer-version` (the file is
 * left untouched), `store/busy`, `store/read-only`, `store/disk-full`.
 */
export function openForWriting(file: string, key: Uint8Array): WritableDb {
  // Closing the only connection folds the log into the file, so the version is looked at through a connection that cannot write.
  connect(file, key, { readonly: true }).close();
  const db = connect(file, key, { readonly: false });
  return guarded(db, () => {
    writerSettings.forEach((setting) => db.pragma(setting));
    migrate(db);
    return db as WritableDb;
  });
}

/**
 * Opens a person's file for reading only. A file that an older ClaimKeep wrote is brought up to date first. Where nothing can be written
 * beside it (a read-only folder, a full disk), an encrypted copy in the system's folder for temporary files is read, as SQLite needs its
 * -shm file even to read; {@link isUpToDate} tells when that is outdated.
 * Throws as {@link openForWriting}.
 */
export function openForReading(file: string, key: Uint8Array): ReadableDb {
  try {
    return openInPlace(file, key);
  } catch (error) {
    if (!isNoRoomToWrite(error)) throw error;
    const snapshot = snapshotForReading(file);
    // Neither is there room for a copy: what was wrong with the file itself is what the person needs to know.
    if (snapshot === null) throw error;
    try {
      const db = openInPlace(snapshot.file, key);
      snapshots.set(db, snapshot);
      return db;
    } catch (inner) {
      snapshot.remove();
      throw inner;
    }
  }
}

/** The copies that connections read in the place of a file beside which nothing can be written. */
const snapshots = new WeakMap<ReadableDb, Snapshot>();

/** Whether a reading connection sees what is in the file now; false only for one that had to copy it. */
export function isUpToDate(db: ReadableDb): boolean {
  return snapshots.get(db)?.isUpToDate() ?? true;
}

/** True where a file cannot be written to, though it may well be whole. */
export function isNoRoomToWrite(error: unknown): boolean {
  return isAppError(error) && (error.code === 'store/read-only' || error.code === 'store/disk-full');
}

export function isDamage(error: unknown): boolean {
  return isAppError(error) && error.code === 'store/damaged';
}

function openInPlace(file: string, key: Uint8Array): ReadableDb {
  const db = connect(file, key, { readonly: true });
  if (versionOf(db) < newestVersion) {
    db.close();
    closeDatabase(openForWriting(file, key));
    return openInPlace(file, key);
  }
  return guarded(db, () => {
    db.pragma('query_only = ON');
    return db as Connection & ReadableDb;
  });
}

/**
 * Opens a damaged file for reading what can still be read of it, whatever its schema version is; nothing is changed.
 * @throws AppError `store/damaged` where its first page is gone, or its key is another; `store/person-not-found`, `store/newer-version`
 */
export function openDamaged(file: string, key: Uint8Array): ReadableDb {
  const db = connect(file, key, { readonly: true, isDamaged: true });
  return guarded(db, () => {
    db.pragma('query_only = ON');
    return db as Connection & ReadableDb;
  });
}

/**
 * Creates a person's file (mode 0600) with the present schema and whatever `fill` writes, and closes it. It appears under its name only when
 * it is whole. Throws `store/disk-full`, `store/read-only`; `store/restore-target-exists` when there is such a file already.
 */
export function createPersonFile(file: string, key: Uint8Array, fill: (db: WritableDb) => void): void {
  if (existsSync(file)) throw new AppError('store/restore-target-exists');
  const unfinished = temporaryName(file, 'new');
  try {
    removeWithLogs(unfinished);
    // SQLite gives its -wal and -shm the mode of the file, so creating the file with 0600 settles all three.
    closeSync(openSync(unfinished, 'wx', 0o600));
    fillAndClose(unfinished, key, fill);
    renameSync(unfinished, file);
    syncFolder(dirname(file));
  } catch (error) {
    removeWithLogs(unfinished);
    throw toStoreError(error);
  }
}

/** Closes a connection; the last one to close folds the write-ahead log into the file. Safe to call twice. */
export function closeDatabase(db: ReadableDb): void {
  if (db.open) db.close();
  snapshots.get(db)?.remove();
}

/**
 * Encrypts a file with another key, page by page. For a file that nothing else has open and that can be lost: a crash in the middle is
 * undone by SQLite only with the old key at hand.
 */
export function rekey(db: WritableDb, key: Uint8Array): void {
  if (key.length !== 32) throw new AppError('internal');
  // Pages in the log keep the key they were written with.
  db.pragma('journal_mode = DELETE');
  db.pragma(`rekey = "x'${Buffer.from(key).toString('hex')}'"`);
}

function fillAndClose(file: string, key: Uint8Array, fill: (db: WritableDb) => void): void {
  const db = openSqlite(file, { fileMustExist: true });
  guarded(db, () => {
    applyKey(db, key);
    [...commonSettings, ...writerSettings].forEach((setting) => db.pragma(setting));
    migrate(db);
    fill(db as WritableDb);
    db.close();
  });
}

function connect(
  file: string,
  key: Uint8Array,
  { readonly, isDamaged = false }: { readonly readonly: boolean; readonly isDamaged?: boolean },
): Connection {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new AppError('store/person-not-found');
  // To SQLite an empty file is a new database; to us it is a person's file that lost its content.
  if (size === 0) throw new AppError('store/damaged');
  const db = openFile(file, readonly);
  return guarded(db, () => {
    applyKey(db, key);
    // Without it SQLite reads nothing of a file that was cut off; a defensive connection ignores it, and the other settings read the schema.
    if (isDamaged) db.unsafeMode(true).pragma('writable_schema = ON');
    commonSettings.forEach((setting) => db.pragma(setting));
    const version = versionOf(db);
    if (version === 0) throw new AppError('store/damaged');
    if (version > newestVersion) throw new AppError('store/newer-version');
    return db;
  });
}

function openFile(file: string, readonly: boolean): Connection {
  try {
    return openSqlite(file, { readonly, fileMustExist: true, timeout: 5000 });
  } catch (error) {
    throw toOpenError(error, file);
  }
}

/** SQLCipher 4's format with a raw key: no key derivation at open (3.6 ms instead of 106 ms, performance.md 8). */
export function applyKey(db: Connection, key: Uint8Array): void {
  if (key.length !== 32) throw new AppError('internal');
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

function guarded<Result>(db: Connection, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    db.close();
    throw toOpenError(error, db.name);
  }
}

/** Removes a database with everything that SQLite may have left beside it: a rollback journal would be played into the next file of its name. */
export function removeWithLogs(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}
