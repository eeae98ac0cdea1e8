import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { getClaim } from '#main/queries/get-claim.ts';
import { syncChanges, syncNews, syncRuns } from '#main/queries/sync-history.ts';
import { syncStatus } from '#main/store/source-status.ts';
import type { Resource } from '#test/practice-medicare/people.ts';
import { professionalLine, v2Claim } from '#test/main/claims/made-fhir.ts';
import { claimCount, downloaded } from './downloaded-person.ts';

const cancelled: Resource = { status: 'entered-in-error' };
const only = (number: number, change: Resource) => (claims: readonly Resource[]) =>
  claims.map((claim, index) => (index === number ? { ...claim, ...change } : claim));

describe('an update', () => {
  it('asks only for what changed, from a day before the last time of the data, on every page', async () => {
    const { download, load, pages, first } = await downloaded();
    expect(first).toMatchObject({ kind: 'full', outcome: 'done', added: claimCount });
    const before = pages().length;
    expect(await download()).toMatchObject({ kind: 'update', outcome: 'done', added: 0, changed: 0, unchanged: 0 });
    load((claims) => claims.map((claim) => ({ ...claim })));
    expect(await download()).toMatchObject({ kind: 'update', added: 0, changed: 0, unchanged: claimCount });
    const queries = pages()
      .slice(before)
      .map(({ query }) => new URLSearchParams(query).get('_lastUpdated'));
    expect(queries).toHaveLength(1 + 4);
    for (const query of queries) expect(query).toMatch(/^gt\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('counts the lines whose share cannot be right', async () => {
    const { download, load, first } = await downloaded();
    expect(first.guardedLines).toBe(0);
    const item = [professionalLine({ approved: 100, paid: 80, coinsurance: 80 })];
    load((claims) => [...claims, { ...claims[2], ...v2Claim('CARRIER', { item }), patient: claims[2]?.['patient'] }]);
    expect(await download()).toMatchObject({ added: 1, guardedLines: 1 });
  });

  it('tells new, adjusted and cancelled claims, keeps what they said before, and remembers until the person has looked', async () => {
    const { download, load, read, stored, serverIds } = await downloaded();
    expect(syncNews(read())).toMatchObject({ new: 0, adjusted: 0, cancelled: 0 });
    load((claims) => [
      ...only(
        4,
        cancelled,
      )(only(2, { ...claims[2], billablePeriod: { start: '2025-04-15', end: '2025-04-17' } })(claims)),
      { ...claims[2], id: 'carrier-new' },
    ]);
    const report = await download();
    expect(report).toMatchObject({ kind: 'update', added: 1, changed: 2, adjusted: 1, cancelled: 1, notReturned: 0 });
    expect(stored()).toEqual(serverIds());

    const { changes, next } = syncChanges(read(), { unseenOnly: true, limit: 10, after: null, language: 'en' });
    expect(next).toBeNull();
    expect(changes.map(({ change, claim }) => [change, claim.status])).toEqual([
      ['cancelled', 'cancelled'],
      ['new', 'final'],
      ['adjusted', 'final'],
    ]);
    expect(syncNews(read())).toMatchObject({ new: 1, adjusted: 1, cancelled: 1 });
    const adjusted = changes.find(({ change }) => change === 'adjusted')?.claim.id ?? '';
    expect(getClaim(read(), adjusted, 'en').changes).toMatchObject([
      { sentences: ['The last day went from April 15, 2025 to April 17, 2025.'] },
    ]);
    const gone = changes.find(({ change }) => change === 'cancelled')?.claim.id ?? '';
    expect(getClaim(read(), gone, 'es').changes).toMatchObject([
      { sentences: ['Medicare canceló esta reclamación. Ya no cuenta.'] },
    ]);
    expect(syncRuns(read(), 5)).toMatchObject([
      { kind: 'update', outcome: 'done', isFirst: false, new: 1, adjusted: 1, cancelled: 1, pages: 1 },
      { kind: 'full', outcome: 'done', isFirst: true, new: claimCount, pages: 4 },
    ]);
    expect(await download()).toMatchObject({ added: 0, changed: 0 });
  });

  it('is no news where Medicare wrote the same claim again', async () => {
    const { download, load, read } = await downloaded();
    load(only(2, { identifier: [{ system: 'https://bluebutton.cms.gov/resources/variables/other', value: '1' }] }));
    expect(await download()).toMatchObject({ changed: 1, adjusted: 0 });
    expect(syncNews(read())).toMatchObject({ adjusted: 0 });
  });

  it('does not move on with an empty answer, so that an inner fault of Medicare loses nothing', async () => {
    const { practice, download, load, read, stored, serverIds } = await downloaded();
    const before = syncStatus(read())[0]?.transactionTime;
    load((claims) => [...claims, { ...claims[0], id: 'carrier-late' }]);
    practice.faults.claimPages = [{ page: 1, fault: { kind: 'emptyBundle' }, times: 1 }];
    expect(await download()).toMatchObject({ outcome: 'done', added: 0 });
    expect(syncStatus(read())[0]?.transactionTime).toBe(before);
    load((claims) => claims);
    expect(await download()).toMatchObject({ added: 1 });
    expect(stored()).toEqual(serverIds());
  });

  it('asks for the same again after a page that shifted', async () => {
    const { practice, download, load, read, stored, serverIds } = await downloaded();
    const before = syncStatus(read())[0]?.transactionTime;
    load((claims) => claims.map((claim) => ({ ...claim, status: 'cancelled' })));
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'shifted' }, times: 1 }];
    expect(await download()).toMatchObject({ superseded: claimCount - 7 });
    expect(syncStatus(read())[0]?.transactionTime).toBe(before);
    expect(await download()).toMatchObject({ kind: 'update', superseded: 7 });
    expect(stored()).toEqual(serverIds());
  });
});

