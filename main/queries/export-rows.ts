import { lineTitle } from '#main/claims/words/line-title.ts';
import { claimTitle } from '#main/claims/words/describe-claim.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import { isDamage } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { attempt } from '#main/store/readable-rows.ts';
import { arrayQuery, query } from '#main/store/statements.ts';
import { storedClaims } from '#main/store/stored-claims.ts';
import type { AnnotatedSubject, Annotation } from '#shared/domain/annotation.ts';
import type { ClaimFacts, Coded, ClaimKind, ClaimStatus, IsoDate, Provider } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { annotationsOf } from './annotations.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';
import type { ExportClaimRow, ExportLineRow } from '#shared/domain/export-rows.ts';
import { claimSearchOf } from './claim-filter.ts';
import type { ClaimSelection } from './claim-filter.ts';
import { claimRowIds, countAllClaims } from './claim-keys.ts';
import { claimRow, factsOf } from './claim-summary.ts';
import { medicineKeys } from './medicines.ts';
import type { ClaimRow, Language } from './claim-summary.ts';

/** How many claims {@link exportClaimRows} gives. */
export function countExportClaims(db: ReadableDb, selection: ClaimSelection): number {
  return countAllClaims(db, claimSearchOf(db, selection));
}

/**
 * Every claim of a selection, newest first, in blocks: memory stays flat and the connection is free between two. Without its sentence, which
 * costs more than all the rest and which no table has.
 */
export function* exportClaimRows(
  db: ReadableDb,
  selection: ClaimSelection,
  language: Language = 'en',
  withNotes = true,
): Generator<ExportClaimRow> {
  yield* claimRowsOf(db, matchingRowIds(db, selection), language, withNotes);
}

/** {@link exportClaimRows} of row ids, in their order. */
export function* claimRowsOf(
  db: ReadableDb,
  rids: readonly number[],
  language: Language = 'en',
  withNotes = false,
): Generator<ExportClaimRow> {
  const notes = withNotes ? writtenNotes(db) : noNotes;
  const titleOf = claimTitles(language);
  for (const block of blocksOf(rids)) {
    for (const values of exportedClaims(db, block)) yield exportRowOf(values, titleOf, notes);
  }
}

const exportedSql = `
  select rid, id, resource_id, kind, status, service_from, service_to, topic, drug_name, provider_name, provider_npi, denied, claim_number,
    billed_cents, billed_origin, approved_cents, approved_origin, paid_cents, paid_origin, your_share_cents, your_share_origin,
    is_for_information
  from claim where rid in (select value from json_each(?))`;

type Origin = Amount['origin'];
// prettier-ignore
type ExportedValues = readonly [
  rid: number, id: string, resourceId: string, kind: ClaimKind, status: ClaimStatus, from: string | null, to: string | null,
  topic: ServiceTopic, drug: string | null, provider: string | null, npi: string | null, denied: number | null, claimNumber: string | null,
  billed: number | null, billedOrigin: Origin, approved: number | null, approvedOrigin: Origin, paid: number | null, paidOrigin: Origin,
  yourShare: number | null, yourShareOrigin: Origin, isForInformation: number | null,
];

/** The columns of a table and no others, as arrays: reading is most of the time a table takes. In the order of the row ids. */
function exportedClaims(db: ReadableDb, rids: readonly number[]): readonly ExportedValues[] {
  const found = arrayQuery<ExportedValues>(db, exportedSql).all(JSON.stringify(rids));
  const byRid = new Map(found.map((values) => [values[0], values]));
  return rids.flatMap((rid) => {
    const values = byRid.get(rid);
    return values === undefined ? [] : [values];
  });
}

