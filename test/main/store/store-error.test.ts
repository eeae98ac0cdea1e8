import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, createPersonFile, openForWriting } from '#main/store/database.ts';
import { listPersonFiles, personFile } from '#main/store/paths.ts';
import { toStoreError } from '#main/store/store-error.ts';
import { inTransaction } from '#main/store/transaction.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { temporaryFolder, temporaryPerson } from './temporary-store.ts';

test.each<[string, ErrorCode]>([
  ['EROFS', 'store/read-only'],
  ['EACCES', 'store/read-only'],
  ['ENOSPC', 'store/disk-full'],
  ['SQLITE_FULL', 'store/disk-full'],
  ['SQLITE_BUSY_SNAPSHOT', 'store/busy'],
  ['SQLITE_READONLY_DBMOVED', 'store/read-only'],
  ['SQLITE_NOTADB', 'store/damaged'],
  ['SQLITE_CORRUPT_VTAB', 'store/damaged'],
  ['SQLITE_IOERR_READ', 'store/damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'store/damaged'],
  ['SQLITE_IOERR_DATA', 'store/damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'store/damaged'],
  ['SQLITE_IOERR_WRITE', 'store/disk-full'],
  ['SQLITE_IOERR_FSYNC', 'store/disk-full'],
  ['SQLITE_IOERR_TRUNCATE', 'store/disk-full'],
  ['SQLITE_IOERR_SHMOPEN', 'store/disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'store/disk-full'],
  ['SQLITE_IOERR_SHMMAP', 'store/disk-full'],
  ['SQLITE_IOERR_SHMLOCK', 'store/busy'],
  ['SQLITE_IOERR_LOCK', 'store/busy'],
  ['SQLITE_IOERR_NOMEM', 'internal'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
  ['ENOENT', 'internal'],
])('%s is %s', (systemCode, code) => {
  const cause = Object.assign(new Error('with a path in it'), { code: systemCode });
  expect(toStoreError(cause)).toMatchObject({ code, cause, message: code });
});

test('an error of ours stays itself, and anything thrown becomes one', () => {
  const ours = new AppError('store/locked');
  expect(toStoreError(ours)).toBe(ours);
  expect(toStoreError('text')).toMatchObject({ code: 'internal' });
});

test('real ones: a write through a read-only connection, a path below a file, and a second writer', () => {
  const { db, file, key, reader } = temporaryPerson();
  expect(() => translated(() => reader().prepare('delete from person').run())).toThrow('store/read-only');
  const second = openForWriting(file, key);
  onTestFinished(() => closeDatabase(second));
  second.pragma('busy_timeout = 20');
  const write = (): void => inTransaction(second, () => undefined);
  expect(() => inTransaction(db, write)).toThrow('store/busy');
  expect(write).not.toThrow();
  expect(() => translated(() => readFileSync(join(file, 'below-a-file')))).toThrow('internal');
});

test('a disk without room for one more file is full, and not read-only', () => {
  const disk = smallDisk(8, 40);
  if (disk === null) return;
  const [file, key] = [join(disk.folder, 'person.claimkeep'), randomBytes(32)];
  createPersonFile(file, key, () => undefined);
  const one = (name: string) => writeFileSync(join(disk.folder, name), '');
  for (let index = 0; ; index += 1) {
    try {
      one(`fill-${String(index)}`);
    } catch {
      break;
    }
  }
  expect(() => openForWriting(file, key)).toThrow('store/disk-full');
  rmSync(join(disk.folder, 'fill-0'));
  rmSync(join(disk.folder, 'fill-1'));
  closeDatabase(openForWriting(file, key));
  disk.makeReadOnly();
  expect(() => openForWriting(file, key)).toThrow('store/read-only');
});

test('an id that is no UUID names no file, so that nothing outside people/ can be reached', () => {
  for (const id of [
    '../household',
    'x',
    '',
    '8D2F6F0E-64A4-4C69-9D2A-0B6C2F6F7A11',
    '8d2f6f0e-64a4-4c69-9d2a-0b6c2f6f7a11/..',
  ]) {
    expect(() => personFile('data', id)).toThrow('store/person-not-found');
  }
});

test('lists nobody where nothing was set up, and ignores what is no person', () => {
  const folder = temporaryFolder();
  expect(listPersonFiles(folder)).toEqual([]);
  mkdirSync(join(folder, 'people', 'notes.claimkeep'), { recursive: true });
  expect(listPersonFiles(folder)).toEqual([]);
});

function translated(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    throw toStoreError(error);
  }
}
