import { mapClaim } from '#main/claims/map-claim.ts';
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
import { newestNameOf, providerKeyOf } from './provider-key.ts';
import { sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

type Row = SumsRow & {
  readonly key: string;
  readonly name: string | null;
  readonly npi: string | null;
  readonly first_seen: string | null;
  readonly last_seen: string;
  readonly kinds: string;
  readonly topics: string;
  readonly newest_visit: string | null;
};

/** Reading one takes about half a millisecond; whoever was not seen for so long is found by name. */
const mostSpecialties = 200;

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
    `select ${providerKeyOf('claim')} as key, ${newestNameOf('claim')} as name, max(claim.provider_npi) as npi,
        min(nullif(claim.sort_date, '')) as first_seen, max(claim.sort_date) as last_seen,
        max(case when claim.kind in ('carrier', 'dme') then claim.sort_date || '~' || claim.rid end) as newest_visit,
        group_concat(distinct claim.kind) as kinds, group_concat(distinct claim.topic) as topics,
        ${sumColumns('claim', "claim.status = 'final'")}
      from claim where claim.status in (${shown}) and ${providerKeyOf('claim')} is not null
      group by key order by last_seen desc, key`,
  ).all();
  return rows.map((row, at) => ({
    key: row.key,
    name: row.name === null || row.name === '' ? null : row.name,
    npi: row.npi,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen === '' ? null : row.last_seen,
    kinds: row.kinds.split(',') as ClaimKind[],
    topics: row.topics.split(',').filter(isTopic),
    specialty: at < mostSpecialties ? specialtyOf(db, row, language) : null,
    sums: sumsOf(row),
  }));
}

/** What kind of doctor or supplier it is stands in no column: it is read from the newest of their visits. */
function specialtyOf(db: ReadableDb, { newest_visit: newest, npi }: Row, language: Language): string | null {
  if (newest === null || npi === null) return null;
  const claim = mapClaim(JSON.parse(readClaimRaw(db, Number(newest.slice(newest.indexOf('~') + 1)))));
  const performers = claim.lines.flatMap(({ performer }) => (performer === null ? [] : [performer]));
  const found = [...claim.careTeam, ...performers].find((one) => one.npi === npi && one.specialty !== null);
  return worded(found?.specialty ?? null, 'specialty', language)?.display ?? null;
}

/** A file of a newer mapping may hold a topic that this program does not know. */
function isTopic(topic: string): topic is ServiceTopic {
  return serviceTopics.some((known) => known === topic);
}
