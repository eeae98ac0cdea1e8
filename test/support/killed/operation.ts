import { createServices } from '#main/services/services.ts';
import type { Services } from '#main/services/services.ts';

/** A program of its own that opens a data folder, says so on standard output, does one thing, and ends; or is killed. */
const { FOLDER = '', CODE = '', OPERATION = '', PERSON = '', FILE = '', PRACTICE = '' } = process.env;
const secret = { by: 'recoveryCode', secret: CODE } as const;
const signal = new AbortController().signal;
const silent = (): void => undefined;

const operations: Readonly<Record<string, (services: Services) => Promise<unknown>>> = {
  delete: (services) => services.erasing.person(PERSON),
  eraseAll: (services) => services.erasing.everything(),
  backup: (services) => services.backups.save({ path: FILE, personId: null }, { signal, onProgress: silent }),
  restore: (services) => services.backups.restore({ path: FILE, secret: null, personId: null, isReplacing: true }),
  restoreAnew: (services) => services.backups.restore({ path: FILE, secret, personId: null, isReplacing: false }),
  refresh: (services) => services.sync.start(PERSON, { onProgress: silent }),
};

const services = createServices({
  dataFolder: FOLDER,
  writerScript: new URL('../../../main/worker.ts', import.meta.url),
  keychain: null,
  openBrowser: () => Promise.reject(new Error('no browser here')),
  schemeCallbacks: null,
  printPdf: null,
  practiceUrl: PRACTICE,
  emit: silent,
});
if (OPERATION !== 'restoreAnew') await services.session.unlock(secret);
process.stdout.write('.');
process.emit('claimkeep-test-begin' as 'beforeExit', 0);
await operations[OPERATION]?.(services);
await services.close();
