import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { cli, readyCli } from '#test/support/called-cli.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

type Failure = { error: { code: string } };

async function connectedCli() {
  const practice = await startPracticeMedicare({ people: smallPeople(8) });
  onTestFinished(() => practice.close());
  const called = await readyCli(practice.url);
  const connect = ['connect', '--environment', 'practice', '--practice-user', 'mary'];
  const { personId } = await called.json<{ personId: string }>(...connect, '--new', 'Mary');
  await called.json('sync');
  const fail = async (...argv: string[]) => {
    const { code, out } = await called.run(...argv, '--json');
    return [code, (JSON.parse(out) as Failure).error.code];
  };
  return { ...called, personId, connect, fail, vault: join(called.dataFolder, 'vault.json') };
}

describe('the command line, used wrongly', () => {
  it('prints one JSON value with --json whatever happens', async () => {
    const { run } = cli();
    for (const [code, ...argv] of [
      [2],
      [2, 'lsit'],
      [2, 'toString'],
      [0, 'help'],
      [0, '--help'],
      [0, 'list', '--help'],
      [2, 'list', '--limit'],
      [1, 'list'],
    ] as const) {
      const outcome = await run(...argv, '--json');
      expect(outcome.code, argv.join(' ')).toBe(code);
      expect(typeof JSON.parse(outcome.out), argv.join(' ')).toBe('object');
    }
  });

  it('refuses a data folder that cannot be one, and never takes an empty name for the present folder', async () => {
    const { run } = cli();
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    for (const dir of ['', ' ', file, join(file, 'below')]) {
      for (const command of ['people', 'init']) {
        expect(await run(command, '--data-dir', dir), dir).toMatchObject({ code: 2 });
      }
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await run('people', '--data-dir', join(folder, 'new', 'er'))).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('takes only names that a person could have', async () => {
    const { run, dataFolder, json } = cli();
    const file = join(temporaryFolder(), 'a.json');
    writeFileSync(file, '{"resourceType":"Patient","id":"1"}');
    for (const name of ['', '  ', 'a\nb', 'a\u001B[31m', 'x'.repeat(81)]) {
      expect((await run('import', file, '--new', name)).code, JSON.stringify(name)).toBe(2);
    }
    expect(existsSync(dataFolder)).toBe(false);
    const { people } = await json<{ people: { displayName: string }[] }>('import', file, '--new', ' Zoë 王 👩‍👧 ');
    expect(people).toMatchObject([{ displayName: 'Zoë 王 👩‍👧' }]);
  });

  it('never saves an export over what ClaimKeep keeps', async () => {
    const { json, run, dataFolder } = await readyCli();
    const { people } = await json<{ people: { id: string }[] }>('samples', '--person', 'mary', '--claims', '8');
    const person = join('people', `${people[0]?.id ?? ''}.claimkeep`);
    const household = readFileSync(join(dataFolder, 'household.json'));
    const outside = temporaryFolder();
    symlinkSync(dataFolder, join(outside, 'link'));
    for (const name of ['household.json', 'vault.json', person, join('people', 'new', 'claims.csv')]) {
      expect(await run('export', '--format', 'csv', '--out', join(dataFolder, name)), name).toMatchObject({ code: 1 });
    }
    expect((await run('export', '--format', 'csv', '--out', join(outside, 'link', 'household.json'))).code).toBe(1);
    for (const out of ['-', '']) expect((await run('export', '--format', 'csv', '--out', out)).code).toBe(2);
    expect(readFileSync(join(dataFolder, 'household.json')).equals(household)).toBe(true);
    expect(await json<unknown[]>('list')).toHaveLength(8);
    const twice = join(outside, 'claims.csv');
    for (const _ of [1, 2]) expect(await json('export', '--out', twice)).toMatchObject({ claimCount: 8 });
    mkdirSync(join(outside, 'folder.csv'));
    expect((await run('export', '--out', join(outside, 'folder.csv'))).code).toBe(1);
    expect((await run('export', '--out', join(outside, 'none.csv'), '--text', 'xyzzyx')).code).toBe(1);
    expect(readdirSync(outside).sort()).toEqual(['claims.csv', 'folder.csv', 'link']);
  });

  it("does not show one person's claim as another's", async () => {
    const { json, run } = await readyCli();
    const { people } = await json<{ people: { id: string }[] }>('samples', '--claims', '8');
    const [mary, james] = people.map(({ id }) => id);
    const [claim] = await json<ClaimSummary[]>('list', '--person', mary ?? '');
    expect((await run('show', claim?.id ?? '', '--person', james ?? '')).code).toBe(1);
    expect((await run('show', "' or 1=1 --")).code).toBe(1);
    expect((await run('people', 'delete', '../../household.json')).code).toBe(1);
  });
});

describe('the command line, with a vault that is lost', () => {
  it('asks to connect again when vault.json is gone; the claims stay', async () => {
    const { json, fail, vault } = await connectedCli();
    rmSync(vault);
    expect(await fail('sync')).toEqual([4, 'sync/not-connected']);
    expect(await json<unknown[]>('list')).toHaveLength(8);
  });

  it.each(['', '{"format":"claimkeep-vault","version":1,"entries":{"x":{"nonce":"","tag":"","data":""}}}'])(
    'says so when vault.json is damaged (%j), and connecting again mends it',
    async (text) => {
      const { json, fail, vault, connect, personId } = await connectedCli();
      writeFileSync(vault, text);
      expect(await fail('sync')).toEqual([1, 'store/household-damaged']);
      expect(await json<unknown[]>('list')).toHaveLength(8);
      expect(await json(...connect, '--person', personId)).toMatchObject({ personId });
      expect(readFileSync(`${vault}.damaged`, 'utf8')).toBe(text);
      expect(await json('sync')).toMatchObject({ added: 0, unchanged: 8 });
    },
  );

  it('deletes a person all the same', async () => {
    const { json, vault, personId } = await connectedCli();
    writeFileSync(vault, 'x');
    await json('people', 'delete', personId);
    expect(await json('people')).toEqual([]);
  });
});
