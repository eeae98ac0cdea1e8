import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { checkBackup } from '#main/store/backup/backup-file.ts';
import { openVault } from '#main/auth/vault.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { dataPaths } from '#main/store/paths.ts';
import type { Services } from '#main/services/services.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '../temporary-services.ts';
import { everyFile, killEverywhere, removeFolder } from './run-killed.ts';
import type { Operation } from './start-program.ts';

export type Thoroughness = { readonly mostSteps: number; readonly randomMoments: number; readonly seed: number };

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

/** Signs a person of practice Medicare in. @param personId null: somebody new */
/** Signs in at practice Medicare: v2, or v3 of the server at the address. */
export async function connect(
  services: Services,
  user: string,
  personId: string | null,
  v3Url: string | null = null,
): Promise<string> {
  const connected = await services.connection.connect(
    {
      environment: v3Url === null ? 'practice' : 'custom',
      clientId: 'practice-client',
      clientSecret: 'practice-secret',
      clientAuthentication: 'secret',
      tokenHelperUrl: null,
      redirect: 'loopback',
      loopbackPort: null,
      customEndpoints:
        v3Url === null
          ? null
          : {
              authorizeUrl: `${v3Url}/v3/o/authorize/`,
              tokenUrl: `${v3Url}/v3/o/token/`,
              revokeUrl: `${v3Url}/v3/o/revoke/`,
              fhirBase: `${v3Url}/v3/fhir/`,
            },
      personId,
      newName: personId === null ? user : null,
    },
    {
      openBrowser: async (url) => {
        await practiceBrowser(url, { user });
      },
    },
  );
  return connected.personId;
}

/** Two connected people with claims and kept copies, a backup of how they were, and a change to each since. */
async function original(practice: PracticeMedicare) {
  const { services, recoveryCode } = await recoverableServices({ practiceUrl: practice.url });
  const ids = [await connect(services, 'mary', null), await connect(services, 'james', null)];
  for (const id of ids) await services.sync.start(id, quiet);
  await services.backups.keepDueCopies(Date.now());
  const backup = join(temporaryFolder(), 'family.claimkeep-backup');
  await services.backups.save({ path: backup, personId: null }, quiet);
  for (const id of ids) await services.people.rename(id, `changed ${id}`);
  await services.close();
  return { folder: services.ports.dataFolder, code: recoveryCode, ids, backup };
}

/** All that can be told apart from outside, after a start of the program on the folder. */
async function stateAfterStart(folder: string, code: string) {
  const services = temporaryServices({ dataFolder: folder });
  const { state } = await services.session.status();
  if (state === 'none') {
    await services.close();
    // A try of the backup's code counts before it is made, and so also where it was killed.
    return { files: everyFile(folder).filter((name) => name !== 'tries.json'), people: [], vault: [] };
  }
  await services.session.unlock({ by: 'recoveryCode', secret: code });
  const people = [];
  for (const { id, displayName, problem, connection } of services.people.list()) {
    const { problems } = await services.writer.call('verify', { person: services.readers.access(id) });
    const claims = listClaims(services.readers.get(id), { limit: 200, includeReplaced: true }).claims.length;
    people.push({ id, displayName, problem, problems, claims, isConnected: connection !== null });
  }
  const vault = await openVault(dataPaths(folder).vault, services.session.household().vaultKey());
  const names = [...(await vault.names())].sort();
  await services.close();
  return { files: everyFile(folder), people, vault: names };
}

/**
 * Kills an operation on a household at every chosen moment, starts the program again, and compares everything with what was there before and
 * with what is there when it is not killed. Both are seen.
 */
export async function killedLeavesOldOrNew(
  name: 'delete' | 'eraseAll' | 'restore' | 'restoreAnew' | 'backup',
  how: Thoroughness,
) {
  const practice = await startPracticeMedicare({ people: smallPeople(60) });
  onTestFinished(() => practice.close());
  const { folder: kept, code, ids, backup } = await original(practice);
  const folder = join(temporaryFolder(), 'data');
  const target = join(temporaryFolder(), 'stick');
  const file = name === 'backup' ? join(target, 'family.claimkeep-backup') : backup;

  const putBack = (): void => {
    for (const one of [folder, target]) removeFolder(one);
    if (name !== 'restoreAnew') cpSync(kept, folder, { recursive: true });
    mkdirSync(target);
    cpSync(backup, join(target, 'family.claimkeep-backup'));
  };
  const look = async () => ({ ...(await stateAfterStart(folder, code)), target: await targetAfterNext() });
  /** What lies where the backup goes, once the next backup into that folder was made. */
  const targetAfterNext = async () => {
    if (name === 'backup') {
      const services = temporaryServices({ dataFolder: folder });
      await services.session.unlock({ by: 'recoveryCode', secret: code });
      const next = join(target, 'next');
      await services.backups.save({ path: next, personId: null }, quiet);
      rmSync(next);
      await services.close();
    }
    const found = join(target, 'family.claimkeep-backup');
    const hash = createHash('sha256').update(readFileSync(found)).digest('hex');
    const isOld = hash === createHash('sha256').update(readFileSync(backup)).digest('hex');
    return { files: readdirSync(target), isOld, people: checkBackup(found).people.map(({ id }) => id) };
  };

  putBack();
  const before = await look();
  let after: Awaited<ReturnType<typeof look>> | null = null;
  const seen = { old: 0, new: 0 };
  const { steps, killed } = await killEverywhere({
    ...how,
    prepare: async (): Promise<Operation> => {
      putBack();
      return { FOLDER: folder, CODE: code, OPERATION: name, PERSON: ids[0] ?? '', FILE: file, PRACTICE: practice.url };
    },
    check: async (moment) => {
      const found = await look();
      // The first run is not killed.
      after ??= found;
      const isOld = JSON.stringify(found) === JSON.stringify(before);
      if (isOld) seen.old += 1;
      else {
        expect(found, `killed ${moment}`).toEqual(after);
        seen.new += 1;
      }
    },
  });
  expect(after).not.toEqual(before);
  expect(existsSync(folder) || name === 'restoreAnew').toBe(true);
  return { steps, killed, seen, before, after };
}
