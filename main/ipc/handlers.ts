import { basename } from 'node:path';
import { readableDetail, readableSummary } from '#main/claims/words/readable-claim.ts';
import { claimFilters } from '#main/queries/claim-filters.ts';
import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { standingOf } from '#main/claims/coverage-standing.ts';
import { coverageDetails } from '#main/claims/words/describe-coverage-codes.ts';
import { coverageSentences } from '#main/claims/words/describe-coverage.ts';
import { missingReasons } from '#main/queries/missing-reasons.ts';
import { isoDateOf } from '#main/services/today.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { syncChanges, syncNews, syncRuns } from '#main/queries/sync-history.ts';
import { yearTotals } from '#main/queries/totals.ts';
import type { Services } from '#main/services/services.ts';
import type { Language } from '#main/claims/words/languages.ts';
import type { PersonCoverage } from '#shared/domain/coverage.ts';
import type { AppInfo, ClaimPage, CoverageView, ExternalLink, Preferences } from '#shared/ipc/contract.ts';
import type { RememberedChoices } from './connect-defaults.ts';
import { backupHandlers } from './backup-handlers.ts';
import { codeTableHandlers } from './code-table-handlers.ts';
import { connectDefaults, rememberedChoices } from './connect-defaults.ts';
import type { Dialogs } from './dialogs.ts';
import { exportHandlers } from './export-handlers.ts';
import type { Handlers } from './handlers-type.ts';
import { overviewHandlers } from './overview-handlers.ts';

export type HandlerParts = {
  readonly services: Services;
  readonly dialogs: Dialogs;
  readonly info: AppInfo;
  /** The Connect screen's last choices, without a secret. */
  readonly choices: RememberedChoices;
  readonly preferences: { readonly read: () => Preferences; readonly update: (change: Partial<Preferences>) => void };
  /** The settings as they are before anybody chose anything; their file is deleted with everything else. */
  readonly forgetSettings: () => void;
  readonly openLink: (link: ExternalLink) => Promise<void>;
};

