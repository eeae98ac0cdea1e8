import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { InfiniteData, MutationState, QueryClient } from '@tanstack/react-query';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { AnnotatedSubject, Annotation } from '#shared/domain/annotation.ts';
import type { CostGrouping, Costs } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import type {
  CallInput,
  CallOutput,
  ClaimFilterInput,
  ConnectDefaults,
  HouseholdStatus,
} from '#shared/ipc/contract.ts';
import type { ClaimPage, ExportReport, SavedFilter, SyncReport } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { CallError } from './client.ts';
import { unwrap } from './client.ts';
import { useProgress } from './events.ts';
import { keys } from './keys.ts';
import { renewPeople } from './renew-people.ts';
import { syncMutation } from './start-sync.ts';

/** How many claims come with one press of "Show more". */
export const pageSize = 50;

function useRead<T>(queryKey: readonly unknown[], read: () => Promise<Result<T>>) {
  return useQuery<T, CallError>({ queryKey, queryFn: () => unwrap(read()) });
}

export const useAppInfo = () => useRead(keys.appInfo, () => window.claimkeep.appInfo());
export const usePreferences = () => useRead(keys.preferences, () => window.claimkeep.preferencesRead());
export const useHousehold = () => useRead(keys.household, () => window.claimkeep.householdStatus());

/** Everyone who is kept here. Before ClaimKeep is set up that is nobody; while it is locked nobody is asked. */
export function usePeople() {
  const state = useHousehold().data?.state;
  return useQuery<readonly PersonSummary[], CallError>({
    queryKey: [...keys.people, state],
    queryFn: () => (state === 'none' ? [] : unwrap(window.claimkeep.peopleList())),
    enabled: state === 'none' || state === 'unlocked',
  });
}

export const useDataLocation = () => useRead(keys.dataLocation, () => window.claimkeep.dataLocation());
export const useCoverage = (personId: string) =>
  useRead(keys.coverage(personId), () => window.claimkeep.peopleCoverage({ personId }));
export const useClaimFilters = (personId: string) =>
  useRead(keys.filters(personId), () => window.claimkeep.claimsFilters({ personId }));
export const useYearTotals = (personId: string) =>
  useRead(keys.totals(personId), () => window.claimkeep.claimsTotals({ personId }));
export const useClaim = (personId: string, claimId: string) =>
  useRead(keys.claim(personId, claimId), () => window.claimkeep.claimsGet({ personId, claimId }));
/** What Medicare sent, word for word; read only once it is to be shown. */
export const useRawClaim = (personId: string, claimId: string, isWanted: boolean) =>
  useQuery<string, CallError>({
    queryKey: keys.rawClaim(personId, claimId),
    queryFn: () => unwrap(window.claimkeep.claimsRaw({ personId, claimId })),
    enabled: isWanted,
  });
export const useMissing = (personId: string) =>
  useRead(keys.missing(personId), () => window.claimkeep.peopleMissing({ personId }));
/** While another grouping is read the old one stays, so that the page does not jump. */
export const useCosts = (personId: string, by: CostGrouping, year: number | null) =>
  useQuery<Costs, CallError>({
    queryKey: keys.costs(personId, by, year),
    queryFn: () => unwrap(window.claimkeep.overviewCosts({ personId, by, year })),
  });
export const useMedicines = (personId: string) =>
  useRead(keys.medicines(personId), () => window.claimkeep.overviewMedicines({ personId }));
export const useMedicineFills = (personId: string, key: string) =>
  useRead(keys.fills(personId, key), () => window.claimkeep.overviewMedicineFills({ personId, key }));
export const useProviders = (personId: string) =>
  useRead(keys.providers(personId), () => window.claimkeep.overviewProviders({ personId }));
export const useStays = (personId: string) =>
  useRead(keys.stays(personId), () => window.claimkeep.overviewStays({ personId }));
export const useBenefitPeriods = (personId: string) =>
  useRead(keys.benefitPeriods(personId), () => window.claimkeep.overviewBenefitPeriods({ personId }));
export const useNote = (personId: string, subject: AnnotatedSubject, key: string) =>
  useRead(keys.note(personId, subject, key), () => window.claimkeep.notesGet({ personId, subject, key }));
export const useNotesOf = (personId: string, subject: AnnotatedSubject) =>
  useRead(keys.notesOf(personId, subject), () => window.claimkeep.notesList({ personId, subject }));
