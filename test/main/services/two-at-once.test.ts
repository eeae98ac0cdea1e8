import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import { dataPaths, personFile, syncLockOf } from '#main/store/paths.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { startProgram } from '#test/support/killed/start-program.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '#test/support/temporary-services.ts';

/** Two programs on one data folder: the window and the command line, say. */
async function two(practiceUrl: string | null = null) {
  const { services: first, recoveryCode } = await recoverableServices({ practiceUrl });
  const second = temporaryServices({ dataFolder: first.ports.dataFolder, practiceUrl });
  await second.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
  return { first, second, recoveryCode };
}

async function connectedTwo() {
  const practice = await startPracticeMedicare({ people: smallPeople(173) });
  onTestFinished(() => practice.close());
  const { first, second, recoveryCode } = await two(practice.url);
  const { personId } = await first.connection.connect(
    {
      environment: 'practice',
      clientId: 'practice-client',
      clientSecret: 'practice-secret',
      clientAuthentication: 'secret',
      tokenHelperUrl: null,
      redirect: 'loopback',
      loopbackPort: null,
      customEndpoints: null,
      personId: null,
      newName: 'Mary',
    },
    {
      openBrowser: async (url) => {
        await practiceBrowser(url, { user: 'mary' });
      },
    },
  );
  return { practice, first, second, recoveryCode, personId };
}

const silent = (): void => undefined;

describe('two programs at once', () => {
  it('import into one person, and both get through', async () => {
    const { first, second } = await two();
    const path = join(temporaryFolder(), 'a.ndjson');
    const claims = Array.from(
      { length: 1500 },
      (_, index) =>
        `{"resourceType":"ExplanationOfBenefit","id":"c-${String(index)}","patient":{"reference":"Patient/1"}}`,
    );
    writeFileSync(path, claims.join('\n'));
    const personId = first.people.create('Ann');
    const request = { paths: [path], personId, newName: null };
    const reports = await Promise.all([first.importing.run(request), second.importing.run(request)]);
    const [a, b] = reports.map(({ people }) => people[0]);
    expect((a?.added ?? 0) + (b?.added ?? 0)).toBe(1500);
    expect((await first.writer.call('verify', { person: first.readers.access(personId) })).problems).toEqual([]);
  });

  it('do not download for the same person at the same time: the second says so, and may later', async () => {
    const { practice, first, second, personId } = await connectedTwo();
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'slow', ms: 400 }, times: 1 }];
    const running = first.sync.start(personId, { onProgress: silent });
    await expect.poll(() => practice.requests.some(({ path }) => path.endsWith('/Coverage'))).toBe(true);
    await expect(second.sync.start(personId, { onProgress: silent })).rejects.toMatchObject({ code: 'sync/busy' });
    expect(await running).toMatchObject({ added: 173 });
    expect(await second.sync.start(personId, { onProgress: silent })).toMatchObject({ kind: 'update', added: 0 });
    expect(readdirSync(dataPaths(first.ports.dataFolder).people).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('in two processes: the second is refused while the first lives, and goes on when it was killed', async () => {
    const { practice, first, recoveryCode, personId } = await connectedTwo();
    practice.faults.claimPages = [{ page: 3, fault: { kind: 'slow', ms: 5_000 }, times: 1 }];
    const { child, ended } = await startProgram({
      FOLDER: first.ports.dataFolder,
      CODE: recoveryCode,
      OPERATION: 'refresh',
      PERSON: personId,
      PRACTICE: practice.url,
    });
    const claimPages = () => practice.requests.filter(({ path }) => path.endsWith('/ExplanationOfBenefit')).length;
    await expect.poll(claimPages, { timeout: 10_000 }).toBe(2);
    await expect(first.sync.start(personId, { onProgress: silent })).rejects.toMatchObject({ code: 'sync/busy' });
    child.kill('SIGKILL');
    await ended;
    expect(await first.sync.start(personId, { onProgress: silent })).toMatchObject({ outcome: 'done' });
    expect(listClaims(first.readers.get(personId), { includeReplaced: true, limit: 200 }).claims).toHaveLength(173);
  });

  it('what a killed download left of its lock goes at the next start; the lock of one that lives stays', async () => {
    const { services: first, recoveryCode } = await recoverableServices();
    const [ann, ben] = [first.people.create('Ann'), first.people.create('Ben')];
    const { dataFolder } = first.ports;
    await first.close();
    const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
    const lockOf = (id: string) => syncLockOf(personFile(dataFolder, id));
    writeFileSync(lockOf(ann), `${String(dead)} gone`);
    writeFileSync(`${lockOf(ann)}.0123456789abcdef`, String(dead));
    writeFileSync(lockOf(ben), `${String(process.pid)} here`);
    const second = temporaryServices({ dataFolder });
    await second.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    const locks = readdirSync(dataPaths(dataFolder).people).filter((name) => name.includes('lock'));
    expect(locks).toEqual([`${ben}.claimkeep.sync-lock`]);
  });

  it('one deletes the person whom the other downloads: the download says so, and nothing comes back', async () => {
    const { practice, first, second, personId } = await connectedTwo();
    practice.faults.claimPages = [{ page: 3, fault: { kind: 'slow', ms: 600 }, times: 1 }];
    const download = first.sync.start(personId, { onProgress: silent }).then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    await delay(250);
    expect(await second.erasing.person(personId)).toBe('revoked');
    expect(await download).toBe('store/person-not-found');
    expect(() => first.people.get(personId)).toThrow('store/person-not-found');
    await first.close();
    await second.close();
    const { dataFolder } = first.ports;
    expect(readdirSync(join(dataFolder, 'people'))).toEqual([]);
    const vault = join(dataFolder, 'vault.json');
    if (existsSync(vault)) expect(readFileSync(vault, 'utf8')).not.toContain(personId);
  });
});
