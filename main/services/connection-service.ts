import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { discoverEndpoints } from '#main/auth/discover-endpoints.ts';
import type { DiscoveredServer } from '#main/auth/discover-endpoints.ts';
import { signIn } from '#main/auth/sign-in.ts';
import type { SignInStatus } from '#main/auth/sign-in.ts';
import { createTokenSession } from '#main/auth/token-session.ts';
import type { RevocationResult } from '#main/auth/revoke-tokens.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { HttpGet } from '#main/medicare/http-get.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { findAccount } from '#main/sync/find-account.ts';
import type { Account } from '#main/sync/find-account.ts';
import type { Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { AtMedicare, ConnectRequest } from '#shared/ipc/contract.ts';
import type { AppEvents } from '#shared/ipc/events.ts';
import { forgetConnection, saveSettings, settingsOf } from './connection-settings-store.ts';
import type { RecordActivity } from './activity-service.ts';
import type { HouseholdSession } from './household-session.ts';
import type { OpenReaders } from './open-readers.ts';
import type { PeopleService } from './people-service.ts';
import type { Ports } from './ports.ts';
import { recordedFetch, recordedGet, resultOf, tokenPurpose } from './recorded.ts';
import { shownName } from './shown-name.ts';
import type { SyncService } from './sync-service.ts';

/** What was entered to connect; `scope` comes from the command line only; `language` is the one Medicare's pages are asked for in. */
export type ConnectInput = ConnectRequest & { readonly scope?: string | null; readonly language?: 'en' | 'es' };

export type ConnectOptions = {
  readonly signal?: AbortSignal;
  readonly onStatus?: (phase: AppEvents['connect/status']['phase']) => void;
  /** In place of the port's browser (the command line's `--print-url` and `--practice-user`). */
  readonly openBrowser?: (url: string) => Promise<void>;
};

export type ConnectionService = {
  /**
   * Signs in at Medicare and binds the tokens to one person: the given one, or a new one that is made only after the sign-in succeeded.
   * @throws AppError `auth/...`; `medicare/wrong-person` when the account belongs to someone else than the given person: nothing is kept
   */
  readonly connect: (input: ConnectInput, options?: ConnectOptions) => Promise<{ readonly personId: string }>;
  /** Reads what a health plan's server says about itself. @throws AppError as `discoverEndpoints` */
  readonly discover: (fhirBase: string) => Promise<DiscoveredServer>;
  /** Ends a waiting sign-in. */
  readonly cancel: () => void;
  /** Ends Medicare's permission (best effort) and forgets the tokens; the claims stay. */
  readonly disconnect: (personId: string) => Promise<RevocationResult>;
  /** Ends Medicare's permission (best effort) and changes nothing here: for somebody who is about to be deleted. */
  readonly revoke: (personId: string) => Promise<AtMedicare>;
};

type Dependencies = {
  readonly ports: Pick<Ports, 'openBrowser' | 'schemeCallbacks' | 'practiceUrl'>;
  readonly session: HouseholdSession;
  readonly readers: OpenReaders;
  readonly writer: Writer;
  readonly people: PeopleService;
  readonly sync: SyncService;
  readonly record: RecordActivity;
  readonly onChange: () => void;
};

const phases: Readonly<Record<SignInStatus['kind'], AppEvents['connect/status']['phase']>> = {
  waitingForBrowser: 'waiting',
  noClaimsHint: 'waiting',
  suspiciousCallback: 'suspicious',
  exchangingCode: 'exchanging',
};

/** Connecting and disconnecting people. */
export function createConnectionService(dependencies: Dependencies): ConnectionService {
  const { ports, session, readers, writer, people, sync, record, onChange } = dependencies;
  let attempt: AbortController | null = null;

  const connect = async (input: ConnectInput, options: ConnectOptions, cancelled: AbortSignal) => {
    const vault = await session.vaultOrNew();
    const settings = await settingsOf(input, { vault, practiceUrl: ports.practiceUrl });
    if (input.personId !== null) people.get(input.personId);
    const signal = options.signal === undefined ? cancelled : AbortSignal.any([cancelled, options.signal]);
    options.onStatus?.('opening');
    const openBrowser =
      options.openBrowser ?? ((url) => ports.openBrowser(url, new URL(settings.endpoints.authorizeUrl).origin));
    const tokens = await signIn(settings, {
      openBrowser,
      signal,
      onStatus: ({ kind }) => options.onStatus?.(phases[kind]),
      fetch: recordedFetch(record, tokenPurpose, input.personId),
      ...(ports.schemeCallbacks !== null && { schemeCallbacks: ports.schemeCallbacks }),
    });
    const account = await accountOf(settings, tokens, input, { signal, get: recordedGet(record, input.personId) });
    const { patientId } = account;
    const personId = input.personId ?? people.create(shownName(input.newName ?? account.name ?? '') ?? nameless);
    try {
      await bind(personId, settings, tokens, patientId);
      await saveSettings(vault, personId, settings);
      await createTokenSession({ vault, personId, settings }).store(tokens);
    } catch (error) {
      // A person made for this sign-in holds nothing yet.
      if (input.personId === null) await people.remove(personId).catch(() => undefined);
      throw error;
    }
    onChange();
    return { personId };
  };

  const bind = async (personId: string, settings: ConnectionSettings, tokens: TokenSet, patientId: string) => {
    const person = readers.access(personId);
    const { environment, clientId, endpoints } = settings;
    const { grantedScope, permissionEnds } = tokens;
    const source = { environment, clientId, patientId, fhirBase: endpoints.fhirBase, apiVersion: 'v2' } as const;
    const sourceId = await writer.call('bindSource', { person, source });
    await writer.call('setPermission', {
      person,
      sourceId,
      permission: { scope: grantedScope.join(' '), permissionEnds },
    });
  };

  return {
    connect: async (input, options = {}) => {
      if (attempt !== null) throw new AppError('auth/already-running');
      attempt = new AbortController();
      try {
        const connected = await connect(input, options, attempt.signal);
        record({ kind: 'signIn', personId: connected.personId, result: 'ok' });
        return connected;
      } catch (error) {
        record({ kind: 'signIn', personId: input.personId, result: resultOf(error) });
        throw error;
      } finally {
        attempt = null;
      }
    },
    discover: (fhirBase) => discoverEndpoints(fhirBase, { fetch: recordedFetch(record, 'discovery', null) }),
    cancel: () => attempt?.abort(),
    disconnect: async (personId) => {
      sync.cancel(personId);
      const outcome = await (await sync.tokensOf(personId)).revoke();
      record({ kind: 'disconnect', personId, result: outcome });
      for (const { id: sourceId } of syncStatus(readers.get(personId))) {
        await writer.call('disconnect', { person: readers.access(personId), sourceId });
      }
      await forgetConnection(await session.vault(), personId);
      onChange();
      return outcome;
    },
    revoke: async (personId) => {
      sync.cancel(personId);
      try {
        const outcome = await (await sync.tokensOf(personId)).revoke();
        record({ kind: 'disconnect', personId, result: outcome });
        return outcome;
      } catch (error) {
        // A vault that cannot be read must not keep a person from being deleted; but then there may be a permission.
        return error instanceof AppError && error.code === 'sync/not-connected' ? 'notConnected' : 'notReached';
      }
    },
  };
}

/** What a new person is called when neither they nor Medicare gave a name. */
const nameless = 'Me';

/** @throws AppError `auth/no-claims-data` when Medicare names nobody, and as {@link findAccount} */
async function accountOf(
  settings: ConnectionSettings,
  tokens: TokenSet,
  { personId, newName }: ConnectInput,
  { signal, get }: { readonly signal: AbortSignal; readonly get: HttpGet },
): Promise<Account> {
  const needsName = personId === null && newName === null;
  if (tokens.patientId !== null && !needsName) return { patientId: tokens.patientId, name: null };
  const refused = (): Promise<never> => Promise.reject(new AppError('auth/reconnect-needed'));
  const client = createMedicareClient({
    fhirBase: settings.endpoints.fhirBase,
    get,
    tokens: { accessToken: () => Promise.resolve(tokens.accessToken), refreshAfter401: refused },
  });
  const found = await findAccount(client, signal);
  const patientId = tokens.patientId ?? found?.patientId;
  if (patientId === undefined) throw new AppError('auth/no-claims-data');
  return { patientId, name: found?.patientId === patientId ? found.name : null };
}