// prettier-ignore
function exportRowOf(
  [
    rid, id, resourceId, kind, status, serviceFrom, serviceTo, topic, drugName, name, npi, denied, claimNumber,
    billed, billedOrigin, approved, approvedOrigin, paid, paidOrigin, yourShare, yourShareOrigin, isForInformation,
  ]: ExportedValues,
  titleOf: ReturnType<typeof claimTitles>,
  notes: WrittenNotes,
): ExportClaimRow {
  const annotation = notes.claims.get(id);
  const ofProvider = notes.providers.get(npi ?? name?.toUpperCase() ?? '');
  const ofMedicine = notes.medicines.get(notes.medicineKeys.get(rid) ?? '');
  return {
    id, resourceId, kind, status, serviceFrom, serviceTo, claimNumber,
    title: titleOf({ kind, topic, drugName }),
    provider: { name, npi },
    amounts: {
      billed: { cents: billed, origin: billedOrigin },
      approved: { cents: approved, origin: approvedOrigin },
      paid: { cents: paid, origin: paidOrigin },
      yourShare: { cents: yourShare, origin: yourShareOrigin },
    },
    denied: denied === null ? null : denied === 1,
    ...(isForInformation === 1 && { isForInformation: true }),
    note: annotation?.note ?? '',
    isStarred: annotation?.isStarred ?? false,
    tags: annotation?.tags ?? [],
    providerNote: ofProvider?.note ?? '',
    providerTags: ofProvider?.tags ?? [],
    medicineNote: ofMedicine?.note ?? '',
    medicineTags: ofMedicine?.tags ?? [],
  };
}

type Notes = ReadonlyMap<string, Annotation>;
type WrittenNotes = {
  readonly claims: Notes;
  readonly providers: Notes;
  readonly medicines: Notes;
  readonly medicineKeys: ReadonlyMap<number, string>;
};

const noNotes: WrittenNotes = {
  claims: new Map(),
  providers: new Map(),
  medicines: new Map(),
  medicineKeys: new Map(),
};

/** All that the person wrote. Which fill is of which medicine is only asked for where a medicine has a note. */
function writtenNotes(db: ReadableDb): WrittenNotes {
  const notesOn = (subject: AnnotatedSubject): Notes =>
    new Map(annotationsOf(db, subject).map((annotation) => [annotation.key, annotation]));
  const medicines = notesOn('medicine');
  return {
    claims: notesOn('claim'),
    providers: notesOn('provider'),
    medicines,
    medicineKeys: medicines.size === 0 ? new Map() : medicineKeys(db),
  };
}

/** Whether all that the person wrote can be read; false only of a damaged file. */
export function areNotesReadable(db: ReadableDb): boolean {
  return attempt(() => writtenNotes(db)) !== null;
}

/** Titles are made of three facts only, so a table of thousands of claims has a few dozen of them. */
type TitleFacts = Pick<ClaimFacts, 'kind' | 'topic' | 'drugName'>;

function claimTitles(language: Language): (facts: TitleFacts) => string {
  const titles = new Map<string, string>();
  return (facts) => {
    const key = `${facts.kind} ${facts.topic} ${facts.drugName ?? ''}`;
    const known = titles.get(key);
    if (known !== undefined) return known;
    const title = claimTitle(facts, language);
    titles.set(key, title);
    return title;
  };
}

type LineRow = AmountsRow & {
  readonly sequence: number;
  readonly service_from: IsoDate | null;
  readonly service_to: IsoDate | null;
  readonly topic: ServiceTopic;
  readonly hcpcs: string | null;
  readonly modifiers: string;
  readonly revenue_code: string | null;
  readonly betos_code: string | null;
  readonly service_type_code: string | null;
  readonly ndc_code: string | null;
  readonly ndc_display: string | null;
  readonly units: number | null;
  readonly performer_name: string | null;
  readonly performer_npi: string | null;
  readonly denied: number | null;
  readonly is_total_line: number;
};

const linesSql = `
  select sequence, service_from, service_to, topic, hcpcs, modifiers, revenue_code, betos_code, service_type_code, ndc_code, ndc_display, units,
    performer_name, performer_npi, denied, is_total_line, ${amountColumnsOf('line_item')}
  from line_item where claim_rid = ? order by position`;

/** Every line of every claim of a selection: claims newest first, lines in the claim's order. */
export function* exportLineRows(
  db: ReadableDb,
  selection: ClaimSelection,
  language: Language = 'en',
): Generator<ExportLineRow> {
  yield* lineRowsOf(db, matchingRowIds(db, selection), language);
}

