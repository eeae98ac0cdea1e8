import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { readyCli } from '#test/support/called-cli.ts';

const program = join(import.meta.dirname, '../../../main/cli.ts');

/** The command line as a process of its own, on the data folder of `called`. */
function start(called: Awaited<ReturnType<typeof readyCli>>, practiceUrl: string, ...argv: string[]) {
  const child = spawn(process.execPath, [program, ...argv, '--data-dir', called.dataFolder], {
    env: { ...process.env, ...called.env, CLAIMKEEP_PRACTICE_URL: practiceUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended };
}

async function world() {
  const practice = await startPracticeMedicare({ people: smallPeople(400) });
  onTestFinished(() => practice.close());
  return { practice, called: await readyCli(practice.url) };
}

describe.skipIf(process.platform === 'win32')('the command line as a process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends a waiting sign-in with code 1, in words', async (signal) => {
    const { practice, called } = await world();
    const argv = ['connect', '--environment', 'practice', '--new', 'Mary', '--print-url', '--json'];
    const { child, ended } = start(called, practice.url, ...argv);
    child.stdout.once('data', () => child.kill(signal));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    expect(code).toBe(1);
    expect(out).toContain('auth/cancelled');
    expect(err).toContain('Sign-in was stopped.');
    expect(err).not.toMatch(/^\s+at /m);
    expect(await called.json('people')).toEqual([]);
  });

  it('writes to a reader that had enough without a stack', async () => {
    const { practice, called } = await world();
    await called.json('samples', '--person', 'mary', '--claims', '600');
    const { child, ended } = start(called, practice.url, 'list', '--json');
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, code] = await Promise.all([text(child.stderr), ended]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  it('loses and doubles nothing when a download is killed again and again, and leaves no plain text', async () => {
    const { practice, called } = await world();
    const connect = ['connect', '--environment', 'practice', '--practice-user', 'mary', '--new', 'Marigold'];
    await called.json(...connect);
    for (const page of [1, 3, 6]) {
      practice.faults.claimPages = [{ page, fault: { kind: 'slow', ms: 3_000 }, times: 1 }];
      const { child, ended } = start(called, practice.url, 'sync');
      const before = practice.requests.length;
      while (practice.faults.claimPages.some(({ times }) => times > 0)) await delay(10);
      expect(practice.requests.length).toBeGreaterThan(before);
      child.kill('SIGKILL');
      expect(await ended).toBeNull();
    }
    const folder = join(called.dataFolder, 'people');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const word of ['Marigold', 'ExplanationOfBenefit', 'billablePeriod'])
        expect(bytes.includes(word), name).toBe(false);
    }
    practice.faults.claimPages = [];
    expect(await called.json('sync')).toMatchObject({ changed: 0, setAside: 0 });
    const ids = (await called.json<ClaimSummary[]>('list')).map(({ resourceId }) => resourceId).sort();
    const [mary] = practice.people;
    expect(ids).toEqual([...(mary?.claims() ?? [])].map(({ id }) => String(id)).sort());
    expect(await called.json('verify')).toMatchObject({ ok: true });
  });
});
