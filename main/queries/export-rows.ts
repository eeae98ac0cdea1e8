import { describeClaim, describeLine } from '#main/claims/words/describe-claim.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { IsoDate, Provider } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';
import type { ExportClaimRow, ExportLineRow } from '#shared/domain/export-rows.ts';
import { claimSearchOf } from './claim-filter.ts';
import type { ClaimSelection } from './claim-filter.ts';
import { claimKeys } from './claim-keys.ts';
import { claimRow, factsOf, summaryOf } from './claim-summary.ts';
import type { ClaimRow, Language } from './claim-summary.ts';

/** How many claims {@link exportClaimRows} gives. */
export function countExportClaims(db: ReadableDb, selection: ClaimSelection): number {
  return matchingRowIds(db, selection).length;
}

/** Every claim of a selection, newest first, read one by one: memory stays flat and the connection is free between two. */
export function* exportClaimRows(
  db: ReadableDb,
  selection: ClaimSelection,
  language: Language = 'en',
): Generator<ExportClaimRow> {
  for (const claim of matchingClaims(db, selection)) {
    yield { ...summaryOf(claim, language), claimNumber: claim.claim_number };
  }
}

type LineRow = AmountsRow & {
  readonly sequence: number;
  readonly service_from: IsoDate | null;
  readonly service_to: IsoDate | null;
  readonly topic: ServiceTopic;
  readonly hcpcs: string | null;
  readonly modifiers: string;
  readonly revenue_code: string | null;
  readonly ndc_code: string | null;
  readonly ndc_display: string | null;
  readonly units: number | null;
  readonly performer_name: string | null;
  readonly performer_npi: string | null;
  readonly denied: number | null;
  readonly is_total_line: number;
};

const linesSql = `
  select sequence, service_from, service_to, topic, hcpcs, modifiers, revenue_code, ndc_code, ndc_display, units,
    performer_name, performer_npi, denied, is_total_line, ${amountColumnsOf('line_item')}
  from line_item where claim_rid = ? order by position`;

/** Every line of every claim of a selection: claims newest first, lines in the claim's order. */
export function* exportLineRows(
  db: ReadableDb,
  selection: ClaimSelection,
  language: Language = 'en',
): Generator<ExportLineRow> {
  for (const claim of matchingClaims(db, selection)) {
    const claimTitle = describeClaim(factsOf(claim), language).title;
    for (const line of query<LineRow>(db, linesSql).all(claim.rid)) yield lineOf(claim, line, claimTitle, language);
  }
}

/** Every resource of a selection exactly as received, for a lossless FHIR export. Throws `store/damaged`. */
export function* exportRawResources(db: ReadableDb, selection: ClaimSelection): Generator<string> {
  for (const rid of matchingRowIds(db, selection)) yield readClaimRaw(db, rid);
}

function lineOf(claim: ClaimRow, line: LineRow, claimTitle: string, language: Language): ExportLineRow {
  const ndc = line.ndc_code === null ? null : { code: line.ndc_code, display: line.ndc_display };
  const isTotalLine = line.is_total_line === 1;
  const words = { topic: line.topic, isTotalLine, ndc, revenue: null };
  return {
    claimId: claim.id,
    resourceId: claim.resource_id,
    kind: claim.kind,
    claimTitle,
    provider: lineProvider(claim, line),
    sequence: line.sequence,
    serviceFrom: line.service_from,
    serviceTo: line.service_to,
    title: describeLine(words, claim.kind, language),
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

/** A performer is often a bare NPI; the claim's name is only theirs when the NPI is the same. */
function lineProvider(claim: ClaimRow, line: LineRow): Provider {
  const ofClaim = { name: claim.provider_name, npi: claim.provider_npi };
  const performer = { name: line.performer_name, npi: line.performer_npi };
  if (performer.name === null && (performer.npi === null || performer.npi === ofClaim.npi)) return ofClaim;
  return performer;
}

function* matchingClaims(db: ReadableDb, selection: ClaimSelection): Generator<ClaimRow & { readonly rid: number }> {
  for (const rid of matchingRowIds(db, selection)) {
    const claim = claimRow(db, rid);
    if (claim !== null) yield { ...claim, rid };
  }
}

/** The row ids alone are taken at once (8 bytes a claim), so that a claim that changes meanwhile is neither lost nor given twice. */
function matchingRowIds(db: ReadableDb, selection: ClaimSelection): readonly number[] {
  const keys = claimKeys(db, claimSearchOf(selection), null, Number.MAX_SAFE_INTEGER);
  return keys.map(({ rid }) => rid);
}
