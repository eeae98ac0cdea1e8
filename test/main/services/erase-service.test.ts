import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { markForErasure } from '#main/store/erase.ts';
import { dataPaths, personFile } from '#main/store/paths.ts';
import type { Services } from '#main/services/services.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { connect } from '#test/support/killed/killed-household.ts';
import { everyFile } from '#test/support/killed/run-killed.ts';
import { recoverableServices, temporaryServices } from '#test/support/temporary-services.ts';

const quiet = { onProgress: () => undefined };

/** Mary and James, both connected with the same client, with copies beside the data. */
async function two() {
  const practice = await startPracticeMedicare({ people: smallPeople(10) });
  onTestFinished(() => practice.close());
  const { services, recoveryCode } = await recoverableServices({ practiceUrl: practice.url });
  const mary = await connect(services, 'mary', null);
  const james = await connect(services, 'james', null);
  for (const id of [mary, james]) await services.sync.start(id, quiet);
  await services.backups.keepDueCopies(Date.now());
  const folder = services.ports.dataFolder;
  return { practice, services, recoveryCode, mary, james, folder };
}

const vaultNames = async (services: Services): Promise<readonly string[]> => (await services.session.vault()).names();
const secrets = async (services: Services): Promise<number> =>
  (await vaultNames(services)).filter((name) => name.startsWith('client-secret:')).length;

async function startedAgain(folder: string, recoveryCode: string): Promise<Services> {
  const services = temporaryServices({ dataFolder: folder });
  await services.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
  return services;
}

describe('deleting a person', () => {
  it('ends the permission and says so, and leaves nothing of them', async () => {
    const { practice, services, mary, james, folder } = await two();
    expect(await services.erasing.person(mary)).toBe('revoked');
    expect(practice.requests.at(-1)?.path).toContain('revoke');
    expect(everyFile(folder).filter((name) => name.includes(mary))).toEqual([]);
    expect((await vaultNames(services)).filter((name) => name.includes(mary))).toEqual([]);
    expect(services.people.list().map(({ id }) => id)).toEqual([james]);
  });

  it('says when Medicare could not be told, and when there was nothing to tell', async () => {
    const { practice, services, mary } = await two();
    practice.faults.serverDown = true;
    expect(await services.erasing.person(mary)).toBe('notReached');
    expect(await services.erasing.person(services.people.create('Ann'))).toBe('notConnected');
    await expect(services.erasing.person(mary)).rejects.toMatchObject({ code: 'store/person-not-found' });
  });

  it.each(['delete', 'disconnect'] as const)('%s: the client secret goes with its last user', async (how) => {
    const { services, mary, james } = await two();
    const end = (id: string): Promise<unknown> =>
      how === 'delete' ? services.erasing.person(id) : services.connection.disconnect(id);
    expect(await secrets(services)).toBe(1);
    await end(mary);
    expect(await secrets(services)).toBe(1);
    await end(james);
    expect(await vaultNames(services)).toEqual([]);
  });

  it('that was decided is finished at the next start, tokens and all, and the person is not listed before', async () => {
    const { services, recoveryCode, mary, james, folder } = await two();
    // As a program leaves it that was killed right after the decision.
    await services.close();
    markForErasure(folder, mary);
    expect(everyFile(folder).filter((name) => name.includes(mary)).length).toBeGreaterThan(2);
    const again = await startedAgain(folder, recoveryCode);
    expect(again.people.list().map(({ id }) => id)).toEqual([james]);
    expect(everyFile(folder).filter((name) => name.includes(mary))).toEqual([]);
    expect((await vaultNames(again)).filter((name) => name.includes(mary))).toEqual([]);
  });

  it('before the key is there: files go at once, the mark stays until the tokens are gone too', async () => {
    const { services, recoveryCode, mary, folder } = await two();
    await services.close();
    markForErasure(folder, mary);
    temporaryServices({ dataFolder: folder });
    expect(everyFile(folder).filter((name) => name.includes(mary))).toEqual([`people/${mary}.deleting`]);
    await startedAgain(folder, recoveryCode);
    expect(everyFile(folder).filter((name) => name.includes(mary))).toEqual([]);
  });
});

