import { onTestFinished } from 'vitest';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { createSyncService } from '#main/services/sync-service.ts';
import type { PracticePerson, Resource } from '#test/practice-medicare/people.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { connect } from '#test/support/killed/killed-household.ts';
import { openServices } from '#test/support/temporary-services.ts';
import { hashesOf, storedHashes } from './claim-hashes.ts';

/** Four pages. */
export const claimCount = 173;
const retry = { attempts: 2, firstWaitMs: 5, longestWaitMs: 10, longestRetryAfterMs: 10 };

/** What v3's search asks of a claim that it lists: settled, and the newest version. */
const settled = { source: 'NCH', tag: [{ code: 'FinalAction' }] };

/** A person whose first download is done, on a server whose data the test changes. `timeoutMs`: of one request; the usual time if absent. */
export async function downloaded(timeoutMs?: number, apiVersion: ApiVersion = 'v2') {
  const [small] = smallPeople(claimCount) as [PracticePerson];
  const metaOf = (lastUpdated: unknown) => ({ lastUpdated, ...(apiVersion === 'v3' && settled) });
  let data: readonly Resource[] = [...small.claims()].map((claim) => ({
    ...claim,
    meta: metaOf((claim['meta'] as Resource)['lastUpdated']),
  }));
  const person = { ...small, claims: () => data };
  const practice = await startPracticeMedicare({ people: [{ ...person, v3: { ...person, card: null } }] });
  onTestFinished(() => practice.close());
  const services = await openServices({ practiceUrl: practice.url });
  const personId = await connect(services, 'mary', null, apiVersion === 'v3' ? practice.url : null);
  const { session, readers, writer, activity } = services;
  const sync = createSyncService({
    session,
    readers,
    writer,
    record: activity.record,
    retry,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const download = (isFullAsked = false) => sync.start(personId, { onProgress: () => undefined, isFullAsked });
  let loads = 0;
  /** Loads new data at Medicare: every claim that `change` returns as another object counts as changed today. */
  const load = (change: (claims: readonly Resource[]) => readonly Resource[]): string => {
    loads += 1;
    const time = new Date(Date.now() + loads * 60_000).toISOString();
    const before = new Set(data);
    data = change(data).map((claim) => (before.has(claim) ? claim : { ...claim, meta: metaOf(time) }));
    practice.faults.transactionTime = time;
    return time;
  };
  const read = () => readers.get(personId);
  const stored = () => {
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = listClaims(read(), { includeReplaced: true, limit: 200, after: after ?? null });
      ids.push(...page.claims.map(({ resourceId }) => resourceId));
      after = page.next;
    }
    return ids.sort();
  };
  /** Ids and what each claim says, here and at the server. */
  const hashes = { stored: () => storedHashes(read()), server: () => hashesOf(data) };
  const serverIds = () => data.map(({ id }) => String(id)).sort();
  const pages = () => practice.requests.filter(({ path }) => path.endsWith('ExplanationOfBenefit'));
  const connectAgain = () => connect(services, 'mary', personId, apiVersion === 'v3' ? practice.url : null);
  const first = await download();
  return { practice, download, load, read, stored, serverIds, hashes, pages, connectAgain, first };
}
