import { describe, expect, it, onTestFinished } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import { syncStatus } from '#main/store/source-status.ts';
import type { ConnectInput } from '#main/services/connection-service.ts';
import type { InterruptedDownload } from '#main/services/interrupted-downloads.ts';
import { createSyncService } from '#main/services/sync-service.ts';
import type { SyncService } from '#main/services/sync-service.ts';
import type { Services } from '#main/services/services.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { openServices, recoverableServices } from '#test/support/temporary-services.ts';

const retry = { attempts: 2, firstWaitMs: 5, longestWaitMs: 10, longestRetryAfterMs: 10 };
const claimCount = 173;

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
  newName: 'Mary',
};

type World = { practice: PracticeMedicare; services: Services; personId: string };

async function connected(actions: { user: string; shareDemographics?: boolean } = { user: 'mary' }): Promise<World> {
  const practice = await startPracticeMedicare({ people: smallPeople(claimCount) });
  onTestFinished(() => practice.close());
  const services = await openServices({ practiceUrl: practice.url });
  const { personId } = await connect(services, actions);
  return { practice, services, personId };
}

function connect(services: Services, actions: { user: string; shareDemographics?: boolean }, input = request) {
  const openBrowser = async (url: string): Promise<void> => {
    await practiceBrowser(url, actions);
  };
  return services.connection.connect(input, { openBrowser });
}

/** The download with waits short enough for a test. */
function download(
  { services, personId }: World,
  options: { onProgress?: (p: Progress) => void; signal?: AbortSignal; isFullAsked?: boolean } = {},
) {
  const { session, readers, writer, activity } = services;
  const sync = createSyncService({ session, readers, writer, record: activity.record, retry });
  return sync.start(personId, { onProgress: () => undefined, ...options });
}

function storedIds({ services, personId }: World): string[] {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = listClaims(services.readers.get(personId), { includeReplaced: true, limit: 100, after });
    ids.push(...page.claims.map((claim) => claim.resourceId));
    after = page.next;
  } while (after !== null);
  return ids.sort();
}

function serverIds({ practice }: World): string[] {
  const mary = practice.people.find(({ user }) => user === 'mary');
  return [...(mary?.claims() ?? [])].map((claim) => String(claim['id'])).sort();
}

const checkpointOf = ({ services, personId }: World) =>
  syncStatus(services.readers.get(personId))[0]?.checkpoint ?? null;