describe('what is left of a person without a file', () => {
  it('a log or an erased file goes at the next start', async () => {
    const { services, recoveryCode, mary, folder } = await two();
    await services.erasing.person(mary);
    await services.close();
    const file = personFile(folder, mary);
    mkdirSync(join(dataPaths(folder).copies, mary));
    for (const rest of [`${file}-wal`, `${file}.erased`]) writeFileSync(rest, 'claims');
    writeFileSync(join(dataPaths(folder).copies, mary, '2026-11-24T10-00-00-000Z.claimkeep'), 'claims');
    await startedAgain(folder, recoveryCode);
    expect(everyFile(folder).filter((name) => name.includes(mary))).toEqual([]);
  });

  it('a file that was lost in another way is not a deletion: its copy is listed, brings it back, or can be deleted', async () => {
    const { services, recoveryCode, mary, james, folder } = await two();
    await services.close();
    for (const id of [mary, james]) rmSync(personFile(folder, id));
    const again = await startedAgain(folder, recoveryCode);
    expect(again.people.list().map(({ problem }) => problem)).toEqual(['store/damaged', 'store/damaged']);
    expect((await again.backups.repair(mary)).person.claimCount).toBe(10);
    await again.erasing.person(james);
    expect(again.people.list().map(({ id }) => id)).toEqual([mary]);
    expect(everyFile(folder).filter((name) => name.includes(james))).toEqual([]);
  });

  it('what another program is making just now is left alone', async () => {
    const { services, recoveryCode, folder } = await two();
    const { people, vault } = dataPaths(folder);
    const id = '11111111-2222-4333-8444-555555555555';
    const [mine, gone] = [process.pid, 2 ** 22 + 1];
    const names = (pid: number): readonly string[] => [
      join(people, `${id}.claimkeep.${String(pid)}.new`),
      join(people, `${id}.claimkeep.${String(pid)}.new-wal`),
      `${vault}.${String(pid)}.0123456789ab.tmp`,
    ];
    for (const pid of [mine, gone]) for (const name of names(pid)) writeFileSync(name, 'x');
    await services.close();
    await startedAgain(folder, recoveryCode);
    expect(names(mine).every((name) => existsSync(name))).toBe(true);
    expect(names(gone).some((name) => existsSync(name))).toBe(false);
  });
});

describe('deleting everything', () => {
  it('leaves nothing, tells Medicare for each, and begins anew', async () => {
    const { practice, services, folder } = await two();
    await services.people.addSamples({ keys: ['mary'], claims: 5 });
    writeFileSync(dataPaths(folder).settings, '{"lastConnection":{"clientId":"mine"}}');
    writeFileSync(join(folder, 'my own.pdf'), 'kept');
    expect((await services.erasing.everything()).map(({ atMedicare }) => atMedicare)).toEqual(['revoked', 'revoked']);
    expect(practice.requests.filter(({ path }) => path.includes('revoke'))).toHaveLength(2);
    expect(everyFile(folder)).toEqual(['my own.pdf']);
    expect((await services.session.status()).state).toBe('none');
    await services.session.create({ passphrase: null, withRecovery: true });
    expect(services.people.list()).toEqual([]);
    expect((await services.activity.list(10)).map(({ kind }) => kind)).not.toContain('signIn');
  });

  it('works for who lost the key, and says that Medicare was not told', async () => {
    const { services, mary, james, folder } = await two();
    await services.close();
    const locked = temporaryServices({ dataFolder: folder });
    const told = await locked.erasing.everything();
    expect(told.map(({ atMedicare }) => atMedicare)).toEqual(['notReached', 'notReached']);
    expect(told.map(({ personId }) => personId).sort()).toEqual([mary, james].sort());
    expect(everyFile(folder)).toEqual([]);
  });

  it('that could not be finished takes no new keys with it at a later start', async () => {
    const { services, folder } = await two();
    await services.erasing.everything();
    // Something that cannot be deleted, as a file that another program holds on Windows.
    writeFileSync(join(folder, 'erase-all.deleting'), '');
    mkdirSync(join(folder, 'household.json'));
    await expect(services.session.create({ passphrase: null, withRecovery: true })).rejects.toMatchObject({
      code: 'store/busy',
    });
    rmSync(join(folder, 'household.json'), { recursive: true });
    await services.session.create({ passphrase: null, withRecovery: true });
    expect(readFileSync(dataPaths(folder).household, 'utf8')).toContain('recovery');
    temporaryServices({ dataFolder: folder });
    expect(existsSync(dataPaths(folder).household)).toBe(true);
  });
});
