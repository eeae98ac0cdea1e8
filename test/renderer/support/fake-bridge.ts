import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { Annotation } from '#shared/domain/annotation.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { AppEvents, EventName } from '#shared/ipc/events.ts';
import type { Result } from '#shared/ipc/result.ts';
import { madeUpClaims } from './made-up-claims.ts';
import { connectedPerson, samplePerson } from './made-up-people.ts';
import { claimsOf, filtersOf, listClaims, totalsOf } from './fake-claims.ts';
import { fakeWorld } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

export type CallName = Exclude<keyof Bridge, 'on'>;

/** Without the members that are undefined: a change leaves out what it does not change. */
function given<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export type FakeBridge = {
  readonly bridge: Bridge;
  readonly world: FakeWorld;
  /** Every call with its input, in order. */
  readonly calls: { readonly name: CallName; readonly input: unknown }[];
  readonly emit: <E extends EventName>(event: E, payload: AppEvents[E]) => void;
  /** From now on this call answers with an error. */
  readonly fail: (name: CallName, code: ErrorCode, details?: ErrorDetails) => void;
  /** From now on this call waits; the returned function lets it answer. */
  readonly hold: (name: CallName) => () => void;
};

/** `window.claimkeep` without a main process: the whole contract over a {@link FakeWorld}. */
export function createFakeBridge(part: Partial<FakeWorld> = {}): FakeBridge {
  const world = fakeWorld(part);
  const calls: { name: CallName; input: unknown }[] = [];
  const failures = new Map<CallName, { code: ErrorCode; details: ErrorDetails }>();
  const gates = new Map<CallName, Promise<void>>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  const answer = async <T>(name: CallName, input: unknown, work: () => T): Promise<Result<T>> => {
    calls.push({ name, input });
    await gates.get(name);
    const error = failures.get(name);
    return error === undefined ? { ok: true, value: work() } : { ok: false, error };
  };

  const emit: FakeBridge['emit'] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };

  const noteOf = (subject: Annotation['subject'], key: string): Annotation =>
    world.notes.find((note) => note.subject === subject && note.key === key) ?? {
      subject,
      key,
      note: '',
      isStarred: false,
      isKnown: null,
      tags: [],
      updatedAt: null,
    };
  const changePerson = (personId: string, change: Partial<PersonSummary>): PersonSummary => {
    world.people = world.people.map((person) => (person.id === personId ? { ...person, ...change } : person));
    const changed = world.people.find(({ id }) => id === personId);
    if (changed === undefined) throw new Error(`no person ${personId}`);
    return changed;
  };
  const setHousehold = (change: Partial<HouseholdStatus>): HouseholdStatus => {
    world.household = { ...world.household, ...change };
    return world.household;
  };
  const addPerson = (person: PersonSummary, claims: readonly ClaimDetail[]): void => {
    world.people = [...world.people, person];
    world.claims = { ...world.claims, [person.id]: claims };
  };

  const bridge: Bridge = {
    on: (event, listener) => {
      const ofEvent = listeners.get(event) ?? new Set();
      listeners.set(event, ofEvent.add(listener));
      return () => void ofEvent.delete(listener);
    },
    appInfo: () => answer('appInfo', undefined, () => world.info),
    preferencesRead: () => answer('preferencesRead', undefined, () => world.preferences),
    preferencesUpdate: (input) =>
      answer('preferencesUpdate', input, () => {
        world.preferences = { ...world.preferences, ...given(input) };
        emit('preferences/changed', world.preferences);
        return world.preferences;
      }),
    householdStatus: () => answer('householdStatus', undefined, () => world.household),
    householdCreate: (input) =>
      answer('householdCreate', input, () =>
        setHousehold({ state: 'unlocked', unlockBy: [input.passphrase === null ? 'keychain' : 'passphrase'] }),
      ),
    householdUnlock: (input) => answer('householdUnlock', input, () => setHousehold({ state: 'unlocked' })),
    householdChangePassphrase: (input) =>
      answer('householdChangePassphrase', input, () =>
        setHousehold({
          unlockBy: [
            ...world.household.unlockBy.filter((way) => way !== 'passphrase'),
            ...(input.next === null ? [] : (['passphrase'] as const)),
          ],
        }),
      ),
    householdLock: () => answer('householdLock', undefined, () => setHousehold({ state: 'locked' })),
    householdNewRecoveryCode: (input) =>
      answer('householdNewRecoveryCode', input, () => ({ recoveryCode: world.recoveryCode })),
    householdConfirmRecoveryCode: (input) =>
      answer('householdConfirmRecoveryCode', input, () =>
        setHousehold({ hasRecoveryCode: true, needsRecoveryCode: false }),
      ),
    householdRemoveRecoveryCode: (input) =>
      answer('householdRemoveRecoveryCode', input, () => setHousehold({ hasRecoveryCode: false })),
    householdUseKeychain: (input) =>
      answer('householdUseKeychain', input, () =>
        setHousehold({
          alwaysAsks: !input.isUsed,
          unlockBy: [
            ...(input.isUsed ? (['keychain'] as const) : []),
            ...world.household.unlockBy.filter((way) => way !== 'keychain'),
          ],
        }),
      ),
    activityList: (input) => answer('activityList', input, () => world.activity),
    activityClear: () =>
      answer('activityClear', undefined, () => {
        world.activity = [];
        return null;
      }),
    backupSave: (input) =>
      answer('backupSave', input, () => ({
        people: 1,
        leftOut: 0,
        bytes: 4_000_000,
        fileName: 'mine.claimkeep-backup',
        recoveryCode: input.isForSomebodyElse === true ? world.recoveryCode : null,
      })),
    backupOpen: (input) =>
      answer('backupOpen', input, () => {
        if (world.backup === null) throw new Error('no backup was chosen');
        const people = world.backup.people.map((person) => ({ ...person, displayName: 'Aunt Ada', claimCount: 77 }));
        return { ...world.backup, people };
      }),
    backupChoose: () => answer('backupChoose', undefined, () => world.backup),
    backupRestore: (input) => answer('backupRestore', input, () => ({ personIds: ['1'] })),
    backupNewestCopy: (input) => answer('backupNewestCopy', input, () => ({ madeAt: world.newestCopy })),
    backupRepair: (input) =>
      answer('backupRepair', input, () => ({
        person: changePerson(input.personId, { problem: null }),
        copyMadeAt: world.newestCopy,
        fromCopy: world.newestCopy === null ? 0 : 12,
        salvaged: 280,
        lost: 7,
        lostIds: [],
        isLostExact: true,
        areNotesWhole: true,
      })),
    tablesList: () => answer('tablesList', undefined, () => world.codeTables),
    tablesAdd: (input) => answer('tablesAdd', input, () => world.codeTables),
    tablesCancel: () => answer('tablesCancel', undefined, () => null),
    tablesRemove: (input) =>
      answer('tablesRemove', input, () => {
        world.codeTables = world.codeTables.filter(({ kind }) => kind !== input.kind);
        return world.codeTables;
      }),
    overviewCosts: (input) => answer('overviewCosts', input, () => world.costs),
    overviewMedicines: (input) => answer('overviewMedicines', input, () => world.medicines),
    overviewMedicineFills: (input) => answer('overviewMedicineFills', input, () => world.medicineFills),
    overviewProviders: (input) => answer('overviewProviders', input, () => world.providers),
    overviewStays: (input) => answer('overviewStays', input, () => world.stays),
    overviewBenefitPeriods: (input) => answer('overviewBenefitPeriods', input, () => world.benefitPeriods),
    notesGet: (input) => answer('notesGet', input, () => noteOf(input.subject, input.key)),
    notesList: (input) =>
      answer('notesList', input, () => world.notes.filter(({ subject }) => subject === input.subject)),
    notesSave: (input) =>
      answer('notesSave', input, () => {
        const { personId: _, ...change } = input;
        const saved: Annotation = {
          ...noteOf(input.subject, input.key),
          ...given(change),
          updatedAt: '2026-11-24T10:00:00Z',
        };
        world.notes = [
          ...world.notes.filter((note) => note.subject !== saved.subject || note.key !== saved.key),
          saved,
        ];
        return saved;
      }),
    notesTags: (input) =>
      answer('notesTags', input, () => [...new Set(world.notes.flatMap(({ tags }) => tags))].sort()),
    filtersList: (input) => answer('filtersList', input, () => world.savedFilters),
    filtersSave: (input) =>
      answer('filtersSave', input, () => {
        const filter = claimFilterSchema.parse(input.filter);
        world.savedFilters = [...world.savedFilters, { id: world.savedFilters.length + 1, name: input.name, filter }];
        return world.savedFilters;
      }),
    filtersDelete: (input) =>
      answer('filtersDelete', input, () => {
        world.savedFilters = world.savedFilters.filter(({ id }) => id !== input.id);
        return world.savedFilters;
      }),
    peopleList: () => answer('peopleList', undefined, () => world.people),
    peopleAddSamples: () =>
      answer('peopleAddSamples', undefined, () => {
        addPerson(samplePerson, madeUpClaims(60));
        return world.people;
      }),
    peopleRename: (input) =>
      answer('peopleRename', input, () => changePerson(input.personId, { displayName: input.displayName })),
    peopleDelete: (input) =>
      answer('peopleDelete', input, () => {
        const person = world.people.find(({ id }) => id === input.personId);
        world.people = world.people.filter(({ id }) => id !== input.personId);
        return { atMedicare: person?.connection == null ? 'notConnected' : world.disconnectOutcome };
      }),
    peopleCoverage: (input) =>
      answer('peopleCoverage', input, () => ({
        patient: null,
        coverages: world.coverages,
        sentences: world.coverageSentences,
        card: world.insuranceCard,
        details: world.coverageDetails,
      })),
    peopleMissing: (input) => answer('peopleMissing', input, () => world.missing),
    claimsList: (input) => answer('claimsList', input, () => listClaims(world, input)),
    claimsFilters: (input) => answer('claimsFilters', input, () => filtersOf(claimsOf(world, input.personId))),
    claimsTotals: (input) => answer('claimsTotals', input, () => totalsOf(claimsOf(world, input.personId))),
    claimsGet: async (input) => {
      const found = claimsOf(world, input.personId).find(({ id }) => id === input.claimId);
      if (found !== undefined) return answer('claimsGet', input, () => found);
      return { ok: false, error: { code: 'store/claim-not-found', details: {} } };
    },
    claimsRaw: (input) => answer('claimsRaw', input, () => world.rawClaim),
    connectDefaults: (input) =>
      answer('connectDefaults', input, () => ({
        ...world.defaults,
        environment: input.environment ?? world.defaults.environment,
        practiceSecret: (input.environment ?? 'practice') === 'practice' ? world.defaults.practiceSecret : null,
      })),
    connectDiscover: (input) =>
      answer('connectDiscover', input, () => {
        const { origin } = new URL(input.fhirBase);
        const endpoints = {
          authorizeUrl: `${origin}/authorize`,
          tokenUrl: `${origin}/token`,
          revokeUrl: null,
          fhirBase: input.fhirBase,
        };
        const authentication = { none: false, secretBasic: false, secretPost: true };
        return { endpoints, authentication, scopes: [], scope: 'launch/patient patient/*.read' };
      }),
    connectStart: (input) =>
      answer('connectStart', input, () => {
        if (input.personId !== null) return { personId: changePerson(input.personId, {}).id };
        const person = { ...connectedPerson, displayName: input.newName ?? connectedPerson.displayName };
        addPerson(person, madeUpClaims(12));
        return { personId: person.id };
      }),
    connectCancel: () => answer('connectCancel', undefined, () => null),
    connectDisconnect: (input) =>
      answer('connectDisconnect', input, () => {
        changePerson(input.personId, { connection: null });
        return { atMedicare: world.disconnectOutcome };
      }),
    syncStart: (input) => answer('syncStart', input, () => ({ personId: input.personId, ...world.syncReport })),
    syncInterrupted: () => answer('syncInterrupted', undefined, () => world.interrupted),
    syncCancel: (input) => answer('syncCancel', input, () => null),
    syncNews: (input) => answer('syncNews', input, () => world.syncNews),
    syncChanges: (input) => answer('syncChanges', input, () => ({ changes: world.syncChanges, next: null })),
    syncMarkSeen: (input) =>
      answer('syncMarkSeen', input, () => {
        world.syncNews = {
          ...world.syncNews,
          new: 0,
          adjusted: 0,
          cancelled: 0,
          superseded: 0,
          notReturned: 0,
          returned: 0,
        };
        return null;
      }),
    syncRuns: (input) => answer('syncRuns', input, () => world.syncRuns),
    importChoose: (input) => answer('importChoose', input, () => world.importReport),
    importCancel: () => answer('importCancel', undefined, () => null),
    exportSave: (input) =>
      answer('exportSave', input, () => ({
        fileName: `claims.${input.format === 'pdf' ? 'pdf' : 'csv'}`,
        claimCount: claimsOf(world, input.personId).length,
        ...world.exportLoss,
      })),
    exportSaveClaim: (input) => answer('exportSaveClaim', input, () => ({ fileName: 'claim.pdf', claimCount: 1 })),
    dataLocation: () =>
      answer('dataLocation', undefined, () => ({
        folder: '/home/mary/ClaimKeep',
        files: world.people.map(({ id, displayName }) => ({
          personId: id,
          displayName,
          fileName: `${id.slice(0, 8)}.claimkeep`,
          bytes: 1_234_567,
        })),
      })),
    dataEraseAll: () =>
      answer('dataEraseAll', undefined, () => {
        const people = world.people
          .filter(({ isSample }) => !isSample)
          .map(({ id, displayName, connection }) => ({
            personId: id,
            displayName,
            source: connection?.environment === 'custom' ? ('plan' as const) : ('medicare' as const),
            atMedicare: connection === null ? ('notConnected' as const) : world.disconnectOutcome,
          }));
        world.people = [];
        setHousehold({ state: 'none', unlockBy: [], hasRecoveryCode: false });
        return { people };
      }),
    dataShowFolder: () => answer('dataShowFolder', undefined, () => null),
    linksOpen: (input) => answer('linksOpen', input, () => null),
  };

  return {
    bridge,
    world,
    calls,
    emit,
    fail: (name, code, details = {}) => void failures.set(name, { code, details }),
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(name, promise);
      return () => {
        gates.delete(name);
        resolve();
      };
    },
  };
}