export const useTags = (personId: string) =>
  useRead(keys.tags(personId), () => window.claimkeep.notesTags({ personId }));
export const useSavedFilters = (personId: string) =>
  useRead(keys.savedFilters(personId), () => window.claimkeep.filtersList({ personId }));
/** What changed since the person last looked. */
export const useSyncChanges = (personId: string) =>
  useRead(keys.syncChanges(personId), () => window.claimkeep.syncChanges({ personId, unseenOnly: true, limit: 20 }));
export const useCodeTables = () => useRead(keys.codeTables, () => window.claimkeep.tablesList());
export const useConnectDefaults = (environment: ConnectDefaults['environment'] | null) =>
  useQuery<ConnectDefaults, CallError>({
    queryKey: keys.connectDefaults(environment),
    queryFn: () => unwrap(window.claimkeep.connectDefaults({ environment })),
    // The form stays while the next defaults are read; else whoever chooses by keyboard would lose their place.
    placeholderData: keepPreviousData,
  });

/** The claims that match, page by page. While a new search runs the old rows stay, so that nothing jumps. */
export function useClaims(personId: string, filter: ClaimFilterInput) {
  return useInfiniteQuery<ClaimPage, CallError, InfiniteData<ClaimPage>, readonly unknown[], string | null>({
    queryKey: keys.claims(personId, filter),
    queryFn: ({ pageParam }) =>
      unwrap(window.claimkeep.claimsList({ personId, filter, limit: pageSize, after: pageParam })),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Keeps a note, a star or tags. A search may find the claim by them, so the lists are read again. */
export function useSaveNote() {
  const cache = useQueryClient();
  return useMutation<Annotation, CallError, CallInput<'notes/save'>>({
    mutationFn: (input) => unwrap(window.claimkeep.notesSave(input)),
    onSuccess: (saved, { personId }) => {
      cache.setQueryData(keys.note(personId, saved.subject, saved.key), saved);
      return Promise.all([
        cache.invalidateQueries({ queryKey: keys.notesOf(personId, saved.subject) }),
        cache.invalidateQueries({ queryKey: keys.tags(personId) }),
        cache.invalidateQueries({ queryKey: ['person', personId, 'claims'] }),
      ]);
    },
  });
}

export function useSaveFilter() {
  const cache = useQueryClient();
  return useMutation<readonly SavedFilter[], CallError, CallInput<'filters/save'>>({
    mutationFn: (input) => unwrap(window.claimkeep.filtersSave(input)),
    onSuccess: (list, { personId }) => cache.setQueryData(keys.savedFilters(personId), list),
  });
}
export function useDeleteFilter() {
  const cache = useQueryClient();
  return useMutation<readonly SavedFilter[], CallError, CallInput<'filters/delete'>>({
    mutationFn: (input) => unwrap(window.claimkeep.filtersDelete(input)),
    onSuccess: (list, { personId }) => cache.setQueryData(keys.savedFilters(personId), list),
  });
}

/** How many claims match in all, also those that Medicare replaced or cancelled; null when that was not counted. */
export const useCountWithReplaced = (personId: string, filter: ClaimFilterInput) =>
  useQuery<number | null, CallError>({
    queryKey: keys.replaced(personId, filter),
    queryFn: async () => {
      const all = { ...filter, includeReplaced: true };
      return (await unwrap(window.claimkeep.claimsList({ personId, filter: all, limit: 1 }))).matchCount;
    },
  });

type Changes = (cache: QueryClient) => unknown;

function useCommand<Input, Output>(run: (input: Input) => Promise<Output>, changes: Changes = () => undefined) {
  const cache = useQueryClient();
  return useMutation<Output, CallError, Input>({ mutationFn: run, onSuccess: () => changes(cache) });
}

const renewActivity: Changes = (cache) => cache.invalidateQueries({ queryKey: keys.activity });

const renewHousehold: Changes = (cache) => cache.invalidateQueries({ queryKey: keys.household });

/** With a strong keychain nobody has to set anything up: the keys are made when the first thing is to be kept. */
async function withHousehold<T>(run: () => Promise<Result<T>>): Promise<T> {
  const status = await unwrap(window.claimkeep.householdStatus());
  if (status.state === 'none') await unwrap(window.claimkeep.householdCreate({ passphrase: null }));
  return unwrap(run());
}

function useHouseholdCommand<Input>(run: (input: Input) => Promise<Result<HouseholdStatus>>) {
  const cache = useQueryClient();
  return useMutation<HouseholdStatus, CallError, Input>({
    mutationFn: (input) => unwrap(run(input)),
    onSuccess: (status) => cache.setQueryData(keys.household, status),
  });
}

export const useCreateHousehold = () =>
  useHouseholdCommand((input: CallInput<'household/create'>) => window.claimkeep.householdCreate(input));
export const useUnlock = () =>
  useHouseholdCommand((input: CallInput<'household/unlock'>) => window.claimkeep.householdUnlock(input));
export const useLock = () => useHouseholdCommand<void>(() => window.claimkeep.householdLock());
export const useChangePassphrase = () =>
  useHouseholdCommand((input: CallInput<'household/change-passphrase'>) =>
    window.claimkeep.householdChangePassphrase(input),
  );
export const useConfirmRecoveryCode = () =>
  useHouseholdCommand((recoveryCode: string) => window.claimkeep.householdConfirmRecoveryCode({ recoveryCode }));
/** It may be the first thing that is kept: then the household is set up. */
export const useNewRecoveryCode = () =>
  useCommand(
    (current: string | null) => withHousehold(() => window.claimkeep.householdNewRecoveryCode({ current })),
    renewHousehold,
  );
export const useRemoveRecoveryCode = () =>
  useHouseholdCommand((input: CallInput<'household/remove-recovery-code'>) =>
    window.claimkeep.householdRemoveRecoveryCode(input),
  );
export const useUseKeychain = () =>
  useHouseholdCommand((input: CallInput<'household/use-keychain'>) => window.claimkeep.householdUseKeychain(input));

export const useAddSamples = () =>
  useCommand<void, CallOutput<'people/add-samples'>>(
    () => withHousehold(() => window.claimkeep.peopleAddSamples()),
    (cache) => Promise.all([renewPeople(cache), renewHousehold(cache)]),
  );
export const useRenamePerson = () =>
  useCommand((input: CallInput<'people/rename'>) => unwrap(window.claimkeep.peopleRename(input)), renewPeople);
/** @param onDeleted is called before the lists are renewed, and so before what asked for it is gone */
export const useDeletePerson = (onDeleted: (outcome: CallOutput<'people/delete'>) => void) =>
  useCommand(async (personId: string) => {
    const outcome = await unwrap(window.claimkeep.peopleDelete({ personId }));
    onDeleted(outcome);
    return outcome;
  }, renewPeople);

export const useConnect = () =>
  useCommand(
    (input: CallInput<'connect/start'>) => withHousehold(() => window.claimkeep.connectStart(input)),
    (cache) => Promise.all([renewPeople(cache), renewHousehold(cache)]),
  );
export const useDiscover = () =>
  useCommand((fhirBase: string) => unwrap(window.claimkeep.connectDiscover({ fhirBase })));
export const useCancelConnect = () => useCommand<void, null>(() => unwrap(window.claimkeep.connectCancel()));
export const useDisconnect = () =>
  useCommand((personId: string) => unwrap(window.claimkeep.connectDisconnect({ personId })), renewPeople);

/** Starts a download. It goes on when the page that started it is left: {@link useSyncState} tells how it is. */
export function useStartSync() {
  return useMutation<SyncReport, CallError, string>(syncMutation(useQueryClient()));
}
export const useCancelSync = () => useCommand((personId: string) => unwrap(window.claimkeep.syncCancel({ personId })));

export const useMarkChangesSeen = () => {
  const cache = useQueryClient();
  return useMutation<null, CallError, string>({
    mutationFn: (personId) => unwrap(window.claimkeep.syncMarkSeen({ personId })),
    onSuccess: (_, personId) => cache.invalidateQueries({ queryKey: keys.syncChanges(personId) }),
  });
};

/** The newest download of a person in this window: running, done with a report, or failed. */
export function useSyncState(personId: string) {
  const progress = useProgress('sync', personId);
  const states = useMutationState({
    filters: { mutationKey: keys.sync, predicate: (mutation) => mutation.state.variables === personId },
    select: (mutation) => mutation.state as MutationState<SyncReport, CallError, string>,
  });
  const newest = states.at(-1);
  return {
    isRunning: newest?.status === 'pending' || progress !== null,
    progress,
    report: newest?.data ?? null,
    error: newest?.error ?? null,
  };
}

export const useImport = () =>
  useCommand(
    (input: CallInput<'import/choose'>) => withHousehold(() => window.claimkeep.importChoose(input)),
    (cache) => Promise.all([renewPeople(cache), renewHousehold(cache)]),
  );
export const useCancelImport = () => useCommand<void, null>(() => unwrap(window.claimkeep.importCancel()));

export const useAddCodeTable = () =>
  useCommand<CallInput<'tables/add'>, CallOutput<'tables/add'>>(
    (input) => withHousehold(() => window.claimkeep.tablesAdd(input)),
    (cache) => Promise.all([cache.invalidateQueries({ queryKey: keys.codeTables }), renewPeople(cache)]),
  );
export const useCancelCodeTable = () => useCommand<void, null>(() => unwrap(window.claimkeep.tablesCancel()));
export const useRemoveCodeTable = () =>
  useCommand(
    (kind: CallInput<'tables/remove'>['kind']) => unwrap(window.claimkeep.tablesRemove({ kind })),
    (cache) => Promise.all([cache.invalidateQueries({ queryKey: keys.codeTables }), renewPeople(cache)]),
  );

export const useExport = () =>
  useCommand((input: CallInput<'export/save'>) => unwrap(window.claimkeep.exportSave(input)), renewActivity);
/** One file after another; who closes a dialog without choosing has stopped. Gives what was saved. */
export const useExports = () =>
  useCommand(async (inputs: readonly CallInput<'export/save'>[]) => {
    const reports: ExportReport[] = [];
    for (const input of inputs) {
      const report = await unwrap(window.claimkeep.exportSave(input));
      if (report === null) break;
      reports.push(report);
    }
    return reports;
  }, renewActivity);
export const useExportClaim = () =>
  useCommand((input: CallInput<'export/save-claim'>) => unwrap(window.claimkeep.exportSaveClaim(input)));
/** All that is kept (main/store/activity-log.ts). */
const keptEntries = 20_000;
/** It is always read anew: each look at a page may add to it. */
export const useActivity = () =>
  useQuery<readonly ActivityEntry[], CallError>({
    queryKey: keys.activity,
    queryFn: () => unwrap(window.claimkeep.activityList({ limit: keptEntries })),
    staleTime: 0,
  });
export const useClearActivity = () =>
  useCommand<void, null>(
    () => unwrap(window.claimkeep.activityClear()),
    (cache) => cache.invalidateQueries({ queryKey: keys.activity }),
  );
export const useSaveBackup = () =>
  useCommand((input: CallInput<'backup/save'>) => unwrap(window.claimkeep.backupSave(input)));
export const useChooseBackup = () =>
  useCommand<void, CallOutput<'backup/choose'>>(() => unwrap(window.claimkeep.backupChoose()));
export const useOpenBackup = () =>
  useCommand((input: CallInput<'backup/open'>) => unwrap(window.claimkeep.backupOpen(input)));
export const useRestoreBackup = () =>
  useCommand(
    (input: CallInput<'backup/restore'>) => unwrap(window.claimkeep.backupRestore(input)),
    (cache) => Promise.all([renewPeople(cache), renewHousehold(cache)]),
  );
export const useNewestCopy = (personId: string) =>
  useRead(keys.newestCopy(personId), () => window.claimkeep.backupNewestCopy({ personId }));
export const useRepair = () =>
  useCommand((personId: string) => unwrap(window.claimkeep.backupRepair({ personId })), renewPeople);
export const useSavePreferences = () =>
  useCommand(
    (input: CallInput<'preferences/update'>) => unwrap(window.claimkeep.preferencesUpdate(input)),
    (cache) => cache.invalidateQueries({ queryKey: keys.preferences }),
  );
/** Everything is gone: nothing that was read may stay either. */
export const useEraseAll = (onErased: (outcome: CallOutput<'data/erase-all'>) => void) =>
  useCommand<void, CallOutput<'data/erase-all'>>(
    async () => {
      const outcome = await unwrap(window.claimkeep.dataEraseAll());
      // Not as a callback of the button: without keys its page is gone by then.
      onErased(outcome);
      return outcome;
    },
    (cache) => cache.resetQueries(),
  );
export const useShowFolder = () => useCommand<void, null>(() => unwrap(window.claimkeep.dataShowFolder()));
export const useOpenLink = () =>
  useCommand((link: CallInput<'links/open'>['link']) => unwrap(window.claimkeep.linksOpen({ link })));
