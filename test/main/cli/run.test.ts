import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '#main/cli/run.ts';
import type { ClaimDetail, ClaimSummary } from '#shared/domain/claim.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { cli, readyCli } from '#test/support/called-cli.ts';
import { temporaryFolder, temporaryServices, testPassphrase } from '#test/support/temporary-services.ts';

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the command line', () => {
  it('sets up, adds sample people, lists, shows, checks and exports', async () => {
    const { json, run, dataFolder } = cli();
    const { recoveryCode } = await json<{ recoveryCode: string }>('init');
    expect(recoveryCode.length).toBeGreaterThan(20);
    const { people } = await json<{ people: { id: string; claimCount: number }[] }>(
      'samples',
      '--person',
      'mary',
      '--claims',
      '40',
    );
    expect(people).toHaveLength(1);

    const claims = await json<ClaimSummary[]>('list');
    expect(claims).toHaveLength(40);
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(
      new Set(['carrier', 'dme', 'hha', 'hospice', 'inpatient', 'outpatient', 'snf', 'partD']),
    );
    for (const { amounts, title, sentence, provider } of claims) {
      expect(title).not.toBe('');
      expect(sentence).not.toBe('');
      expect(Object.keys(provider).sort()).toEqual(['name', 'npi']);
      for (const amount of Object.values(amounts)) {
        expect(amount.cents === null).toBe(amount.origin === 'notReported');
        expect(amount.code === null).toBe(amount.origin === 'notReported');
      }
    }
    const [first] = claims;
    const detail = await json<ClaimDetail>('show', first?.id ?? '');
    expect(detail).toMatchObject({ id: first?.id, resourceId: first?.resourceId, amounts: first?.amounts });
    for (const key of [
      'lines',
      'diagnoses',
      'procedures',
      'careTeam',
      'stay',
      'drug',
      'group',
      'versions',
      'coverage',
    ]) {
      expect(detail).toHaveProperty(key);
    }
    const raw = await run('show', first?.id ?? '', '--raw');
    expect((JSON.parse(raw.out) as { id: string }).id).toBe(first?.resourceId);

    const table = join(dataFolder, '..', 'claims.csv');
    expect(await json('export', '--format', 'csv', '--out', table)).toMatchObject({ claimCount: 40 });
    expect(readFileSync(table, 'utf8').trim().split('\r\n')).toHaveLength(41);
    expect(await json('verify')).toMatchObject({ ok: true, people: [{ claims: 40, ok: true }] });
  });

  it('filters by kind, date, words and number', async () => {
    const { json } = await readyCli();
    await json('samples', '--person', 'mary', '--claims', '60');
    const all = await json<ClaimSummary[]>('list');
    const drugs = await json<ClaimSummary[]>('list', '--kind', 'partD');
    expect(drugs).toEqual(all.filter(({ kind }) => kind === 'partD'));
    const [newest] = all;
    const day = newest?.serviceFrom ?? '';
    const ofDay = await json<ClaimSummary[]>('list', '--from', day, '--to', day);
    expect(ofDay.map(({ id }) => id)).toContain(newest?.id);
    expect(await json<ClaimSummary[]>('list', '--limit', '5')).toEqual(all.slice(0, 5));
    expect(await json<ClaimSummary[]>('list', '--text', 'xyzzyx')).toEqual([]);
  });

  it('walks from practice Medicare to a file, with no plain text on the disk', async () => {
    const practice = await startPracticeMedicare({ claims: 120 });
    onTestFinished(() => practice.close());
    const { json, dataFolder } = cli(undefined, practice.url);
    const connected = await json<{ personId: string }>(
      'connect',
      '--environment',
      'practice',
      '--practice-user',
      'mary',
      '--new',
      'Marigold',
    );
    expect(await json('sync')).toMatchObject({ personId: connected.personId, added: 120, setAside: 0 });
    const [mary] = practice.people;
    const { out } = { out: JSON.stringify([...(mary?.claims() ?? [])]) };
    const npi = /"(9\d{9})"/.exec(out)?.[1] ?? '';
    const diagnosis = /"display":"([A-Z][A-Z ,]{12,})"/.exec(out)?.[1] ?? '';
    expect(npi).toHaveLength(10);
    expect(diagnosis.length).toBeGreaterThan(12);
    const words = ['Marigold', npi, diagnosis, 'ExplanationOfBenefit', 'practice-secret'];
    const files = everyFile(dataFolder);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const word of words) expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    }
  });

  it('prints the address of the sign-in and waits', async () => {
    const practice = await startPracticeMedicare({ claims: 8 });
    onTestFinished(() => practice.close());
    const { run } = cli(undefined, practice.url);
    const lines: string[] = [];
    const dataFolder = join(temporaryFolder(), 'data');
    const code = runCli(
      ['connect', '--environment', 'practice', '--print-url', '--new', 'Mary', '--json'],
      {
        env: { CLAIMKEEP_PASSPHRASE: testPassphrase },
        out: (text) => {
          lines.push(text);
          const { authorizationUrl } = JSON.parse(text) as { authorizationUrl?: string };
          if (authorizationUrl !== undefined) void practiceBrowser(authorizationUrl, { user: 'mary' });
        },
        err: () => undefined,
        signal: new AbortController().signal,
        practiceBrowser: null,
      },
      () => temporaryServices({ dataFolder, practiceUrl: practice.url }),
    );
    expect(await code).toBe(0);
    expect(lines).toHaveLength(2);
    expect((await run('people', '--data-dir', dataFolder)).out).toContain('Mary');
  });

  it('is locked without the right secret', async () => {
    const { json, run, env } = cli();
    const { recoveryCode } = await json<{ recoveryCode: string }>('init');
    env['CLAIMKEEP_PASSPHRASE'] = 'something else';
    expect(await run('list', '--json')).toMatchObject({ code: 3 });
    env['CLAIMKEEP_PASSPHRASE'] = '';
    const locked = await run('people', '--json');
    expect(locked.code).toBe(3);
    expect(JSON.parse(locked.out)).toMatchObject({ error: { code: 'store/locked' } });
    env['CLAIMKEEP_RECOVERY_CODE'] = recoveryCode.toLowerCase();
    expect(await json('people')).toEqual([]);
  });

  it('answers wrong use with code 2 and one next step, and touches nothing', async () => {
    const { run, dataFolder } = cli();
    for (const argv of [
      ['lsit'],
      ['list', '--colour', 'red'],
      ['list', '--from', '2026-02-31'],
      ['list', '--kind', 'dentist'],
      ['list', '--limit', '0'],
      ['list', 'surplus'],
      ['show'],
      ['import'],
      ['export', '--format', 'docx', '--out', 'x'],
      ['connect'],
      ['connect', '--environment', 'custom', '--client-id', 'x'],
      ['connect', '--environment', 'sandbox', '--client-id', 'x', '--redirect', 'loopback:x'],
      ['connect', '--environment', 'practice', '--person', 'a', '--new', 'b'],
      [],
    ]) {
      const { code, err, out } = await run(...argv);
      expect(code, argv.join(' ')).toBe(2);
      expect(err + out, argv.join(' ')).not.toBe('');
    }
    expect(existsSync(dataFolder)).toBe(false);
  });

  it('helps', async () => {
    const { run } = cli();
    const help = await run('--help');
    expect(help.code).toBe(0);
    for (const word of ['init', 'samples', 'connect', 'sync', 'list', 'show', 'export', 'import', 'verify']) {
      expect(help.out).toContain(`  ${word}`);
      expect((await run(word, '--help')).code).toBe(0);
    }
  });

  it('deletes a person for good', async () => {
    const { json, run } = await readyCli();
    const { people } = await json<{ people: { id: string }[] }>('samples', '--claims', '8');
    await json('people', 'delete', people[0]?.id ?? '');
    expect(await json<unknown[]>('people')).toHaveLength(1);
    expect((await run('people', 'delete', people[0]?.id ?? '')).code).toBe(1);
  });

  it('says so when a person has to be chosen', async () => {
    const { json, run } = await readyCli();
    await json('samples', '--claims', '8');
    expect(await run('list')).toMatchObject({ code: 2 });
    expect(await json<unknown[]>('list', '--person', 'nobody').catch((error: unknown) => error)).toBeInstanceOf(Error);
    const [first] = await json<{ displayName: string }[]>('people');
    expect(await json<unknown[]>('list', '--person', first?.displayName ?? '')).toHaveLength(8);
  });

  it('keeps a damaged file as it is and still opens the others', async () => {
    const { json, run, dataFolder } = await readyCli();
    const { people } = await json<{ people: { id: string }[] }>('samples', '--claims', '8');
    const broken = join(dataFolder, 'people', `${people[0]?.id ?? ''}.claimkeep`);
    const bytes = readFileSync(broken).fill(7, 0, 4096);
    writeFileSync(broken, bytes);
    const list = await json<{ id: string; problem: string | null }[]>('people');
    expect(list.find(({ id }) => id === people[0]?.id)).toMatchObject({ problem: 'store/damaged' });
    expect(await json<unknown[]>('list', '--person', people[1]?.id ?? '')).toHaveLength(8);
    const verify = await run('verify', '--json');
    expect(verify.code).toBe(1);
    expect(JSON.parse(verify.out)).toMatchObject({ ok: false });
    expect(readFileSync(broken).equals(bytes)).toBe(true);
  });
});
