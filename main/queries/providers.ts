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

type Row = SumsRow & {
  readonly key: string;
  readonly first_seen: string | null;
  readonly last_seen: string;
  readonly kinds: string;
  readonly topics: string;
  readonly newest_visit: string | null;
};

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
        min(nullif(claim.sort_date, '')) as first_seen, max(claim.sort_date) as last_seen,
        max(case when claim.kind in ('carrier', 'dme') then claim.sort_date || '~' || claim.rid end) as newest_visit,
        group_concat(distinct claim.kind) as kinds, group_concat(distinct claim.topic) as topics,
        ${sumColumns('claim', "claim.status = 'final'")}
      from claim indexed by claim_by_provider where claim.status in (${shown}) and ${providerKeyOf('claim')} is not null
      group by ${providerKeyOf('claim')} order by last_seen desc, key`,
  ).all();
  return rows.map((row) => ({
    key: row.key,
    name: providerNameOf(db, row.key),
    npi: npiOf(db, row.key),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen === '' ? null : row.last_seen,
    kinds: row.kinds.split(',') as ClaimKind[],
    topics: row.topics.split(',').filter(isTopic),
    specialty: specialtyOf(db, row, language),
    sums: sumsOf(row),
  }));
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

/** What kind of doctor or supplier it is, by the newest of their visits: its lines have the code, for which there mostly are words. */
function specialtyOf(db: ReadableDb, { key, newest_visit: newest }: Row, language: Language): string | null {
  if (newest === null) return null;
  const rid = Number(newest.slice(newest.indexOf('~') + 1));
  const found = query<{ code: string }>(
    db,
    `select specialty_code as code from line_item
      where claim_rid = ? and performer_npi = ? and specialty_code is not null order by position limit 1`,
  ).first(rid, key);
  return (found && codeWords('specialty', found.code, language)) ?? specialtyInClaim(db, rid, key, language);
}

/** As Medicare calls it. Reading a claim whole takes about half a millisecond. */
function specialtyInClaim(db: ReadableDb, rid: number, npi: string, language: Language): string | null {
  const claim = mapClaim(JSON.parse(readClaimRaw(db, rid)));
  const performers = claim.lines.flatMap(({ performer }) => (performer === null ? [] : [performer]));
  const found = [...claim.careTeam, ...performers].find((one) => one.npi === npi && one.specialty !== null);
  return worded(found?.specialty ?? null, 'specialty', language)?.display ?? null;
}

/** A file of a newer mapping may hold a topic that this program does not know. */
function isTopic(topic: string): topic is ServiceTopic {
  return serviceTopics.some((known) => known === topic);
}
