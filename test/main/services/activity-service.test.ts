import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ConnectInput } from '#main/services/connection-service.ts';
import { tokenPurpose } from '#main/services/recorded.ts';
import type { Services } from '#main/services/services.ts';
import { dataPaths } from '#main/store/paths.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '#test/support/temporary-services.ts';

const request: ConnectInput = {
  environment: 'practice',
  clientId: 'practice-client',
  clientSecret: 'practice-secret',
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'loopback',
  loopbackPort: null,
  customEndpoints: null,
  personId: null,
  newName: 'Mary Quill',
};

async function used() {
  const practice = await startPracticeMedicare({ people: smallPeople(60) });
  onTestFinished(() => practice.close());
  const { services, recoveryCode } = await recoverableServices({ practiceUrl: practice.url });
  const openBrowser = async (url: string): Promise<void> => void (await practiceBrowser(url, { user: 'mary' }));
  const { personId } = await services.connection.connect(request, { openBrowser });
  await services.sync.start(personId, { onProgress: () => undefined });
  return { practice, services, recoveryCode, personId, host: new URL(practice.url).host };
}

const kinds = async (services: Services) =>
  (await services.activity.list(100)).map(({ kind, purpose, result }) => `${purpose ?? kind} ${result}`).reverse();

describe('the activity log', () => {
  it('tells each request with its host and how it went, and the sign-in and download they belong to', async () => {
    const { services, personId, host } = await used();
    expect(await kinds(services)).toEqual([
      'signIn 200',
      'signIn ok',
      'patient 200',
      'coverage 200',
      'claims 200',
      'claims 200',
      'sync ok',
    ]);
    const entries = await services.activity.list(100);
    expect(new Set(entries.map((entry) => entry.host))).toEqual(new Set([null, host]));
    expect(entries.filter((entry) => entry.kind === 'sync')[0]?.personId).toBe(personId);
  });

  it('holds no token, no name and no claim, and cannot be read without the key', async () => {
    const { services } = await used();
    const entries = JSON.stringify(await services.activity.list(100));
    expect(entries).not.toMatch(/Bearer|Quill|Mary|carrier-|-20000000000001|practice-secret|access_token|code=|\?/);
    const bytes = readFileSync(dataPaths(services.ports.dataFolder).activity);
    expect(bytes.includes('127.0.0.1')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
  });

  it('keeps a wrong try for the owner who opens it next', async () => {
    const { services, recoveryCode } = await used();
    services.session.lock();
    const wrong = { by: 'recoveryCode', secret: recoveryCode.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) } as const;
    await expect(services.session.unlock(wrong)).rejects.toMatchObject({ code: 'store/wrong-secret' });
    await services.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    expect((await kinds(services)).slice(-3)).toEqual([
      'lock ok',
      'wrongSecret store/wrong-secret',
      'unlock recoveryCode',
    ]);
  });

  it('keeps a wrong try over a restart, without what was typed, and tells it once', async () => {
    const { services, recoveryCode } = await recoverableServices();
    const { dataFolder } = services.ports;
    await services.close();
    const wrong = recoveryCode.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
    for (const program of [temporaryServices({ dataFolder }), temporaryServices({ dataFolder })]) {
      const attempt = program.session.unlock({ by: 'recoveryCode', secret: wrong });
      await expect(attempt).rejects.toMatchObject({ code: 'store/wrong-secret' });
      await program.close();
    }
    const { waitingActivity } = dataPaths(dataFolder);
    const text = readFileSync(waitingActivity, 'utf8');
    expect(text).not.toContain(wrong);
    // A crash in the middle of a line, and one between merging and forgetting.
    writeFileSync(waitingActivity, `${text}{"at":"2026-`);
    const owner = temporaryServices({ dataFolder });
    await owner.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    expect(await kinds(owner)).toEqual([
      'wrongSecret store/wrong-secret',
      'wrongSecret store/wrong-secret',
      'unlock recoveryCode',
    ]);
    expect([waitingActivity, `${waitingActivity}.merging`].filter((file) => existsSync(file))).toEqual([]);
    writeFileSync(`${waitingActivity}.merging`, text);
    expect(await kinds(owner)).toHaveLength(3);
  });

  it('tells exports, backups, deletions and failures, by their codes', async () => {
    const { practice, services, personId } = await used();
    const path = join(temporaryFolder(), 'x');
    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    await services.backups.save({ path, personId }, run);
    practice.faults.claimPages = [{ page: 1, fault: { kind: 'foreignPatient' }, times: Infinity }];
    practice.faults.transactionTime = '2030-01-01T00:00:00.000+00:00';
    await services.sync.start(personId, { onProgress: () => undefined, isFullAsked: true }).catch(() => undefined);
    await services.erasing.person(personId);
    expect((await services.activity.list(100)).find(({ kind }) => kind === 'backup')?.personId).toBe(personId);
    expect(
      (await kinds(services))
        .filter((line) => !/^(patient|coverage|claims|refresh|revoke|signIn 200)/.test(line))
        .slice(2),
    ).toEqual(['backup ok', 'sync medicare/wrong-person', 'disconnect revoked', 'delete ok']);
  });

  it('is forgotten when asked, and begins anew when its file is damaged', async () => {
    const { services } = await used();
    await services.activity.clear();
    // That it was cleared is said: an empty list would look as if nothing had ever happened.
    expect(await kinds(services)).toEqual(['cleared ok']);
    await services.activity.forget();
    const { activity: file } = dataPaths(services.ports.dataFolder);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, 'not a database, and long enough to be looked at as one'.repeat(40));
    services.activity.record({ kind: 'export', result: 'ok' });
    expect(await kinds(services)).toEqual(['export ok']);
  });

  it('tells signing in, staying signed in and giving the permission back apart', () => {
    const purposeOf = (form: Record<string, string>) => [
      tokenPurpose({ body: new URLSearchParams(form) }),
      tokenPurpose({ body: new URLSearchParams(form).toString() }),
    ];
    expect(purposeOf({ grant_type: 'authorization_code', code: 'x' })).toEqual(['signIn', 'signIn']);
    expect(purposeOf({ grant_type: 'refresh_token', refresh_token: 'x' })).toEqual(['refresh', 'refresh']);
    expect(purposeOf({ token: 'x' })).toEqual(['revoke', 'revoke']);
    expect(tokenPurpose({})).toBe('token');
  });
});
