import { mapClaim } from '#main/claims/map-claim.ts';
import { codeWords } from '#main/claims/words/codes/code-words.ts';
import { worded } from '#main/claims/words/describe-detail.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ProviderSummary } from '#shared/domain/overview.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import type { Language } from './claim-summary.ts';
import { shownStatuses } from './shown-statuses.ts';
import { providerKeyOf, providerNameOf } from './provider-key.ts';
import { sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

type Row = SumsRow & { readonly key: string; readonly kinds: string; readonly topics: string };

const shown = shownStatuses(false)
  .map((status) => `'${status}'`)
  .join(', ');

/**
 * Everybody who billed a claim that a list shows, the one seen last first. The sums are over final claims only, as everywhere; somebody whose
 * only claim is not finished yet has none. A claim that names nobody belongs to nobody.
 */
export function providers(db: ReadableDb, language: Language = 'en'): readonly ProviderSummary[] {
  const rows = query<Row>(
    db,
    `select ${providerKeyOf('claim')} as key,
        group_concat(distinct claim.kind) as kinds, group_concat(distinct claim.topic) as topics,
        ${sumColumns('claim', "claim.status = 'final'")}
      from claim indexed by claim_by_provider where claim.status in (${shown}) and ${providerKeyOf('claim')} is not null
      group by ${providerKeyOf('claim')}`,
  ).all();
  const summaries = rows.map((row): ProviderSummary => {
    const kinds = row.kinds.split(',') as ClaimKind[];
    return {
      key: row.key,
      name: providerNameOf(db, row.key),
      npi: npiOf(db, row.key),
      firstSeen: endOf(db, row.key, { order: 'asc', among: "sort_date > ''" })?.sort_date ?? null,
      lastSeen: endOf(db, row.key, { order: 'desc', among: "sort_date > ''" })?.sort_date ?? null,
      kinds,
      topics: row.topics.split(',').filter(isTopic),
      specialty: kinds.some((kind) => visitKinds.includes(kind)) ? specialtyOf(db, row.key, language) : null,
      sums: sumsOf(row),
    };
  });
  return summaries.sort((a, b) => compareText(b.lastSeen ?? '', a.lastSeen ?? '') || compareText(a.key, b.key));
}

/** As SQLite orders text: by code, whatever the language. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The first or last claim of a provider that a list shows: the index has each one's in the order of their dates. */
function endOf(
  db: ReadableDb,
  key: string,
  { order, among }: { readonly order: 'asc' | 'desc'; readonly among: string },
): { readonly rid: number; readonly sort_date: string } | null {
  return query<{ rid: number; sort_date: string }>(
    db,
    `select rid, sort_date from claim indexed by claim_by_provider
      where ${providerKeyOf('claim')} = ? and status in (${shown}) and ${among} order by sort_date ${order}, rid ${order} limit 1`,
  ).first(key);
}

/** The key is the NPI wherever a claim has one. */
function npiOf(db: ReadableDb, key: string): string | null {
  return (
    query<{ npi: string }>(
      db,
      `select provider_npi as npi from claim indexed by claim_by_provider
        where ${providerKeyOf('claim')} = ? and provider_npi is not null limit 1`,
    ).first(key)?.npi ?? null
  );
}

/** Claims that say what kind of doctor or supplier sent them. */
const visitKinds: readonly ClaimKind[] = ['carrier', 'dme'];

/** What kind of doctor or supplier it is, by the newest of their visits: its lines have the code, for which there mostly are words. */
function specialtyOf(db: ReadableDb, key: string, language: Language): string | null {
  const newest = endOf(db, key, { order: 'desc', among: "kind in ('carrier', 'dme')" });
  if (newest === null) return null;
  const { rid } = newest;
  const found = query<{ code: string }>(
    db,
    `select specialty_code as code from line_item
      where claim_rid = ? and performer_npi = ? and specialty_code is not null order by position limit 1`,
  ).first(rid, key);
  return (found && codeWords('specialty', found.code, language)) ?? specialtyInClaim(db, rid, key, language);
}

/** By the content of the claim that says it: a list asks for the same few again and again, and reading a claim whole takes 0.2 ms. */
const specialties = new WeakMap<ReadableDb, Map<string, string | null>>();
const mostRemembered = 1_000;

/** As Medicare calls it. */
function specialtyInClaim(db: ReadableDb, rid: number, npi: string, language: Language): string | null {
  const content = query<{ hash: string }>(db, 'select hex(content_hash) as hash from claim where rid = ?').first(rid);
  const key = [content?.hash, npi, language].join(' ');
  const known = specialties.get(db) ?? new Map<string, string | null>();
  specialties.set(db, known);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  if (known.size >= mostRemembered) known.clear();
  const specialty = specialtySaid(db, rid, npi, language);
  known.set(key, specialty);
  return specialty;
}

function specialtySaid(db: ReadableDb, rid: number, npi: string, language: Language): string | null {
  const claim = mapClaim(JSON.parse(readClaimRaw(db, rid)));
  const performers = claim.lines.flatMap(({ performer }) => (performer === null ? [] : [performer]));
  const found = [...claim.careTeam, ...performers].find((one) => one.npi === npi && one.specialty !== null);
  return worded(found?.specialty ?? null, 'specialty', language)?.display ?? null;
}

/** A file of a newer mapping may hold a topic that this program does not know. */
function isTopic(topic: string): topic is ServiceTopic {
  return serviceTopics.some((known) => known === topic);
}
