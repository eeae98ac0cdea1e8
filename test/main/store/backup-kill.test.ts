import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { randomFrom } from '#main/samples/random.ts';
import { checkBackup } from '#main/store/backup/backup-file.ts';
import { closeDatabase, createPersonFile, openForWriting } from '#main/store/database.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { query } from '#main/store/statements.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { putPerson } from '#main/store/write-person.ts';
import { many, batchOf, patientId } from './made-claim.ts';
import { personId, temporaryFolder } from './temporary-store.ts';

const program = fileURLToPath(new URL('endless-backup.ts', import.meta.url));
const rounds = 20;

test('a program killed in the middle of backups and restores leaves the old or the new, whole, and nothing else', async () => {
  const random = randomFrom('backup-kill');
  const folder = temporaryFolder();
  const people = join(folder, 'people');
  mkdirSync(people);
  const file = join(people, `${personId}.claimkeep`);
  const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
  createPersonFile(file, oldKey, (db) => {
    putPerson(db, { id: personId, displayName: 'old', isSample: false, createdAt: '2026-11-01T10:00:00Z' });
    writeClaims(db, batchOf(bindSource(db, { environment: 'file', apiVersion: 'v2', patientId }), many(400)));
  });
  const original = join(folder, 'original');
  copyFileSync(file, original);
  const backup = join(folder, 'one.claimkeep-backup');
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    copyFileSync(original, file);
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, FILE: file, BACKUP: backup, OLD: oldKey.toString('hex'), NEW: newKey.toString('hex') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await wait(random.int(0, 120));
    child.kill('SIGKILL');
    await ended;
    // It never ends by itself: anything else is a failure of its own.
    expect(child.exitCode).toBeNull();
    killed += 1;

    if (existsSync(backup)) expect(checkBackup(backup).people).toHaveLength(1);
    // With one key or the other: the old file, or the restored one.
    const opened = [oldKey, newKey].flatMap((key) => {
      try {
        return [openForWriting(file, key)];
      } catch {
        return [];
      }
    });
    expect(opened).toHaveLength(1);
    for (const db of opened) {
      expect(verifyPersonFile(db).problems).toEqual([]);
      expect(query<{ n: number }>(db, 'select count(*) as n from claim').first()?.n).toBe(400);
      closeDatabase(db);
    }
    expect(readdirSync(people).filter((name) => name.endsWith('.claimkeep'))).toEqual([`${personId}.claimkeep`]);
  }
  expect(killed).toBe(rounds);
}, 120_000);
