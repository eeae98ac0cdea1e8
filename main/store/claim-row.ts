import type { Claim, ClaimAmounts, Diagnosis, LineItem, Procedure } from '#shared/domain/claim.ts';
import { headlineAmounts } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';
import { recordColumns, recordValues } from './claim-record-row.ts';
import type { Value } from './sqlite-driver.ts';
import { truth } from './truth.ts';

/** Columns and values stand side by side here and nowhere else: a new column is one line in a migration and one pair below. */

/** What a claim's row is made of beside the claim itself. */
export type ClaimRowFacts = {
  readonly sourceId: number;
  readonly contentHash: Buffer;
  readonly mappingVersion: number;
  readonly receivedAt: string;
};

const fourAmountColumns = ['billed', 'approved', 'paid', 'your_share'].flatMap((name) => [
  `${name}_cents`,
  `${name}_origin`,
  `${name}_code`,
]);

/** Everything but the two ids (id, resource_id), which never change. */
export const claimColumns = [
  'source_id',
  'api_version',
  'claim_number',
  'kind',
  'status',
  'mapped_status',
  'service_from',
  'service_to',
  'sort_date',
  'provider_name',
  'provider_npi',
  ...fourAmountColumns,
  'topic',
  'setting',
  'city',
  'denied',
  'drug_name',
  'days_supply',
  'group_id',
  ...recordColumns,
  'last_updated',
  'content_hash',
  'mapping_version',
  'received_at',
];

export function claimValues(claim: Claim, facts: ClaimRowFacts): Value[] {
  return [
    facts.sourceId,
    claim.apiVersion,
    claim.claimNumber,
    claim.kind,
    claim.status,
    claim.status,
    claim.serviceFrom,
    claim.serviceTo,
    sortDateOf(claim),
    claim.provider.name,
    claim.provider.npi,
    // What lists and sums count with.
    ...fourAmountValues(headlineAmounts(claim.kind, claim.amounts)),
    claim.topic,
    claim.setting,
    claim.city,
    truth(claim.denied),
    claim.drug?.name ?? null,
    claim.drug?.daysSupply ?? null,
    claim.groupId,
    ...recordValues(claim),
    claim.lastUpdated,
    facts.contentHash,
    facts.mappingVersion,
    facts.receivedAt,
  ];
}

/** The date a claim is listed under; '' for none. Real Part D claims have no billablePeriod, so the mapper may only know another date. */
export function sortDateOf(claim: Pick<Claim, 'serviceFrom' | 'serviceTo' | 'processedOn'>): string {
  return claim.serviceFrom ?? claim.serviceTo ?? claim.processedOn ?? '';
}

export const lineColumns = [
  'claim_rid',
  'position',
  'sequence',
  'service_from',
  'service_to',
  'hcpcs',
  'modifiers',
  'revenue_code',
  'revenue_display',
  'ndc_code',
  'ndc_display',
  'units',
  'place_code',
  'place_display',
  'performer_name',
  'performer_npi',
  'outcome_code',
  'denied',
  'reason_codes',
  'diagnosis_sequences',
  'topic',
  'is_total_line',
  ...fourAmountColumns,
  ...['deductible', 'coinsurance', 'not_covered'].flatMap((name) => [
    `${name}_cents`,
    `${name}_origin`,
    `${name}_code`,
  ]),
  'specialty_code',
  'betos_code',
  'service_type_code',
];

/** `position` is the place in the claim: a sequence number can be missing or stand twice in the data. */
export function lineValues(rid: number, position: number, line: LineItem): Value[] {
  const { amounts } = line;
  return [
    rid,
    position,
    line.sequence,
    line.serviceFrom,
    line.serviceTo,
    line.hcpcs,
    line.modifiers.join(' '),
    line.revenue?.code ?? null,
    line.revenue?.display ?? null,
    line.ndc?.code ?? null,
    line.ndc?.display ?? null,
    line.units,
    line.placeOfService?.code ?? null,
    line.placeOfService?.display ?? null,
    line.performer?.name ?? null,
    line.performer?.npi ?? null,
    line.outcome?.code ?? null,
    truth(line.denied),
    line.reasonCodes.join(' '),
    line.diagnosisSequences.join(' '),
    line.topic,
    truth(line.isTotalLine),
    ...fourAmountValues(amounts),
    ...[amounts.deductible, amounts.coinsurance, amounts.notCovered].flatMap(narrowAmountValues),
    line.performer?.specialty?.code ?? null,
    line.betos?.code ?? null,
    line.serviceType?.code ?? null,
  ];
}

export const diagnosisColumns = [
  'claim_rid',
  'position',
  'sequence',
  'system',
  'code',
  'display',
  'role',
  'present_on_admission',
];

export function diagnosisValues(rid: number, position: number, diagnosis: Diagnosis): Value[] {
  const { sequence, system, code, display, role, presentOnAdmission } = diagnosis;
  return [rid, position, sequence, system, code, display, role, presentOnAdmission];
}

export const procedureColumns = ['claim_rid', 'position', 'sequence', 'system', 'code', 'display', 'performed_on'];

export function procedureValues(rid: number, position: number, procedure: Procedure): Value[] {
  const { sequence, system, code, display, date } = procedure;
  return [rid, position, sequence, system, code, display, date];
}

function fourAmountValues({ billed, approved, paid, yourShare }: ClaimAmounts): Value[] {
  return [billed, approved, paid, yourShare].flatMap(({ cents, origin, code }: Amount): Value[] => [
    cents,
    origin,
    code,
  ]);
}

/** An amount most lines do not have: nothing is written for it then. */
function narrowAmountValues({ cents, origin, code }: Amount): Value[] {
  return cents === null ? [null, null, null] : [cents, origin, code];
}