describe('a download of everything', () => {
  it('marks what no longer comes, keeps and shows it, and takes the mark back when it returns', async () => {
    const { download, load, read, stored } = await downloaded();
    const all = stored();
    let taken: Resource | undefined;
    load((claims) => {
      taken = claims[7];
      return claims.filter((claim) => claim !== taken);
    });
    expect(await download()).toMatchObject({ kind: 'update', notReturned: 0 });
    expect(await download(true)).toMatchObject({ kind: 'full', outcome: 'done', notReturned: 1 });
    expect(stored()).toEqual(all);
    const changes = () => syncChanges(read(), { unseenOnly: true, limit: 10, after: null, language: 'en' }).changes;
    expect(changes()).toMatchObject([{ change: 'notReturned', claim: { resourceId: taken?.['id'] } }]);
    const id = changes()[0]?.claim.id ?? '';
    expect(getClaim(read(), id, 'en').notReturnedSince).toMatch(/^\d{4}-/);
    expect(await download(true)).toMatchObject({ notReturned: 0 });

    load((claims) => [...claims, ...(taken === undefined ? [] : [{ ...taken }])]);
    expect(await download()).toMatchObject({ kind: 'update', returned: 1 });
    expect(getClaim(read(), id, 'en').notReturnedSince).toBeNull();
  });

  it('believes no answer without claims, and none with a tenth less than are here', async () => {
    const { practice, download, load, read, stored } = await downloaded();
    const all = stored();
    const before = syncStatus(read())[0];
    practice.faults.claimPages = [{ page: 1, fault: { kind: 'emptyBundle' }, times: 1 }];
    expect(await download(true)).toMatchObject({ outcome: 'emptyAnswer', notReturned: 0 });
    load((claims) => claims.slice(0, 150));
    expect(await download(true)).toMatchObject({ outcome: 'shrunkenAnswer', notReturned: 0, unchanged: 150 });
    // The same again a moment later may be the same fault.
    expect(await download(true)).toMatchObject({ outcome: 'shrunkenAnswer', notReturned: 0 });
    expect(stored()).toEqual(all);
    expect(syncStatus(read())[0]).toEqual(before);
    expect(syncRuns(read(), 2).map(({ outcome }) => outcome)).toEqual(['shrunkenAnswer', 'shrunkenAnswer']);
  });

  it('believes on another day that many claims are gone, and does not go on from that answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { download, load, read, stored } = await downloaded();
    const all = stored();
    const before = syncStatus(read())[0]?.transactionTime;
    load((claims) => claims.slice(0, 90));
    expect(await download(true)).toMatchObject({ outcome: 'shrunkenAnswer', notReturned: 0 });
    vi.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
    expect(await download(true)).toMatchObject({ outcome: 'done', notReturned: claimCount - 90 });
    expect(stored()).toEqual(all);
    expect(syncStatus(read())[0]?.transactionTime).toBe(before);
  });

  it('does not take a time to come for the time of the data', async () => {
    const { practice, download, load, stored, serverIds } = await downloaded();
    load((claims) => claims);
    practice.faults.transactionTime = '2031-01-01T00:00:00.000Z';
    await download(true);
    load((claims) => [...claims, { ...claims[0], id: 'carrier-late' }]);
    expect(await download()).toMatchObject({ added: 1 });
    expect(stored()).toEqual(serverIds());
  });

  it('marks nothing after a page that shifted, and is asked for again', async () => {
    const { practice, download, read, stored, serverIds } = await downloaded();
    practice.faults.claimPages = [{ page: 3, fault: { kind: 'shifted' }, times: 1 }];
    const status = syncStatus(read())[0];
    expect(await download(true)).toMatchObject({ outcome: 'done', notReturned: 0 });
    expect(syncStatus(read())[0]).toMatchObject({ fullWalkAt: status?.fullWalkAt });
    expect(stored()).toEqual(serverIds());
  });

  it('is due again after a new permission, which may share more', async () => {
    const { practice, download, connectAgain } = await downloaded();
    await practice.faults.revokeUser('mary');
    await expect(download()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    await connectAgain();
    expect(await download()).toMatchObject({ kind: 'full', unchanged: claimCount });
    expect(await download()).toMatchObject({ kind: 'update' });
  });
});
