import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { readyCli } from '#test/support/called-cli.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

// Each call of the program opens the household anew.
vi.setConfig({ testTimeout: 60_000 });

/** Mary, connected to practice Medicare by the command line. */
async function connected() {
  const practice = await startPracticeMedicare({ people: smallPeople(5) });
  onTestFinished(() => practice.close());
  const called = await readyCli(practice.url);
  called.env['CLAIMKEEP_CLIENT_SECRET'] = 'practice-secret';
  const { personId } = await called.json<{ personId: string }>(
    'connect',
    '--environment',
    'practice',
    '--client-id',
    'practice-client',
    '--new',
    'Mary',
    '--practice-user',
    'mary',
  );
  return { ...called, practice, personId };
}

it('people delete says whether Medicare was told', async () => {
  const { practice, run, json, personId } = await connected();
  practice.faults.serverDown = true;
  const { code, out } = await run('people', 'delete', personId);
  expect(code).toBe(0);
  expect(out).toContain('We could not tell Medicare. Your permission there may still be on.');
  await json('samples', '--person', 'mary', '--claims', '5');
  const [person] = await json<{ id: string }[]>('people');
  expect(await json('people', 'delete', person?.id ?? '')).toEqual({ deleted: person?.id, atMedicare: 'notConnected' });
  expect(await json('people')).toEqual([]);
});

it('erase wants both words, and then nothing is left, with the key or without it', async () => {
  const first = await connected();
  for (const words of [['erase'], ['erase', '--all'], ['erase', '--yes']]) {
    expect((await first.run(...words)).code).toBe(2);
  }
  expect(await first.json('people')).toHaveLength(1);
  expect(await first.json('erase', '--all', '--yes')).toEqual({
    erased: true,
    people: [{ personId: first.personId, displayName: 'Mary', source: 'medicare', atMedicare: 'revoked' }],
  });
  expect(readdirSync(first.dataFolder)).toEqual([]);

  const second = await connected();
  second.env['CLAIMKEEP_RECOVERY_CODE'] = '';
  const { code, out, err } = await second.run('erase', '--all', '--yes');
  expect(code).toBe(0);
  expect(err).toContain('could not be opened, so nobody can be told');
  expect(out).toContain('Nobody could be told. The permission may still be on.');
  expect(readdirSync(second.dataFolder)).toEqual([]);
  expect((await second.run('people')).code).toBe(1);
});

it('a backup to hand over prints its code once, and takes one person', async () => {
  const { run, json, personId } = await connected();
  const path = join(temporaryFolder(), 'mary.claimkeep-backup');
  expect((await run('backup', path, '--hand-over')).code).toBe(2);
  const { recoveryCode } = await json<{ recoveryCode: string }>('backup', path, '--person', 'Mary', '--hand-over');
  const other = await readyCli();
  other.env['CLAIMKEEP_BACKUP_RECOVERY_CODE'] = recoveryCode;
  expect(await other.json('restore', path)).toEqual({ personIds: [personId] });
  expect((await json<{ recoveryCode: string | null }>('backup', path)).recoveryCode).toBeNull();
});
