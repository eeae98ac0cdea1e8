import type { ExportDamage } from '#shared/domain/export-rows.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { Annotation } from '#shared/domain/annotation.ts';
import type { CodeTableInfo } from '#shared/domain/code-table.ts';
import { notReported } from '#shared/domain/money.ts';
import type {
  BenefitPeriod,
  Costs,
  MedicineFill,
  MedicineSummary,
  ProviderSummary,
  StaySummary,
  Sum,
} from '#shared/domain/overview.ts';
import type { ShownCard, ShownCoverage } from '#shared/ipc/calls/people.ts';
import type { CoverageDetail, CoverageSentence } from '#shared/domain/coverage.ts';
import type { MissingReason } from '#shared/domain/missing.ts';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import type {
  AppInfo,
  CallOutput,
  ConnectDefaults,
  HouseholdStatus,
  Preferences,
  SavedFilter,
} from '#shared/ipc/contract.ts';
import type { ImportReport, SyncReport } from '#shared/ipc/contract.ts';
import type { SyncChange, SyncNews, SyncRun } from '#shared/domain/sync-change.ts';

/** What the other side knows: everything the page can ask for, in memory. */
export type FakeWorld = {
  info: AppInfo;
  preferences: Preferences;
  household: HouseholdStatus;
  people: PersonSummary[];
  claims: Record<string, readonly ClaimDetail[]>;
  coverages: readonly ShownCoverage[];
  coverageSentences: readonly CoverageSentence[];
  insuranceCard: ShownCard | null;
  coverageDetails: readonly CoverageDetail[];
  missing: readonly MissingReason[];
  defaults: ConnectDefaults;
  syncReport: Omit<SyncReport, 'personId'>;
  backup: CallOutput<'backup/choose'>;
  newestCopy: string | null;
  /** What a saved file lacks. */
  exportLoss: Partial<ExportDamage>;
  activity: readonly ActivityEntry[];
  syncNews: SyncNews;
  syncChanges: readonly SyncChange[];
  syncRuns: readonly SyncRun[];
  interrupted: readonly string[];
  importReport: ImportReport | null;
  recoveryCode: string;
  disconnectOutcome: 'revoked' | 'notReached';
  codeTables: readonly CodeTableInfo[];
  costs: Costs;
  medicines: readonly MedicineSummary[];
  medicineFills: readonly MedicineFill[];
  providers: readonly ProviderSummary[];
  stays: readonly StaySummary[];
  benefitPeriods: readonly BenefitPeriod[];
  notes: readonly Annotation[];
  savedFilters: readonly SavedFilter[];
  rawClaim: string;
};

const noSum: Sum = { amount: notReported, missing: 0 };
const noCosts: Costs = {
  groups: [],
  total: { claimCount: 0, billed: noSum, approved: noSum, paid: noSum, yourShare: noSum },
  leftOut: { superseded: 0, cancelled: 0, pending: 0 },
  withoutDate: 0,
};

/** As they are before anybody chose anything. */
export const usualPreferences: Preferences = {
  textSizeStep: null,
  language: null,
  look: 'system',
  autoLockMinutes: 15,
  lockOnSleep: true,
  syncAtStart: false,
};

/** Opened by this computer's key, with a recovery code that was typed back. */
export const usualHousehold: HouseholdStatus = {
  state: 'unlocked',
  keychain: 'strong',
  unlockBy: ['keychain'],
  hasRecoveryCode: true,
  needsRecoveryCode: false,
  alwaysAsks: false,
  keyKeptBy: 'secretService',
};

export function fakeWorld(part: Partial<FakeWorld> = {}): FakeWorld {
  return {
    info: { version: '0.1.0', platform: 'linux', practiceUrl: 'http://127.0.0.1:4000', systemLanguage: 'en' },
    preferences: usualPreferences,
    household: usualHousehold,
    people: [],
    claims: {},
    coverages: [],
    coverageSentences: [],
    insuranceCard: null,
    coverageDetails: [],
    missing: [],
    defaults: {
      environment: 'practice',
      clientId: 'practice-client',
      clientAuthentication: 'secret',
      tokenHelperUrl: null,
      redirect: 'loopback',
      loopbackPort: null,
      customEndpoints: null,
      hasSecret: false,
      practiceSecret: 'practice-secret',
    },
    syncReport: {
      kind: 'update',
      outcome: 'done',
      added: 3,
      changed: 1,
      unchanged: 56,
      setAside: 0,
      guardedLines: 0,
      adjusted: 1,
      cancelled: 0,
      superseded: 0,
      notReturned: 0,
      returned: 0,
      notShared: [],
      pages: 2,
      bytes: 1_400_000,
      ms: 900,
    },
    backup: null,
    newestCopy: null,
    exportLoss: {},
    activity: [],
    syncNews: { new: 0, adjusted: 0, cancelled: 0, superseded: 0, notReturned: 0, returned: 0, lastRunAt: null },
    syncChanges: [],
    syncRuns: [],
    interrupted: [],
    importReport: null,
    recoveryCode: 'AB2C-D3EF-4GH5-JK6M-N7PQ-R8ST-9VWX-YZ01-2345',
    disconnectOutcome: 'revoked',
    codeTables: [],
    costs: noCosts,
    medicines: [],
    medicineFills: [],
    providers: [],
    stays: [],
    benefitPeriods: [],
    notes: [],
    savedFilters: [],
    rawClaim: '{"resourceType":"ExplanationOfBenefit"}',
    ...part,
  };
}