/** Every call of the page, each to one service. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { services, dialogs, info, choices, preferences, forgetSettings, openLink } = parts;
  const { session, people, sync, connection, readers, importing, ports } = services;
  let importRun: AbortController | null = null;
  const languageNow = (): Language => preferences.read().language ?? info.systemLanguage;

  return {
    'app/info': async () => info,
    'preferences/read': async () => preferences.read(),
    'preferences/update': async (change) => {
      preferences.update(given(change));
      ports.emit('preferences/changed', preferences.read());
      return preferences.read();
    },
    'household/status': () => session.status(),
    'household/create': async ({ passphrase }) => {
      await session.create({ passphrase, withRecovery: false });
      return session.status();
    },
    'household/unlock': (request) => session.unlock(request),
    'household/change-passphrase': ({ current, next }) => session.changePassphrase(current, next),
    'household/lock': async () => {
      session.lock();
      return session.status();
    },
    'household/new-recovery-code': async ({ current }) => ({ recoveryCode: await session.newRecoveryCode(current) }),
    'household/confirm-recovery-code': async ({ recoveryCode }) => {
      session.confirmRecoveryCode(recoveryCode);
      return session.status();
    },
    'household/remove-recovery-code': ({ current }) => session.removeRecoveryCode(current),
    'household/use-keychain': ({ current, isUsed }) => session.useKeychain(current, isUsed),
    'people/list': async () => people.list(),
    'people/add-samples': async () => {
      const onProgress = (progress: Parameters<typeof ports.emit<'samples/progress'>>[1]): void =>
        ports.emit('samples/progress', progress);
      const ids = await people.addSamples({ keys: ['mary', 'james'], onProgress });
      return ids.map((id) => people.get(id));
    },
    'people/rename': ({ personId, displayName }) => people.rename(personId, displayName),
    'people/delete': async ({ personId }) => ({ atMedicare: await services.erasing.person(personId) }),
    'people/coverage': async ({ personId }) => coverageView(personCoverage(readers.get(personId)), languageNow()),
    'people/missing': async ({ personId }) =>
      missingReasons(readers.get(personId), { asOf: isoDateOf(new Date()), language: languageNow() }),
    'claims/list': async ({ personId, filter, limit, after }) =>
      readablePage(listClaims(readers.get(personId), { ...filter, limit, after, language: languageNow() })),
    'claims/filters': async ({ personId }) => claimFilters(readers.get(personId)),
    'claims/totals': async ({ personId }) => yearTotals(readers.get(personId)),
    'claims/get': async ({ personId, claimId }) =>
      readableDetail(getClaim(readers.get(personId), claimId, languageNow()), languageNow()),
    'claims/raw': async ({ personId, claimId }) => getRawClaim(readers.get(personId), claimId),
    'connect/defaults': async ({ environment }) =>
      connectDefaults(environment, { choices, practiceUrl: info.practiceUrl, vault: session.vault }),
    'connect/discover': ({ fhirBase }) => connection.discover(fhirBase),
    'connect/start': async (request) => {
      session.requireRecoveryCode();
      const connected = await connection.connect(
        { ...request, language: languageNow() },
        {
          onStatus: (phase) => ports.emit('connect/status', { phase }),
        },
      );
      choices.remember(rememberedChoices(request));
      return connected;
    },
    'connect/cancel': async () => {
      connection.cancel();
      return null;
    },
    'connect/disconnect': async ({ personId }) => ({ atMedicare: await connection.disconnect(personId) }),
    'sync/start': ({ personId, full }) =>
      sync
        .start(personId, {
          isFullAsked: full,
          onProgress: (progress) => ports.emit('sync/progress', { personId, ...progress }),
        })
        .finally(() => ports.emit('people/changed', null)),
    'sync/cancel': async ({ personId }) => {
      sync.cancel(personId);
      return null;
    },
    'sync/interrupted': () => sync.interrupted(),
    'sync/news': async ({ personId }) => syncNews(readers.get(personId)),
    'sync/changes': async ({ personId, ...request }) => {
      const found = syncChanges(readers.get(personId), { ...request, language: languageNow() });
      return { ...found, changes: found.changes.map((one) => ({ ...one, claim: readableSummary(one.claim) })) };
    },
    'sync/mark-seen': async ({ personId }) => {
      await services.writer.call('markChangesSeen', {
        person: readers.access(personId),
        seenAt: new Date().toISOString(),
      });
      return null;
    },
    'sync/runs': async ({ personId, limit }) => syncRuns(readers.get(personId), limit),
    'import/choose': async ({ source, personId, newName }) => {
      session.requireRecoveryCode();
      const paths = await dialogs.open(source);
      if (paths === null) return null;
      importRun = new AbortController();
      const { signal } = importRun;
      const onProgress = (progress: Parameters<typeof ports.emit<'import/progress'>>[1]): void =>
        ports.emit('import/progress', progress);
      return importing
        .run({ paths, personId, newName }, { signal, onProgress })
        .finally(() => ports.emit('people/changed', null));
    },
    'import/cancel': async () => {
      importRun?.abort();
      return null;
    },
    ...backupHandlers(services, dialogs),
    'activity/list': ({ limit }) => services.activity.list(limit),
    'activity/clear': async () => {
      await services.activity.clear();
      return null;
    },
    ...codeTableHandlers(services, dialogs),
    ...overviewHandlers(services, languageNow),
    ...exportHandlers(services, dialogs, languageNow),
    'data/location': async () => ({
      folder: ports.dataFolder,
      files: people.files().map(({ personId, displayName, file, bytes }) => ({
        personId,
        displayName,
        fileName: basename(file),
        bytes,
      })),
    }),
    'data/erase-all': async () => {
      const erased = await services.erasing.everything();
      forgetSettings();
      ports.emit('preferences/changed', preferences.read());
      return { people: erased };
    },
    'data/show-folder': async () => {
      await dialogs.showFolder(ports.dataFolder);
      return null;
    },
    'links/open': async ({ link }) => {
      await openLink(link);
      return null;
    },
  };
}

function shownCard(card: PersonCoverage['card'], language: Language): CoverageView['card'] {
  if (card === null) return null;
  const { patient, coverages, text } = card;
  return {
    name: patient.name,
    numberEnding: patient.medicareNumber?.slice(-4) ?? null,
    parts: coverages.flatMap(({ part, start, planName, planContract }) =>
      part === null ? [] : [{ part, start, plan: planName ?? planContract }],
    ),
    drugCard: coverages.find(({ drugCard }) => drugCard !== null)?.drugCard ?? null,
    text: text?.[language] ?? null,
  };
}

/** Without the whole Medicare number: the page has no use for it. */
function coverageView(coverage: PersonCoverage, language: Language): CoverageView {
  const { patient, coverages } = coverage;
  const asOf = isoDateOf(new Date());
  const { medicareNumber: _, ...shown } = patient ?? { medicareNumber: null };
  return {
    patient: patient === null ? null : (shown as Omit<typeof patient, 'medicareNumber'>),
    coverages: coverages.map((one) => ({
      ...one,
      standing: standingOf(one, { asOf, deathDate: patient?.deathDate ?? null }),
    })),
    details: coverageDetails(coverages, language),
    card: shownCard(coverage.card, language),
    sentences: coverageSentences(coverage, { language, asOf }),
  };
}

/** A change without what was left out: `undefined` is not a choice. */
function given(change: { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined }): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function readablePage(page: ClaimPage): ClaimPage {
  return { ...page, claims: page.claims.map(readableSummary) };
}
