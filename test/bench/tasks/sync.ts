import { join } from 'node:path';
import type { ConnectInput } from '#main/services/connection-service.ts';
import { createServices } from '#main/services/services.ts';
import type { Services } from '#main/services/services.ts';
import { practiceClients } from '#test/practice-medicare/paths.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { askUntil, askTimes } from '../screen-queries.ts';
import { delaysWhile } from '../event-loop.ts';
import { peakMemory } from '../memory.ts';
import type { Paged } from './bare-paging.ts';

export type SyncInput = {
  readonly url: string;
  readonly claims: number;
  /** An empty folder of this run alone. */
  readonly folder: string;
  /** Ask what the screens ask all the while. */
  readonly withQueries: boolean;
};

export type Synced = Paged & {
  /** p95 in ms of the slowest question while the download ran and after it, and how many were refused; null when nothing was asked. */
  readonly queries: { readonly during: number; readonly after: number; readonly busy: number } | null;
};

/** One whole first download by the app's services: sign-in is not in the time, the writing thread and the encryption are. */
export async function sync({ url, claims, folder, withQueries }: SyncInput): Promise<Synced> {
  const services = servicesOn(join(folder, 'data'), url);
  await services.session.create({ passphrase: 'correct horse battery', withRecovery: false });
  const openBrowser = async (address: string): Promise<void> => void (await practiceBrowser(address, { user: 'mary' }));
  const { personId } = await services.connection.connect(request, { openBrowser });
  const reader = services.readers.get(personId);
  const running = new AbortController();
  let stored = 0;
  const asked = withQueries ? askUntil(reader, running.signal) : null;
  const measured = await delaysWhile(async () => {
    const report = await services.sync.start(personId, { onProgress: () => undefined });
    stored = report.added;
  });
  running.abort();
  const megabytes = peakMemory();
  const during = await asked;
  const queries =
    during === null ? null : { during: during.p95, busy: during.busy, after: (await askTimes(reader)).p95 };
  await services.close();
  if (stored !== claims) throw new Error(`the sync stored ${stored} of ${claims} claims`);
  return { ...measured, megabytes, queries };
}

function servicesOn(dataFolder: string, practiceUrl: string): Services {
  return createServices({
    dataFolder,
    writerScript: new URL('../../../main/worker.ts', import.meta.url),
    keychain: null,
    openBrowser: () => Promise.reject(new Error('the bench opens no browser')),
    schemeCallbacks: null,
    printPdf: null,
    practiceUrl,
    emit: () => undefined,
  });
}

const request: ConnectInput = {
  environment: 'practice',
  clientId: practiceClients.confidential.clientId,
  clientSecret: practiceClients.confidential.secret,
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'loopback',
  loopbackPort: null,
  customEndpoints: null,
  personId: null,
  newName: 'Mary',
};
