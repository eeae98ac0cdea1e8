import { randomUUID } from 'node:crypto';
import { extractPerson } from '#main/store/backup/backup-file.ts';
import { restorePerson } from '#main/store/backup/restore-person.ts';
import { closeDatabase, openForWriting } from '#main/store/database.ts';
import { writeBackup } from '#main/writer/backup-job.ts';
import { personId } from './temporary-store.ts';

/** A program of its own that saves a person to a backup and restores it with another key, and back, again and again until it is killed. */
const { FILE = '', BACKUP = '', OLD = '', NEW = '' } = process.env;
const keys = [Buffer.from(OLD, 'hex'), Buffer.from(NEW, 'hex')] as const;
const info = { createdAt: '2026-11-24T10:00:00Z', household: '{}', keyCheck: randomUUID() };
process.stdout.write('.');
for (let turn = 0; ; turn += 1) {
  const [oldKey, newKey] = turn % 2 === 0 ? keys : [keys[1], keys[0]];
  const db = openForWriting(FILE, oldKey);
  const context = { signal: new AbortController().signal, progress: () => undefined };
  await writeBackup({ path: BACKUP, people: [{ id: personId, file: FILE, key: oldKey }], info }, context, () => db);
  closeDatabase(db);
  restorePerson({
    extract: (target) => extractPerson(BACKUP, personId, target),
    oldKey,
    newKey,
    file: FILE,
    isReplacing: true,
    isKeepingOld: false,
  });
}
