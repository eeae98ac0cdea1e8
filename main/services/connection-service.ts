import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { discoverEndpoints } from '#main/auth/discover-endpoints.ts';
import type { DiscoveredServer } from '#main/auth/discover-endpoints.ts';
import type { SchemeCallbackSource } from '#main/auth/scheme-receiver.ts';
import { signIn } from '#main/auth/sign-in.ts';
import type { SignInStatus } from '#main/auth/sign-in.ts';
import { createTokenSession } from '#main/auth/token-session.ts';
import type { RevocationResult } from '#main/auth/revoke-tokens.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import type { Vault } from '#main/auth/vault.ts';
import type { RetryPolicy } from '#main/medicare/retry.ts';
import { syncStatus } from '#main/store/source-status.ts';
import type { Writer } from '#main/writer/writer.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { AtMedicare, ConnectRequest } from '#shared/ipc/contract.ts';
import type { AppEvents } from '#shared/ipc/events.ts';
import { forgetConnection, saveSettings, settingsOf } from './connection-settings-store.ts';
import type { RecordActivity } from './activity-service.ts';
import type { HouseholdSession } from './household-session.ts';
import { withSource } from './named-source.ts';
import type { OpenReaders } from './open-readers.ts';
import type { PeopleService } from './people-service.ts';
import type { Ports } from './ports.ts';
import { recordedFetch, recordedGet, resultOf, tokenPurpose } from './recorded.ts';
import { shownName } from './shown-name.ts';
import { accountOf, giveBack } from './signed-in-account.ts';
import type { SyncService } from './sync-service.ts';

/** What was entered to connect. `language`: of the server's pages. `apiVersion`: of the server's data; by its address if absent. */
export type ConnectInput = ConnectRequest & {
  readonly language?: 'en' | 'es';
  readonly apiVersion?: ApiVersion | null;
};

export type ConnectOptions = {
  readonly signal?: AbortSignal;
  readonly onStatus?: (phase: AppEvents['connect/status']['phase']) => void;
  /** In place of the port's browser (the command line's `--print-url` and `--practice-user`). */
  readonly openBrowser?: (url: string) => Promise<void>;
  /** In place of the port's links (the command line's standard input). */
  readonly schemeCallbacks?: SchemeCallbackSource;
};

export type ConnectionService = {
  /**
   * Signs in at Medicare and binds the tokens to one person: the given one, or a new one that is made only after the sign-in succeeded.
   * @throws AppError `auth/...`; `medicare/wrong-person` when the account belongs to someone else than the given person. Then nothing is kept,
   *   the new permission is given back as far as the server can be reached, and the person's earlier connection stays as it was
   */
  readonly connect: (input: ConnectInput, options?: ConnectOptions) => Promise<{ readonly personId: string }>;
  /** Reads what a health plan's server says about itself. @throws AppError as `discoverEndpoints` */
  readonly discover: (address: string, options?: { readonly fhirBase?: string }) => Promise<DiscoveredServer>;
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
  /** For asking whose account it is; the usual one if absent. */
  readonly retry?: RetryPolicy;
};

const phases: Readonly<Record<SignInStatus['kind'], AppEvents['connect/status']['phase']>> = {
  waitingForBrowser: 'waiting',
  noClaimsHint: 'noClaims',
  suspiciousCallback: 'suspicious',
  exchangingCode: 'exchanging',
};

/** Connecting and disconnecting people. */
export function createConnectionService(dependencies: Dependencies): ConnectionService {
  const { ports, session, readers, writer, people, sync, record, onChange, retry } = dependencies;
  let attempt: AbortController | null = null;

  const connect = async (input: ConnectInput, options: ConnectOptions, cancelled: AbortSignal) => {
    const vault = await session.vaultOrNew();
    const settings = await settingsOf(input, { vault, practiceUrl: ports.practiceUrl });
    if (input.personId !== null) people.get(input.personId);
    const signal = options.signal === undefined ? cancelled : AbortSignal.any([cancelled, options.signal]);
    options.onStatus?.('opening');
    const openBrowser =
      options.openBrowser ?? ((url) => ports.openBrowser(url, new URL(settings.endpoints.authorizeUrl).origin));
    const schemeCallbacks = options.schemeCallbacks ?? ports.schemeCallbacks;
    const tokens = await signIn(settings, {
      openBrowser,
      signal,
      onStatus: ({ kind }) => options.onStatus?.(phases[kind]),
      fetch: recordedFetch(record, tokenPurpose, input.personId),
      ...(schemeCallbacks !== null && { schemeCallbacks }),
    });
    try {
      const personId = await keep(vault, settings, tokens, input, signal);
      onChange();
      return { personId };
    } catch (error) {
      // Of someone else, of nobody, or not to be stored: tokens that are kept nowhere must not live on.
      await giveBack(settings, tokens, recordedFetch(record, tokenPurpose, input.personId));
      throw error;
    }
  };

  /** Binds what a sign-in gave to its person, made now where it is a new one. */
  const keep = async (
    vault: Vault,
    settings: ConnectionSettings,
    tokens: TokenSet,
    input: ConnectInput,
    signal: AbortSignal,
  ): Promise<string> => {
    const { patientId, name } = await accountOf({
      settings,
      tokens,
      needsName: input.personId === null && input.newName === null,
      get: recordedGet(record, input.personId),
      signal,
      ...(retry !== undefined && { retry }),
    });
    const personId = input.personId ?? people.create(shownName(input.newName ?? name ?? '') ?? nameless);
    try {
      const apiVersion = input.apiVersion ?? versionIn(settings.endpoints.fhirBase);
      await bind(personId, settings, tokens, { patientId, apiVersion });
      await saveSettings(vault, personId, settings);
      await createTokenSession({ vault, personId, settings }).store(tokens);
      return personId;
    } catch (error) {
      // A person made for this sign-in holds nothing yet.
      if (input.personId === null) await people.remove(personId).catch(() => undefined);
      throw error;
    }
  };

  const bind = async (
    personId: string,
    { environment, clientId, endpoints: { fhirBase } }: ConnectionSettings,
    { grantedScope, permissionEnds }: TokenSet,
    { patientId, apiVersion }: { readonly patientId: string; readonly apiVersion: ApiVersion },
  ) => {
    const person = readers.access(personId);
    const source = { environment, clientId, patientId, fhirBase, apiVersion };
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
        throw withSource(input.environment, error);
      } finally {
        attempt = null;
      }
    },
    discover: (address, options = {}) =>
      discoverEndpoints(address, { ...options, fetch: recordedFetch(record, 'discovery', null) }),
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

/** Medicare and its neighbours have the version in the path; without one it is the shape every CARIN server has. */
function versionIn(fhirBase: string): ApiVersion {
  return new URL(fhirBase).pathname.split('/').includes('v3') ? 'v3' : 'v2';
}

/** What a new person is called when neither they nor Medicare gave a name. */
const nameless = 'Me';
