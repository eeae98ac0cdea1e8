import { describeClaim } from '#main/claims/words/describe-claim.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type {
  ApiVersion,
  CareSetting,
  ClaimFacts,
  ClaimKind,
  ClaimStatus,
  ClaimSummary,
  IsoDate,
} from '#shared/domain/claim.ts';
import type { Payer } from '#shared/domain/payer.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { amountColumnsOf, amountsOf } from './amount-columns.ts';
import type { AmountsRow } from './amount-columns.ts';

/** The language of the titles and sentences. */
export type Language = Parameters<typeof describeClaim>[1];

/** How claims are told: in which language, and whom they name. */
export type Told = { readonly language: Language; readonly payer: Payer };

export type ClaimRow = AmountsRow & {
  readonly id: string;
  readonly resource_id: string;
  readonly api_version: ApiVersion;
  readonly claim_number: string | null;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly service_from: IsoDate | null;
  readonly service_to: IsoDate | null;
  readonly provider_name: string | null;
  readonly provider_npi: string | null;
  readonly topic: ServiceTopic;
  readonly setting: CareSetting | null;
  readonly city: string | null;
  readonly denied: number | null;
  readonly drug_name: string | null;
  readonly days_supply: number | null;
  readonly group_id: string | null;
  readonly last_updated: string | null;
  readonly is_for_information: number | null;
};

const columns = `
  rid, id, resource_id, api_version, claim_number, kind, status, service_from, service_to, provider_name, provider_npi,
  ${amountColumnsOf('claim')}, topic, setting, city, denied, drug_name, days_supply, group_id, last_updated,
  is_for_information`;

/** The claim of a row id, or null when it is gone. */
export function claimRow(db: ReadableDb, rid: number): ClaimRow | null {
  return query<ClaimRow>(db, `select ${columns} from claim where rid = ?`).first(rid);
}

/** The claims of many row ids, in the order of the ids; one that is gone is left out. One question, however many. */
export function claimRows(db: ReadableDb, rids: readonly number[]): readonly ClaimRow[] {
  const found = query<ClaimRow & { readonly rid: number }>(
    db,
    `select ${columns} from claim where rid in (select value from json_each(?))`,
  ).all(JSON.stringify(rids));
  const byRid = new Map(found.map((claim) => [claim.rid, claim]));
  return rids.flatMap((rid) => byRid.get(rid) ?? []);
}

/** What a list shows of a claim, from its columns alone: no raw resource is read. */
export function summaryOf(claim: ClaimRow, { language, payer }: Told): ClaimSummary {
  const facts = factsOf(claim, payer);
  return {
    id: claim.id,
    resourceId: claim.resource_id,
    kind: facts.kind,
    status: facts.status,
    serviceFrom: facts.serviceFrom,
    serviceTo: facts.serviceTo,
    ...describeClaim(facts, language),
    provider: facts.provider,
    amounts: facts.amounts,
    denied: facts.denied,
    ...(facts.isForInformation === true && { isForInformation: true }),
  };
}

/** The facts of a claim's row that its title and sentence are made of. */
export function factsOf(claim: ClaimRow, payer: Payer): ClaimFacts {
  return {
    payer,
    kind: claim.kind,
    status: claim.status,
    serviceFrom: claim.service_from,
    serviceTo: claim.service_to,
    provider: { name: claim.provider_name, npi: claim.provider_npi },
    amounts: amountsOf(claim),
    topic: claim.topic,
    setting: claim.setting,
    city: claim.city,
    denied: claim.denied === null ? null : claim.denied === 1,
    apiVersion: claim.api_version,
    drugName: claim.drug_name,
    daysSupply: claim.days_supply,
    isForInformation: claim.is_for_information === 1,
  };
}
