import type { AnnotatedSubject } from '#shared/domain/annotation.ts';
import type { CostGrouping } from '#shared/domain/overview.ts';
import type { ClaimFilterInput, ConnectDefaults } from '#shared/ipc/contract.ts';

export type ProgressKind = 'sync' | 'import' | 'samples' | 'export' | 'tables' | 'connect';

/** The cache keys. All that belongs to one person begins with `['person', id]`, so that one call forgets or renews it. */
export const keys = {
  appInfo: ['app-info'],
  preferences: ['preferences'],
  household: ['household'],
  lockSoon: ['lock-soon'],
  people: ['people'],
  dataLocation: ['data-location'],
  /** All that belongs to any person. */
  everyone: ['person'],
  person: (personId: string) => ['person', personId],
  coverage: (personId: string) => ['person', personId, 'coverage'],
  claims: (personId: string, filter: ClaimFilterInput) => ['person', personId, 'claims', filter],
  replaced: (personId: string, filter: ClaimFilterInput) => ['person', personId, 'replaced', filter],
  claim: (personId: string, claimId: string) => ['person', personId, 'claim', claimId],
  rawClaim: (personId: string, claimId: string) => ['person', personId, 'raw-claim', claimId],
  filters: (personId: string) => ['person', personId, 'filters'],
  totals: (personId: string) => ['person', personId, 'totals'],
  missing: (personId: string) => ['person', personId, 'missing'],
  costs: (personId: string, by: CostGrouping, year: number | null) => ['person', personId, 'costs', by, year],
  medicines: (personId: string) => ['person', personId, 'medicines'],
  fills: (personId: string, key: string) => ['person', personId, 'fills', key],
  providers: (personId: string) => ['person', personId, 'providers'],
  stays: (personId: string) => ['person', personId, 'stays'],
  benefitPeriods: (personId: string) => ['person', personId, 'benefit-periods'],
  note: (personId: string, subject: AnnotatedSubject, key: string) => ['person', personId, 'notes', subject, key],
  notesOf: (personId: string, subject: AnnotatedSubject) => ['person', personId, 'notes', subject],
  tags: (personId: string) => ['person', personId, 'tags'],
  savedFilters: (personId: string) => ['person', personId, 'saved-filters'],
  syncChanges: (personId: string) => ['person', personId, 'sync-changes'],
  newestCopy: (personId: string) => ['person', personId, 'newest-copy'],
  activity: ['person', 'activity'],
  codeTables: ['code-tables'],
  connectDefaults: (environment: ConnectDefaults['environment'] | null) => ['connect-defaults', environment],
  progress: (kind: ProgressKind, personId = '') => ['progress', kind, personId],
  sync: ['sync'],
} as const;

const aboutNobody: readonly unknown[] = [keys.appInfo[0], keys.preferences[0], keys.household[0], keys.lockSoon[0]];

/** Whether an answer may stay while ClaimKeep is locked: it tells of the program and the lock, and of no person. */
export function isAboutNobody(queryKey: readonly unknown[]): boolean {
  return aboutNobody.includes(queryKey[0]);
}
