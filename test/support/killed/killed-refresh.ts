import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openVault } from '#main/auth/vault.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { dataPaths } from '#main/store/paths.ts';
import { AppError } from '#shared/errors.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '../temporary-services.ts';
import { connect } from './killed-household.ts';
import type { Thoroughness } from './killed-household.ts';
import { everyFile, killEverywhere, removeFolder } from './run-killed.ts';

type Stored = { readonly refreshInDoubt: boolean; readonly tokens: { readonly accessToken: string } | null };

/**
 * Kills a download whose access token has run out at every chosen moment, and looks whether the one-time refresh token and the vault are in
 * step with the server: the newer tokens are stored, or the old ones are and are marked as doubtful, or nothing was sent. The next download
 * then succeeds or asks to reconnect, and every claim is there.
 */
export async function killedRefreshLosesNothing(how: Thoroughness) {
  const practice = await startPracticeMedicare({ people: smallPeople(60) });
  onTestFinished(() => practice.close());
  const quiet = { onProgress: () => undefined };
  const { services: first, recoveryCode: code } = await recoverableServices({ practiceUrl: practice.url });
  const personId = await connect(first, 'mary', null);
  await first.sync.start(personId, quiet);
  await first.close();
  const kept = first.ports.dataFolder;
  const folder = join(temporaryFolder(), 'data');
  const seen = { newTokens: 0, doubtful: 0, untouched: 0, reconnect: 0 };
  let old = '';
  let listing: readonly string[] | null = null;
  const refreshes = (): number =>
    practice.requests.filter(({ path, status }) => path.endsWith('/token/') && status === 200).length;
  let refreshesBefore = 0;

  const opened = async () => {
    const services = temporaryServices({ dataFolder: folder, practiceUrl: practice.url });
    await services.session.unlock({ by: 'recoveryCode', secret: code });
    return services;
  };
  const stored = async (services: Awaited<ReturnType<typeof opened>>): Promise<Stored> => {
    const vault = await openVault(dataPaths(folder).vault, services.session.household().vaultKey());
    return JSON.parse((await vault.get(`tokens:${personId}`)) ?? '') as Stored;
  };

  const { steps, killed } = await killEverywhere({
    ...how,
    prepare: async () => {
      removeFolder(folder);
      cpSync(kept, folder, { recursive: true });
      // A new sign-in each time: the server forgets the tokens of the time before.
      const services = await opened();
      await connect(services, 'mary', personId);
      old = (await stored(services)).tokens?.accessToken ?? '';
      await services.close();
      practice.faults.expireAccessTokens();
      refreshesBefore = refreshes();
      return { FOLDER: folder, CODE: code, OPERATION: 'refresh', PERSON: personId, PRACTICE: practice.url };
    },
    check: async (moment) => {
      const services = await opened();
      const { tokens, refreshInDoubt } = await stored(services);
      const wasUsedUp = refreshes() > refreshesBefore;
      expect(tokens, moment).not.toBeNull();
      const isOld = tokens?.accessToken === old;
      if (!isOld) seen.newTokens += 1;
      else if (refreshInDoubt) seen.doubtful += 1;
      else seen.untouched += 1;
      if (!isOld) expect(refreshInDoubt, moment).toBe(false);
      // The token is never used up without the vault knowing that it may be.
      if (isOld && wasUsedUp) expect(refreshInDoubt, moment).toBe(true);
      const next = await services.sync.start(personId, quiet).then(
        () => 'done',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );
      if (next !== 'done') seen.reconnect += 1;
      expect(next, moment).toBe(isOld && wasUsedUp ? 'auth/reconnect-needed' : 'done');
      const { problems } = await services.writer.call('verify', { person: services.readers.access(personId) });
      expect(problems, moment).toEqual([]);
      expect(listClaims(services.readers.get(personId), { limit: 200 }).claims, moment).toHaveLength(60);
      await services.close();
      listing ??= everyFile(folder);
      expect(everyFile(folder), moment).toEqual(listing);
    },
  });
  return { steps, killed, seen };
}
