import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { closeDatabase, createPersonFile, openForReading, openForWriting } from '#main/store/database.ts';
import type { ReadableDb, WritableDb } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import { putPerson } from '#main/store/write-person.ts';
import { patientId } from './made-claim.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type TemporaryPerson = {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  readonly db: WritableDb;
  readonly sourceId: number;
  /** A second, read-only connection to the same file. */
  readonly reader: () => ReadableDb;
};

export const personId = '8d2f6f0e-64a4-4c69-9d2a-0b6c2f6f7a11';

/** A real encrypted file of one person with a v2 source; closed after the test. */
export function temporaryPerson(): TemporaryPerson {
  const folder = temporaryFolder();
  const file = join(folder, 'person.claimkeep');
  const key = randomBytes(32);
  createPersonFile(file, key, (db) =>
    putPerson(db, { id: personId, displayName: 'Maryam Oakhurst', isSample: false, createdAt: '2026-11-01T10:00:00Z' }),
  );
  const db = openForWriting(file, key);
  onTestFinished(() => closeDatabase(db));
  const sourceId = bindSource(db, { environment: 'file', apiVersion: 'v2', patientId });
  const reader = (): ReadableDb => {
    const opened = openForReading(file, key);
    onTestFinished(() => closeDatabase(opened));
    return opened;
  };
  return { folder, file, key, db, sourceId, reader };
}

/** Every byte of every file below a folder. */
export function allBytesBelow(folder: string): Buffer {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(entries.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}