/** {@link exportLineRows} of the claims with these row ids, in their order. */
export function* lineRowsOf(
  db: ReadableDb,
  rids: readonly number[],
  language: Language = 'en',
): Generator<ExportLineRow> {
  const titleOf = claimTitles(language);
  for (const rid of rids) {
    const claim = claimRow(db, rid);
    if (claim === null) continue;
    // A title names nobody who pays.
    const title = titleOf(factsOf(claim, 'medicare'));
    for (const line of query<LineRow>(db, linesSql).all(rid)) yield lineOf(claim, line, title, language);
  }
}

/**
 * The row ids of a selection for {@link exportRawResources}. Of a damaged file, where nothing is selected, all of which any trace is left, and
 * whether these are all.
 * @throws AppError `store/damaged` where the file is too damaged to tell what is selected
 */
export function rawResourceRows(
  db: ReadableDb,
  selection: ClaimSelection,
): { readonly rids: readonly number[]; readonly isComplete: boolean } {
  try {
    return { rids: matchingRowIds(db, selection), isComplete: true };
  } catch (error) {
    if (!isDamage(error) || !isEverything(selection)) throw error;
    const { rids, isComplete } = storedClaims(db);
    return { rids: [...rids], isComplete };
  }
}

function isEverything({ includeReplaced, ...narrowing }: ClaimSelection): boolean {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0);
  return includeReplaced === true && Object.values(narrowing).every(isEmpty);
}

/** Resources exactly as received, for a lossless FHIR export. One that cannot be read is left out: the others are worth having. */
export function* exportRawResources(db: ReadableDb, rids: readonly number[]): Generator<string> {
  for (const rid of rids) {
    const text = attempt(() => readClaimRaw(db, rid));
    if (text !== null) yield text;
  }
}

function lineOf(claim: ClaimRow, line: LineRow, title: string, language: Language): ExportLineRow {
  const ndc = line.ndc_code === null ? null : { code: line.ndc_code, display: line.ndc_display };
  const isTotalLine = line.is_total_line === 1;
  const words = {
    topic: line.topic,
    isTotalLine,
    ndc,
    hcpcs: line.hcpcs,
    betos: bare(line.betos_code),
    revenue: bare(line.revenue_code),
    serviceType: bare(line.service_type_code),
  };
  return {
    claimId: claim.id,
    resourceId: claim.resource_id,
    kind: claim.kind,
    claimTitle: title,
    provider: lineProvider(claim, line),
    sequence: line.sequence,
    serviceFrom: line.service_from,
    serviceTo: line.service_to,
    title: lineTitle(words, claim.kind, language),
    hcpcs: line.hcpcs,
    modifiers: line.modifiers === '' ? [] : line.modifiers.split(' '),
    revenueCode: line.revenue_code,
    ndc: line.ndc_code,
    ndcName: line.ndc_display,
    units: line.units,
    denied: line.denied === null ? null : line.denied === 1,
    amounts: amountsOf(line),
    isTotalLine,
  };
}

function bare(code: string | null): Coded | null {
  return code === null ? null : { code, display: null };
}

/** A performer is often a bare NPI; the claim's name is only theirs when the NPI is the same. */
function lineProvider(claim: ClaimRow, line: LineRow): Provider {
  const ofClaim = { name: claim.provider_name, npi: claim.provider_npi };
  const performer = { name: line.performer_name, npi: line.performer_npi };
  if (performer.name === null && (performer.npi === null || performer.npi === ofClaim.npi)) return ofClaim;
  return performer;
}

/** One question for many rows costs a third of one question for each. */
const claimsPerBlock = 500;

function* blocksOf(rids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < rids.length; start += claimsPerBlock) yield rids.slice(start, start + claimsPerBlock);
}

/** The row ids alone are taken at once (8 bytes a claim), so that a claim that changes meanwhile is neither lost nor given twice. */
function matchingRowIds(db: ReadableDb, selection: ClaimSelection): readonly number[] {
  return claimRowIds(db, claimSearchOf(db, selection));
}
