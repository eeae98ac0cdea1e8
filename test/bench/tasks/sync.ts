import { join } from 'node:path';
import type { ConnectInput } from '#main/services/connection-service.ts';
import { createServices } from '#main/services/services.ts';
import type { Services } from '#main/services/services.ts';
import { practiceClients } from '#test/practice-medicare/paths.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { delaysWhile } from '../event-loop.ts';
import { peakMemory } from '../memory.ts';
import type { Paged } from './bare-paging.ts';

export type SyncInput = {
  readonly url: string;
  readonly claims: number;
  /** An empty folder of this run alone. */
  readonly folder: string;
};

/** One whole first download by the app's services: sign-in is not in the time, the writing thread and the encryption are. */
export async function sync({ url, claims, folder }: SyncInput): Promise<Paged> {
  const services = servicesOn(join(folder, 'data'), url);
  await services.session.create({ passphrase: 'correct horse battery', withRecovery: false });
  const openBrowser = async (address: string): Promise<void> => void (await practiceBrowser(address, { user: 'mary' }));
  const { personId } = await services.connection.connect(request, { openBrowser });
  let stored = 0;
  const measured = await delaysWhile(async () => {
    const report = await services.sync.start(personId, { onProgress: () => undefined });
    stored = report.added;
  });
  const megabytes = peakMemory();
  await services.close();
  if (stored !== claims) throw new Error(`the sync stored ${stored} of ${claims} claims`);
  return { ...measured, megabytes };
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
