import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openForWriting } from '#main/store/database.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { temporaryPerson } from './temporary-store.ts';

const endlessWriter = fileURLToPath(new URL('endless-writer.ts', import.meta.url));

test('a process that is killed in the middle of its writes leaves a whole file, claims and checkpoint in step', async () => {
  const { db, file, key, sourceId } = temporaryPerson();
  closeDatabase(db);
  let written = 0;
  for (let round = 1; round <= 4; round += 1) {
    const child = spawn(process.execPath, [endlessWriter], {
      env: { ...process.env, STORE_FILE: file, STORE_KEY: key.toString('hex'), STORE_SOURCE: String(sourceId) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    await wait(60 + round * 37);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;

    const opened = openForWriting(file, key);
    onTestFinished(() => closeDatabase(opened));
    const report = verifyPersonFile(opened);
    const next = opened.prepare('select next_start_index from sync_walk').pluck().get();
    closeDatabase(opened);
    expect(report.problems).toEqual([]);
    expect(report.claims).toBeGreaterThan(written);
    expect(next).toBe(report.claims);
    written = report.claims;
  }
}, 60_000);
