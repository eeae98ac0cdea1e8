import { existsSync } from 'node:fs';
import { eraseAll, isErasingAll } from '#main/store/erase-all.ts';
import { dataPaths, listPersonFiles } from '#main/store/paths.ts';
import { tidyUp } from '#main/store/tidy-up.ts';
import { AppError } from '#shared/errors.ts';
import type { AtMedicare, ErasedConnection } from '#shared/ipc/contract.ts';
import type { ActivityService } from './activity-service.ts';
import type { ConnectionService } from './connection-service.ts';
import type { HouseholdSession } from './household-session.ts';
import type { PeopleService } from './people-service.ts';

export type EraseService = {
  /**
   * Ends Medicare's permission (best effort), then deletes a person for good: file, logs, copies, tokens, the client's secret with its last
   * user. It also takes the id of somebody of whom only a rest is here.
   * @returns whether Medicare was told
   * @throws AppError `store/person-not-found`, `store/locked`, `store/read-only`, `store/busy`
   */
  readonly person: (personId: string) => Promise<AtMedicare>;
  /**
   * The same for everybody, and with them the keys, the activity log, the code tables and the settings. Without the key it deletes all the
   * same; then Medicare could not be told.
   * @throws AppError `store/read-only`, `store/busy`
   */
  readonly everything: () => Promise<readonly ErasedConnection[]>;
};

type Dependencies = {
  readonly dataFolder: string;
  readonly session: HouseholdSession;
  readonly people: PeopleService;
  readonly connection: ConnectionService;
  readonly activity: ActivityService;
  /** Closes every file of this program. */
  readonly close: () => Promise<void>;
  /** Holds back what the page is told until everything is done. */
  readonly silently: <T>(work: () => Promise<T>) => Promise<T>;
};

export function createEraseService(dependencies: Dependencies): EraseService {
  const { dataFolder, session, people, connection, activity, close, silently } = dependencies;

  const tellMedicare = async (): Promise<readonly ErasedConnection[]> => {
    if (!session.isOpen()) {
      // Without the key nobody knows who is connected: the vault is there as soon as somebody was.
      const wasConnected = existsSync(dataPaths(dataFolder).vault);
      const ids = wasConnected ? listPersonFiles(dataFolder) : [];
      return ids.map(({ id }) => ({ personId: id, displayName: '', source: 'unknown', atMedicare: 'notReached' }));
    }
    return Promise.all(
      people
        .list()
        .filter(({ isSample }) => !isSample)
        .map(async ({ id, displayName, connection: connected }) => ({
          personId: id,
          displayName,
          source: connected?.environment === 'custom' ? ('plan' as const) : ('medicare' as const),
          atMedicare: await connection.revoke(id),
        })),
    );
  };

  return {
    person: async (personId) => {
      session.household();
      const atMedicare = await connection.revoke(personId);
      await people.remove(personId);
      return atMedicare;
    },
    everything: () =>
      silently(async () => {
        const told = await tellMedicare();
        session.lock();
        // Locking notes itself in the log and begins to close; this waits for it.
        await close();
        await activity.forget();
        eraseAll(dataFolder);
        return told;
      }),
  };
}

/**
 * The session of a household whose unfinished deletions and restores are finished whenever it is opened.
 * @param finish what needs the keys
 */
export function tidySession(
  session: HouseholdSession,
  dataFolder: string,
  finish: () => Promise<void>,
): HouseholdSession {
  return {
    ...session,
    create: async (options) => {
      tidyUp(dataFolder);
      // What could not be deleted yet must not take the new keys with it at the next start.
      if (isErasingAll(dataFolder)) throw new AppError('store/busy');
      return session.create(options);
    },
    unlock: async (by) => {
      const status = await session.unlock(by);
      tidyUp(dataFolder);
      await finish();
      return status;
    },
  };
}
