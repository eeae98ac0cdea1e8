import { createHash } from 'node:crypto';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { readPage } from '#main/medicare/page.ts';
import type { Page } from '#main/medicare/page.ts';
import { isAlreadyStored } from '#main/store/already-stored.ts';
import type { WritableDb } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { putCoverages, putPatient } from '#main/store/write-person.ts';
import { AppError } from '#shared/errors.ts';
import { prepareClaims } from './prepare-claims.ts';
import type { PageOutcome } from './sync-person.ts';

/** One page on its way into a person's file. `text` is Medicare's answer as it came. */
export type PageToStore = {
  readonly source: SourceBinding & { readonly patientId: string };
  readonly text: string;
  readonly receivedAt: string;
};

/** Stores the Patient of a search answer. @throws AppError `medicare/wrong-person`: nothing stored */
export function storePatientPage(db: WritableDb, { source, text, receivedAt }: PageToStore): void {
  const sourceId = bindSource(db, source);
  for (const { resource, raw } of parsedOfType(readPage(text), 'Patient')) {
    putPatient(db, sourceId, { record: mapPatient(resource), raw }, receivedAt);
  }
}

/** Stores Coverages. Gives the start of the next page, null on the last. @throws AppError `medicare/wrong-person` */
export function storeCoveragePage(db: WritableDb, { source, text, receivedAt }: PageToStore): number | null {
  const page = readPage(text);
  const received = parsedOfType(page, 'Coverage').map(({ resource, raw }) => ({ record: mapCoverage(resource), raw }));
  putCoverages(db, bindSource(db, source), received, receivedAt);
  return page.nextStartIndex;
}

/**
 * Stores one page of claims with the checkpoint after it, in one transaction; or nothing, when the page cannot be right.
 * @param walk where the walk stood before this page; null on the first one
 * @throws AppError `medicare/wrong-person` when any claim names someone else: nothing of the page is stored
 */
export function storeClaimPage(
  db: WritableDb,
  { source, text, receivedAt, startIndex, walk }: PageToStore & { startIndex: number; walk: Checkpoint | null },
): PageOutcome {
  const page = wholePage(text);
  const fault = page === null ? 'doubtful' : faultOf(page, startIndex, walk);
  if (page === null || fault !== null) return { kind: fault ?? 'doubtful' };
  const sourceId = bindSource(db, source);
  // What is stored already need not be mapped again: an update without news is then as fast as reading it.
  const news = page.resources.filter((raw) => !isAlreadyStored(db, { sourceId, mappingVersion }, raw));
  const { claims, setAside } = prepareClaims(news, source.patientId, namesBeside(db.name).names);
  const checkpoint: Checkpoint | null =
    page.nextStartIndex === null
      ? null
      : {
          nextStartIndex: page.nextStartIndex,
          total: page.total ?? walk?.total ?? null,
          transactionTime: walk?.transactionTime ?? page.transactionTime,
          startedAt: walk?.startedAt ?? receivedAt,
        };
  const report = writeClaims(db, { sourceId, claims, setAside, checkpoint, receivedAt, mappingVersion });
  const received = page.resources.length;
  return {
    kind: 'stored',
    ...report,
    unchanged: report.unchanged + received - news.length,
    setAside: setAside.length,
    received,
    checkpoint,
    total: page.total,
    fingerprint: fingerprintOf(page),
  };
}

/** What tells a page from every other one: the text of its resources, without the links and times around them. */
function fingerprintOf({ resources }: Page): string {
  const hash = createHash('sha256');
  for (const resource of resources) hash.update(resource);
  return hash.digest('base64');
}

/** null for an answer that is cut off or not a page: asking again may bring the whole one. */
function wholePage(text: string): Page | null {
  try {
    return readPage(text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'medicare/incomplete-answer') return null;
    throw error;
  }
}

/**
 * What is wrong with a page in the middle of a walk (blue-button-api.md, section 5, "Paging hazards"): the data moved under us, or the
 * server answered an inner fault with an empty page or another total.
 */
function faultOf(page: Page, startIndex: number, walk: Checkpoint | null): 'moved' | 'doubtful' | null {
  // A next page that is not further on would never end.
  if (page.nextStartIndex !== null && page.nextStartIndex <= startIndex) return 'doubtful';
  if (page.resources.length === 0 && (startIndex > 0 || (page.total ?? 0) > 0)) return 'doubtful';
  if (endsTooEarly(page, startIndex, walk)) return 'doubtful';
  if (walk === null) return null;
  if (differ(walk.transactionTime, page.transactionTime)) return 'moved';
  return differ(walk.total, page.total) ? 'doubtful' : null;
}

/** The last page, and claims are missing: a `next` link was lost. More claims than the total says are no loss. */
function endsTooEarly(page: Page, startIndex: number, walk: Checkpoint | null): boolean {
  const total = page.total ?? walk?.total ?? null;
  return page.nextStartIndex === null && total !== null && startIndex + page.resources.length < total;
}

function differ<T>(before: T | null, now: T | null): boolean {
  return before !== null && now !== null && before !== now;
}

function parsedOfType(page: Page, type: string): readonly { readonly resource: unknown; readonly raw: string }[] {
  return page.resources.flatMap((raw) => {
    const resource = parsed(raw);
    const found = typeof resource === 'object' && resource !== null && 'resourceType' in resource;
    return found && resource.resourceType === type ? [{ resource, raw }] : [];
  });
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new AppError('medicare/incomplete-answer', {}, { cause });
  }
}
