import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { openSqlite } from '../sqlite-driver.ts';
import type { Connection } from '../sqlite-driver.ts';
import { toStoreError } from '../store-error.ts';

/**
 * A backup is one SQLite file, not encrypted itself: it holds the encrypted files of people in pieces, and the household's key as it is
 * wrapped by the recovery code or the passphrase. It tells how many people there are and how large their files are, and nothing else.
 */
const schema = `
  create table backup (created_at text not null, household text not null, key_check text not null) strict;
  create table person (id text primary key, size integer not null, sha256 blob not null) strict;
  create table piece (
    person_id text not null references person (id),
    number integer not null,
    bytes blob not null,
    unique (person_id, number)
  ) strict;
`;

/** `CKBK`: what `file` and other tools know a ClaimKeep backup by. */
const applicationId = 0x43_4b_42_4b;
const version = 1;
const pieceSize = 1024 * 1024;

const infoSchema = z.object({ created_at: z.string(), household: z.string(), key_check: z.string() });
const personSchema = z.object({ id: z.uuid(), size: z.number().int().positive() });

/** What a backup tells without a key. */
export type BackupInfo = {
  /** An instant (ISO 8601). */
  readonly createdAt: string;
  /** The wrapped household key: the text of a household.json without the keychain of the computer it came from. */
  readonly household: string;
  /** Made from the household key; equal to that of the opened household when both have the same key. */
  readonly keyCheck: string;
  /** Sizes in bytes. */
  readonly people: readonly { readonly id: string; readonly size: number }[];
};

export type BackupWriter = {
  /** Adds the encrypted file of a person, which no connection has open. */
  readonly addPerson: (id: string, file: string) => void;
  /** Flushes everything to the disk and closes the file. */
  readonly finish: () => void;
  readonly abandon: () => void;
};

/** Begins a backup in an empty file. @throws AppError `store/disk-full`, `store/read-only` */
export function beginBackup(file: string, info: Omit<BackupInfo, 'people'>): BackupWriter {
  return translated(() => {
    const db = openSqlite(file, { fileMustExist: true });
    for (const setting of ['journal_mode = OFF', 'synchronous = FULL', 'temp_store = MEMORY']) db.pragma(setting);
    db.pragma(`application_id = ${String(applicationId)}`);
    db.pragma(`user_version = ${String(version)}`);
    db.exec(`begin; ${schema}`);
    db.prepare('insert into backup values (?, ?, ?)').run(info.createdAt, info.household, info.keyCheck);
    return {
      addPerson: (id, path) => translated(() => addPerson(db, id, path)),
      finish: () =>
        translated(() => {
          db.exec('commit');
          db.close();
        }),
      abandon: () => void db.close(),
    };
  });
}

function addPerson(db: Connection, id: string, path: string): void {
  const { size } = statSync(path);
  const hash = createHash('sha256');
  const insert = db.prepare('insert into piece values (?, ?, ?)');
  const source = openSync(path, 'r');
  try {
    db.prepare('insert into person values (?, ?, ?)').run(id, size, Buffer.alloc(32));
    for (let at = 0, number = 0; at < size; number += 1) {
      const bytes = Buffer.alloc(Math.min(pieceSize, size - at));
      at += readSync(source, bytes, 0, bytes.length, at);
      hash.update(bytes);
      insert.run(id, number, bytes);
    }
    db.prepare('update person set sha256 = ? where id = ?').run(hash.digest(), id);
  } finally {
    closeSync(source);
  }
}

/** Reads what a backup tells. @throws AppError `backup/not-recognized`, `backup/damaged`, `store/newer-version`, `store/read-only` */
export function readBackupInfo(file: string): BackupInfo {
  return withBackup(file, (db) => {
    const info = infoSchema.parse(db.prepare('select * from backup').get());
    const people = z.array(personSchema).parse(db.prepare('select id, size from person order by id').all());
    return { createdAt: info.created_at, household: info.household, keyCheck: info.key_check, people };
  });
}

/** Whether each piece of each person is there and as it was written. @throws as {@link readBackupInfo} */
export function checkBackup(file: string): BackupInfo {
  const info = readBackupInfo(file);
  withBackup(file, (db) => {
    for (const { id } of info.people) piecesOf(db, id, () => undefined);
  });
  return info;
}

/** Writes a person's encrypted file out of a backup, checked. @throws AppError as {@link readBackupInfo}, `store/person-not-found`, `store/disk-full` */
export function extractPerson(file: string, id: string, target: string): void {
  withBackup(file, (db) => {
    const handle = openSync(target, 'wx', 0o600);
    try {
      piecesOf(db, id, (bytes) => {
        for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      });
    } finally {
      closeSync(handle);
    }
  });
}

function piecesOf(db: Connection, id: string, take: (bytes: Buffer) => void): void {
  const person = db.prepare<[string], { size: number; sha256: Buffer }>('select size, sha256 from person where id = ?');
  const known = person.get(id);
  if (known === undefined) throw new AppError('store/person-not-found');
  const hash = createHash('sha256');
  let size = 0;
  const piece = db.prepare<[string, number], { bytes: Buffer }>(
    'select bytes from piece where person_id = ? and number = ?',
  );
  for (let number = 0; ; number += 1) {
    const bytes = piece.get(id, number)?.bytes;
    if (bytes === undefined) break;
    size += bytes.length;
    hash.update(bytes);
    take(bytes);
  }
  if (size !== known.size || !hash.digest().equals(known.sha256)) throw new AppError('backup/damaged');
}

function withBackup<Result>(file: string, work: (db: Connection) => Result): Result {
  return translated(() => {
    const db = openBackup(file);
    try {
      return work(db);
    } catch (error) {
      // The structure was looked at: what does not fit now is damage.
      if (error instanceof z.ZodError) throw new AppError('backup/damaged', {}, { cause: error });
      throw error;
    } finally {
      db.close();
    }
  });
}

function openBackup(file: string): Connection {
  let db: Connection | null = null;
  try {
    db = openSqlite(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    const found = db.pragma('application_id', { simple: true });
    if (found !== applicationId) throw new AppError('backup/not-recognized');
    if (Number(db.pragma('user_version', { simple: true })) > version) throw new AppError('store/newer-version');
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof AppError) throw error;
    throw new AppError('backup/not-recognized', {}, { cause: error });
  }
}

/** A damaged database file here is a damaged backup, not a damaged person. */
function translated<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const known = toStoreError(error);
    throw known.code === 'store/damaged' ? new AppError('backup/damaged', {}, { cause: error }) : known;
  }
}