describe('download', () => {
  it('stores exactly what the server has, and says how far it is', async () => {
    const world = await connected();
    const seen: Progress[] = [];
    const report = await download(world, { onProgress: (progress) => seen.push(progress) });
    expect(report).toEqual({
      personId: world.personId,
      added: claimCount,
      changed: 0,
      unchanged: 0,
      setAside: 0,
      guardedLines: 0,
      notShared: [],
      kind: 'full',
      outcome: 'done',
      adjusted: 0,
      cancelled: 0,
      superseded: 0,
      notReturned: 0,
      returned: 0,
      pages: 4,
      bytes: expect.any(Number) as number,
      ms: expect.any(Number) as number,
    });
    expect(report.ms).toBeGreaterThan(0);
    expect(storedIds(world)).toEqual(serverIds(world));
    expect(seen).toContainEqual(expect.objectContaining({ phase: 'claims', done: 50, total: claimCount }));
    const { bytes } = report;
    expect(bytes).toBeGreaterThan(claimCount * 300);
    const came = { pages: 4, bytes, minutesLeft: null };
    expect(seen.at(-1)).toEqual({ phase: 'claims', done: claimCount, total: claimCount, download: came });
    expect(checkpointOf(world)).toBeNull();
    expect(world.services.people.get(world.personId).lastSyncedAt).not.toBeNull();
  });

  it('adds nothing twice', async () => {
    const world = await connected();
    await download(world);
    expect(await download(world)).toMatchObject({ kind: 'update', added: 0, changed: 0, unchanged: 0 });
    expect(await download(world, { isFullAsked: true })).toMatchObject({ added: 0, unchanged: claimCount });
    expect(storedIds(world)).toEqual(serverIds(world));
  });

  it('stops when asked, keeps what came, and goes on at the last stored page', async () => {
    const world = await connected();
    const stop = new AbortController();
    const onProgress = (progress: Progress): void => {
      if (progress.phase === 'claims' && progress.done === 100) stop.abort();
    };
    await expect(download(world, { onProgress, signal: stop.signal })).rejects.toMatchObject({
      code: 'sync/cancelled',
    });
    expect(checkpointOf(world)).toMatchObject({ nextStartIndex: 100, total: claimCount });
    expect(storedIds(world)).toHaveLength(100);
    expect(world.services.people.get(world.personId).canResume).toBe(true);

    const before = world.practice.requests.length;
    await download(world);
    expect(storedIds(world)).toEqual(serverIds(world));
    const asked = world.practice.requests.slice(before).filter(({ path }) => path.endsWith('ExplanationOfBenefit'));
    expect(asked.map(({ query }) => new URLSearchParams(query).get('startIndex'))).toEqual(['100', '150']);
  });

  it('keeps what came when the server fails for good, and goes on later', async () => {
    const world = await connected();
    world.practice.faults.claimPages = [{ page: 3, fault: { kind: 'status', status: 502 }, times: Infinity }];
    await expect(download(world)).rejects.toMatchObject({ code: 'medicare/server-error' });
    expect(storedIds(world)).toHaveLength(100);
    world.practice.faults.claimPages = [];
    await download(world);
    expect(storedIds(world)).toEqual(serverIds(world));
  });

  it.each(['truncated', 'html', 'reset', 'emptyBundle'] as const)('survives a page that is %s once', async (kind) => {
    const world = await connected();
    world.practice.faults.claimPages = [{ page: 2, fault: { kind }, times: 1 }];
    expect(await download(world)).toMatchObject({ added: claimCount });
    expect(storedIds(world)).toEqual(serverIds(world));
  });

  it('never takes an empty page in the middle for the end', async () => {
    const world = await connected();
    world.practice.faults.claimPages = [{ page: 3, fault: { kind: 'emptyBundle' }, times: Infinity }];
    await expect(download(world)).rejects.toMatchObject({ code: 'medicare/incomplete-answer' });
    expect(checkpointOf(world)).toMatchObject({ nextStartIndex: 100 });
  });

  it("stores nothing of a page that holds another patient's claim, and says so", async () => {
    const world = await connected();
    world.practice.faults.claimPages = [{ page: 2, fault: { kind: 'foreignPatient' }, times: Infinity }];
    await expect(download(world)).rejects.toMatchObject({ code: 'medicare/wrong-person' });
    expect(storedIds(world)).toHaveLength(50);
  });

  it('starts again when the data changed between two pages', async () => {
    const world = await connected();
    let loads = 0;
    const onProgress = ({ phase, done }: Progress): void => {
      if (phase !== 'claims' || done !== 50 || loads > 0) return;
      loads += 1;
      world.practice.faults.transactionTime = '2030-01-01T00:00:00.000+00:00';
    };
    await download(world, { onProgress });
    expect(loads).toBe(1);
    expect(storedIds(world)).toEqual(serverIds(world));
  });

  it('goes on after an access token expired in the middle', async () => {
    const world = await connected();
    const onProgress = ({ phase, done }: Progress): void => {
      if (phase === 'claims' && done === 50) world.practice.faults.expireAccessTokens();
    };
    await download(world, { onProgress });
    expect(storedIds(world)).toEqual(serverIds(world));
  });

  it('asks to reconnect when the permission is gone; nothing stored is lost, and reconnecting goes on', async () => {
    const world = await connected();
    await download(world);
    await world.practice.faults.revokeUser('mary');
    await expect(download(world)).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(storedIds(world)).toHaveLength(claimCount);
    expect(world.services.people.get(world.personId).connection?.needsReconnect).toBe(true);

    await connect(world.services, { user: 'mary' }, { ...request, personId: world.personId, newName: null });
    expect(world.services.people.get(world.personId).connection?.needsReconnect).toBe(false);
    expect(await download(world)).toMatchObject({ unchanged: claimCount });
  });

  it('says what was not shared', async () => {
    const world = await connected({ user: 'mary', shareDemographics: false });
    expect(await download(world)).toMatchObject({ added: claimCount, notShared: ['patient'] });
    const patientRequests = world.practice.requests.filter(({ path }) => path.endsWith('/Patient'));
    expect(patientRequests).toEqual([]);
  });

  it.each([false, true])(
    'names whose download was interrupted until it has gone on, with as much as was asked for (full: %s)',
    async (isFullAsked) => {
      const world = await connected();
      await download(world);
      const { session, readers, writer, activity } = world.services;
      const sync = createSyncService({ session, readers, writer, record: activity.record, retry });
      let pages = 0;
      const onProgress = ({ phase }: Progress): void => {
        if (phase === 'coverage' && (pages += 1) === 1) sync.interruptAll();
      };
      await expect(sync.start(world.personId, { onProgress, isFullAsked })).rejects.toMatchObject({
        code: 'sync/cancelled',
      });
      expect(await sync.interrupted()).toEqual([world.personId]);
      const kind = isFullAsked ? 'full' : 'update';
      expect(await sync.start(world.personId, { onProgress })).toMatchObject({ kind });
      expect(await sync.interrupted()).toEqual([]);
      // Only the one that goes on asks for as much.
      expect(await sync.start(world.personId, { onProgress })).toMatchObject({ kind: 'update' });
    },
  );

  it('does not go on with what the person cancelled, before or after the interruption', async () => {
    const world = await connected();
    const { session, readers, writer, activity } = world.services;
    const sync = createSyncService({ session, readers, writer, record: activity.record, retry });
    const ended = (stop: () => void) => {
      const onProgress = ({ phase }: Progress): void => {
        if (phase === 'coverage') stop();
      };
      return expect(sync.start(world.personId, { onProgress })).rejects.toMatchObject({ code: 'sync/cancelled' });
    };
    await ended(() => {
      sync.cancel(world.personId);
      sync.interruptAll();
    });
    expect(await sync.interrupted()).toEqual([]);
    await ended(() => {
      sync.interruptAll();
      sync.cancel(world.personId);
    });
    expect(await sync.interrupted()).toEqual([]);
    await ended(() => sync.interruptAll());
    await download(world);
    expect(await sync.interrupted()).toEqual([world.personId]);
  });

  it('is asked to go on after ClaimKeep was locked in the middle and is unlocked', async () => {
    const practice = await startPracticeMedicare({ people: smallPeople(claimCount) });
    onTestFinished(() => practice.close());
    let asked = 0;
    const { services, recoveryCode } = await recoverableServices({
      practiceUrl: practice.url,
      emit: (event) => {
        if (event === 'sync/resume') asked += 1;
      },
    });
    const { personId } = await connect(services, { user: 'mary' });
    const world = { practice, services, personId };
    const onProgress = ({ phase, done }: Progress): void => {
      if (phase === 'claims' && done === 100) services.session.lock();
    };
    await expect(services.sync.start(personId, { onProgress })).rejects.toMatchObject({ code: 'sync/cancelled' });
    expect(await services.sync.interrupted()).toEqual([]);
    const before = asked;
    await services.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    await expect.poll(() => asked).toBe(before + 1);
    expect(await services.sync.interrupted()).toEqual([personId]);
    await services.sync.start(personId, { onProgress: () => undefined });
    expect(storedIds(world)).toEqual(serverIds(world));
    services.session.lock();
    await services.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    expect(await services.sync.interrupted()).toEqual([]);
  });

  it('goes on after a restart, and after a restart in the middle of going on, until it is done', async () => {
    const world = await connected();
    const { session, readers, writer, activity } = world.services;
    let kept: readonly InterruptedDownload[] = [];
    /** A program that starts anew, with what the one before has left. */
    const started = () =>
      createSyncService({
        session,
        readers,
        writer,
        record: activity.record,
        retry,
        interruptedStore: { read: () => kept, write: (downloads) => (kept = downloads) },
      });
    const stoppedAt = async (sync: SyncService, stop: () => void) => {
      const onProgress = ({ phase }: Progress): void => {
        if (phase === 'coverage') stop();
      };
      await expect(sync.start(world.personId, { onProgress, isFullAsked: true })).rejects.toMatchObject({
        code: 'sync/cancelled',
      });
    };
    const first = started();
    await stoppedAt(first, first.interruptAll);
    expect(kept).toEqual([{ personId: world.personId, isFullAsked: true }]);
    // Killed while it goes on: nothing was told, so it is still in the list.
    const second = started();
    expect(await second.interrupted()).toEqual([world.personId]);
    let keptMeanwhile: typeof kept = [];
    await second.start(world.personId, { onProgress: () => (keptMeanwhile = kept) });
    expect(keptMeanwhile).toHaveLength(1);
    expect(kept).toEqual([]);
    // What the person stops is over, also when it was interrupted before.
    const third = started();
    await stoppedAt(third, third.interruptAll);
    started().cancel(world.personId);
    expect(kept).toEqual([]);
    expect(await started().interrupted()).toEqual([]);
  });

  it('does not go on for somebody who was deleted', async () => {
    const world = await connected();
    const { session, readers, writer, activity, people } = world.services;
    let kept: readonly InterruptedDownload[] = [{ personId: world.personId, isFullAsked: false }];
    const sync = createSyncService({
      session,
      readers,
      writer,
      record: activity.record,
      interruptedStore: { read: () => kept, write: (downloads) => (kept = downloads) },
    });
    expect(await sync.interrupted()).toEqual([world.personId]);
    await people.remove(world.personId);
    expect(await sync.interrupted()).toEqual([]);
    expect(kept).toEqual([]);
  });

  it('refuses a second download of the same person', async () => {
    const world = await connected();
    const { session, readers, writer, activity } = world.services;
    const sync = createSyncService({ session, readers, writer, record: activity.record, retry });
    const options = { onProgress: () => undefined };
    const first = sync.start(world.personId, options);
    await expect(sync.start(world.personId, options)).rejects.toMatchObject({ code: 'sync/already-running' });
    await first;
  });
});

describe('connecting', () => {
  it("never puts someone else's account into a person", async () => {
    const world = await connected();
    await download(world);
    const asOther = connect(world.services, { user: 'james' }, { ...request, personId: world.personId, newName: null });
    await expect(asOther).rejects.toMatchObject({ code: 'medicare/wrong-person' });
    expect(storedIds(world)).toEqual(serverIds(world));
    expect(await download(world, { isFullAsked: true })).toMatchObject({ unchanged: claimCount });
  });

  it('makes no person when the sign-in fails', async () => {
    const world = await connected();
    const wrong = { ...request, clientSecret: 'not the secret', newName: 'Nobody' };
    await expect(connect(world.services, { user: 'mary' }, wrong)).rejects.toMatchObject({ code: 'auth/wrong-client' });
    expect(world.services.people.list().map(({ displayName }) => displayName)).toEqual(['Mary']);
  });

  it('disconnects at Medicare and keeps the claims', async () => {
    const world = await connected();
    await download(world);
    expect(await world.services.connection.disconnect(world.personId)).toBe('revoked');
    expect(world.services.people.get(world.personId)).toMatchObject({ connection: null, claimCount });
    await expect(download(world)).rejects.toMatchObject({ code: 'sync/not-connected' });
  });
});
