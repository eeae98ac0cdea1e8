import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createServices } from '#main/services/services.ts';
import type { Services } from '#main/services/services.ts';
import type { Ports } from '#main/services/ports.ts';

export const testPassphrase = 'correct horse battery';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** The real services with the real writing thread, on a folder of their own, locked and without a household. */
export function temporaryServices(ports: Partial<Ports> = {}): Services {
  const services = createServices({
    dataFolder: ports.dataFolder ?? temporaryFolder(),
    writerScript: new URL('../../main/worker.ts', import.meta.url),
    keychain: null,
    openBrowser: () => Promise.reject(new Error('no browser in this test')),
    schemeCallbacks: null,
    printPdf: null,
    practiceUrl: null,
    emit: () => undefined,
    ...ports,
  });
  onTestFinished(() => services.close());
  return services;
}

/** The same, set up and unlocked; by a recovery code alone, because a passphrase takes half a second of key derivation. */
export async function openServices(ports: Partial<Ports> = {}): Promise<Services> {
  return (await recoverableServices(ports)).services;
}

/** {@link openServices} with the code that opens the same folder for a second program. */
export async function recoverableServices(
  ports: Partial<Ports> = {},
): Promise<{ readonly services: Services; readonly recoveryCode: string }> {
  const services = temporaryServices(ports);
  const recoveryCode = await services.session.create({ passphrase: null, withRecovery: true });
  return { services, recoveryCode: recoveryCode ?? '' };
}
