import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeDatabase, createPersonFile, openForReading, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import { newestVersion } from '#main/store/migrate.ts';
import { inTransaction } from '#main/store/transaction.ts';
import { renamePerson } from '#main/store/write-person.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, toWrite } from './made-claim.ts';
import { temporaryFolder, temporaryPerson } from './temporary-store.ts';

function settings(db: Pick<WritableDb, 'prepare'>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, db.prepare(`pragma ${name}`).pluck().get()]));
}

describe('opening', () => {
  test('sets what keeps the data safe', () => {
    const { db, reader } = temporaryPerson();
    const common = { cache_size: -65536, temp_store: 2, trusted_schema: 0, cell_size_check: 1, busy_timeout: 5000 };
    const names = [
      ...Object.keys(common),
      'journal_mode',
      'synchronous',
      'secure_delete',
      'foreign_keys',
      'query_only',
      'wal_autocheckpoint',
    ];
    expect(settings(db, names)).toMatchObject({
      ...common,
      journal_mode: 'wal',
      synchronous: 1,
      secure_delete: 1,
      foreign_keys: 0,
      query_only: 0,
      wal_autocheckpoint: 8000,
    });
    expect(settings(reader(), names)).toMatchObject({ ...common, journal_mode: 'wal', query_only: 1 });
  });

  test('a reader cannot write', () => {
    const { reader } = temporaryPerson();
    expect(() => reader().prepare('delete from person').run()).toThrow(/readonly|query/i);
  });

  test('a wrong key is refused and leaves the file as it was', () => {
    const { db, file } = temporaryPerson();
    closeDatabase(db);
    const before = readFileSync(file);
    for (const open of [openForWriting, openForReading]) {
      expect(() => open(file, randomBytes(32))).toThrow('store/damaged');
    }
    expect(readFileSync(file)).toEqual(before);
  });

  test('a file that is not there is no new person', () => {
    const file = join(temporaryFolder(), 'nobody.claimkeep');
    for (const open of [openForWriting, openForReading]) {
      expect(() => open(file, randomBytes(32))).toThrow('store/person-not-found');
    }
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  test.each([0, 1, 100, 4096, 4097, 30_000])(
    'a file cut off after %i bytes is damaged, never an empty person',
    (length) => {
      const { db, file, key } = temporaryPerson();
      closeDatabase(db);
      truncateSync(file, length);
      const read = (): unknown => {
        const cut = openForWriting(file, key);
        try {
          return inTransaction(cut, () => cut.prepare('select count(*) from claim, person, search_text').get());
        } finally {
          closeDatabase(cut);
        }
      };
      expect(read).toThrow('store/damaged');
      expect(statSync(file).size).toBe(length);
    },
  );

  test('a changed byte anywhere is found by the page it is in', () => {
    const { db, file, key, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    closeDatabase(db);
    const bytes = readFileSync(file);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const read = (): unknown => {
      const changed = openForWriting(file, key);
      try {
        return inTransaction(changed, () => changed.prepare('pragma integrity_check').all());
      } finally {
        closeDatabase(changed);
      }
    };
    expect(read).toThrow('store/damaged');
  });
});

describe('versions', () => {
  test('the file of a newer ClaimKeep is refused and not touched, not even its write-ahead log', () => {
    const { db, file, key, folder } = temporaryPerson();
    db.pragma(`user_version = ${newestVersion + 1}`);
    const before = readdirSync(folder)
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [name, readFileSync(join(folder, name))]);
    // As another process would see it: with a log that was not folded in.
    const copy = temporaryFolder();
    before.forEach(([name, bytes]) => writeFileSync(join(copy, String(name)), bytes ?? ''));
    const copied = join(copy, 'person.claimkeep');
    for (const open of [openForWriting, openForReading]) {
      expect(() => open(copied, key)).toThrow('store/newer-version');
      expect(() => open(file, key)).toThrow('store/newer-version');
    }
    for (const [name, bytes] of before) expect(readFileSync(join(copy, String(name)))).toEqual(bytes);
  });

  test('opening an up-to-date file again changes nothing', () => {
    const { db, file, key } = temporaryPerson();
    closeDatabase(db);
    const before = readFileSync(file);
    closeDatabase(openForWriting(file, key));
    closeDatabase(openForReading(file, key));
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('creating', () => {
  test('gives a file for this user alone, and its logs too', () => {
    if (process.platform === 'win32') return console.log('skipped: Windows has no such modes');
    const { db, folder } = temporaryPerson();
    renamePerson(db, 'Someone');
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    for (const name of names) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  test('that fails half-way leaves nothing', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'person.claimkeep');
    const fill = (): void => {
      throw new Error('the power went out');
    };
    expect(() => createPersonFile(file, randomBytes(32), fill)).toThrow('internal');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('never writes over a file', () => {
    const { file, key } = temporaryPerson();
    expect(() => createPersonFile(file, key, () => undefined)).toThrow('store/restore-target-exists');
  });
});
