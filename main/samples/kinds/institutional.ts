import type { DrugUnit } from '../catalogue/billed-drugs.ts';
import type { Facility, Provider } from '../catalogue/providers.ts';
import { revenueCenters } from '../catalogue/revenue-centers.ts';
import type { RevenueCode } from '../catalogue/revenue-centers.ts';
import { isoOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { CareTeamMember } from '../fhir/care-team.ts';
import { controlNumber, insurance, insurer, meta, period, statusOf, surprise } from '../fhir/claim-facts.ts';
import type { ClaimFacts } from '../fhir/claim-facts.ts';
import { bbCodeSystem, carin, coding, concept, terminology, usNpi, variables } from '../fhir/coding.ts';
import type { Coded } from '../fhir/coding.ts';
import { codingExtension, dateExtension, identifierExtension } from '../fhir/extensions.ts';
import { claimIdentifiers, npiIdentifier, upinIdentifier } from '../fhir/identity.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { amount } from '../fhir/money.ts';
import { modifiers, noHcpcs, unitModifier } from '../fhir/product.ts';

/** A bill of a hospital, nursing home or agency: what all five kinds share. */
export type InstitutionalClaim = {
  readonly facts: ClaimFacts;
  readonly day: Day;
  readonly last: Day;
  readonly processed: Day;
  readonly facility: Facility;
};

export type InstitutionalKind = {
  readonly name: string;
  readonly profile: string;
  readonly nchType: Coded;
  readonly claimType: Coded;
  /** What the server calls it, which is wrong for some kinds. */
  readonly subType: readonly [code: string, text: string];
  readonly facilityType: Coded;
  readonly part: 'a' | 'b';
};

/** Keys from the top of the resource to `outcome`, in Medicare's order. */
export function institutionalHead(
  { facts, day, last, processed, facility }: InstitutionalClaim,
  kind: InstitutionalKind,
  extension: readonly JsonObject[],
): JsonObject {
  const query = facts.version === 'replacement' ? (['5', 'Debit adjustment'] as const) : (['3', 'Final bill'] as const);
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `${kind.name.toLowerCase()}-${facts.id}`,
    meta: meta(facts, processed, kind.profile),
    contained: [organization(facility, !facts.random.chance(0.03))],
    extension,
    identifier: claimIdentifiers('clm_id', facts),
    status: statusOf(facts.version),
    type: concept(
      coding(`${variables}nch_clm_type_cd`, ...kind.nchType),
      coding(`${bbCodeSystem}eob-type`, kind.name),
      coding(`${terminology}claim-type`, ...kind.claimType),
    ),
    subType: { ...concept(coding(`${carin}C4BBInstitutionalClaimSubType`, kind.subType[0])), text: kind.subType[1] },
    use: 'claim',
    patient: { reference: `Patient/${facts.patientId}` },
    billablePeriod: { extension: [codingExtension('claim_query_cd', query)], ...period(day, last) },
    created: facts.created,
    insurer,
    provider: { reference: '#provider-org' },
    facility: { extension: [codingExtension('clm_fac_type_cd', kind.facilityType)] },
    outcome: 'complete',
  };
}

function organization({ certification, npi, name }: Facility, named: boolean): JsonObject {
  return {
    resourceType: 'Organization',
    id: 'provider-org',
    meta: { profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-Organization'] },
    identifier: [
      { type: concept(coding(`${terminology}v2-0203`, 'PRN')), value: certification },
      { type: concept(coding(`${carin}C4BBIdentifierType`, 'npi')), system: usNpi, value: npi },
    ],
    active: true,
    ...optional('name', named ? name : null),
  };
}

/** The record type, then what is special to the kind, then what every institution sends. */
export function institutionalExtensions(
  { facts, processed }: InstitutionalClaim,
  record: 'V' | 'W',
  { special = [], serviceClass }: { special?: readonly JsonObject[]; serviceClass: string },
): readonly JsonObject[] {
  return [
    codingExtension('nch_near_line_rec_ident_cd', [record, recordLabels[record]]),
    ...special,
    identifierExtension('fi_doc_clm_cntl_num', facts.control),
    dateExtension('fi_clm_proc_dt', isoOf(processed - 5)),
    codingExtension('clm_mdcr_non_pmt_rsn_cd', facts.random.chance(0.3) ? [null] : ['P', 'Payment requested']),
    codingExtension('clm_srvc_clsfctn_type_cd', [serviceClass]),
    codingExtension('fi_num', ['99001']),
    ...surprise(facts.random),
  ];
}

const recordLabels = {
  V: 'Part A institutional claim record (inpatient [IP], skilled nursing facility [SNF], hospice [HOS], or home health agency [HHA])',
  W: 'Part B institutional claim record (outpatient [HOP], HHA)',
} as const;

export function institutionalInsurance(
  { facts }: InstitutionalClaim,
  { part }: InstitutionalKind,
): readonly JsonObject[] {
  return insurance(part, facts.patientId);
}

/** Doctors of an institution: numbers and taxonomy codes, never names; now and then an old number beside the new. */
export function doctors(
  { facts }: InstitutionalClaim,
  people: readonly (readonly [role: CareTeamMember['role'], provider: Provider])[],
): readonly CareTeamMember[] {
  const members = people.map(([role, { npi, taxonomy, specialty }]): CareTeamMember => ({
    role,
    identifier: npiIdentifier(npi),
    taxonomy: [taxonomy, specialty[1]],
  }));
  const first = members[0];
  if (first === undefined || !facts.random.chance(0.08)) return members;
  const identifier = facts.random.chance(0.5)
    ? upinIdentifier(`Z9${controlNumber(facts.random, 4)}`)
    : npiIdentifier(null);
  return [...members, { role: first.role, identifier }];
}

/** @param status how the outpatient price list treats the line: only outpatient and home health bills say so */
export function revenue(
  code: RevenueCode,
  shared: 'both' | 'none' | 'notPriced' = 'both',
  status: keyof typeof statusLabels | null = null,
): JsonObject {
  const [share, label] = shareLabels[shared];
  const codings = concept(
    coding(`${variables}rev_cntr`, code, revenueCenters[code]),
    coding('https://www.nubc.org/CodeSystem/RevenueCodes', share),
    coding(`${variables}rev_cntr_ddctbl_coinsrnc_cd`, share, label),
  );
  return {
    ...optional('extension', status && [codingExtension('rev_cntr_stus_ind_cd', [status, statusLabels[status]])]),
    ...codings,
  };
}

const statusLabels = {
  A: 'Services not paid under OPPS; uses a different fee schedule (e.g., ambulance, PT, mammography)',
  N: 'Packaged incidental service (no separate APC payment)',
  S: 'Significant procedure not subject to multiple procedure discounting',
} as const;

const shareLabels = {
  both: ['0', 'Charges are subject to deductible and coinsurance'],
  none: ['3', 'Charges are not subject to deductible or coinsurance'],
  notPriced: ['4', 'No charge or units associated with this revenue center code.'],
} as const;

/** The three amounts every institutional line has, cents. */
export function chargeAmounts(rate: number, total: number, notCovered = 0): readonly JsonObject[] {
  return [
    amount('submitted', ['rev_cntr_rate_amt', 'Revenue Center Rate Amount'], rate),
    amount('submitted', ['rev_cntr_tot_chrg_amt', 'Revenue Center Total Charge Amount'], total),
    amount('noncovered', ['rev_cntr_ncvrd_chrg_amt', 'Revenue Center Non-Covered Charge Amount'], notCovered),
  ];
}

export function lineMedicarePayment(cents: number): JsonObject {
  return amount('submitted', ['rev_cntr_pmt_amt_amt', 'Revenue Center (Medicare) Payment Amount'], cents);
}

/** `total` and `payment`, cents. */
export function institutionalTotals(billed: number, paid: number): JsonObject {
  return {
    total: [amount('submitted', ['clm_tot_chrg_amt', 'Claim Total Charge Amount'], billed)],
    payment: { amount: { value: paid / 100, currency: 'USD' } },
  };
}

/** A line of a stay: a department with its charge. Cents. */
export type ChargeLine = {
  readonly revenue: RevenueCode;
  readonly units: number;
  readonly charge: number;
  readonly hcpcs?: string;
  readonly modifier?: string;
  /** Unit and quantity of the drugs on the line. */
  readonly drug?: readonly [unit: DrugUnit, quantity: number];
};

/** A line's modifier, and half the time the unit of its drugs, which comes as if it were one. */
export function lineModifiers({ modifier, drug }: ChargeLine, { random }: ClaimFacts): JsonObject {
  return optional('modifier', [
    ...(drug !== undefined && random.chance(0.5) ? [unitModifier(drug[0])] : []),
    ...modifiers(modifier === undefined ? [] : [modifier]),
  ]);
}

/** An institution's `quantity` is the drug's, 0 where there is none; the units of service are an extension. */
export function drugQuantity({ drug }: Pick<ChargeLine, 'drug'>): JsonObject {
  return { value: drug?.[1] ?? 0 };
}

/** The lines and the line 0001 that repeats their sum; one bill in ten comes without it. */
export function withTotalLine(lines: readonly ChargeLine[], { random }: ClaimFacts): readonly ChargeLine[] {
  if (random.chance(0.1)) return lines;
  return [...lines, { revenue: '0001', units: 0, charge: lines.reduce((sum, { charge }) => sum + charge, 0) }];
}

export function rateOf({ charge, units }: ChargeLine): number {
  return units > 1 ? Math.round(charge / units) : 0;
}

/** Lines without a code say so in one case of two and say nothing otherwise. */
export function missingProduct({ random }: ClaimFacts): JsonObject {
  return random.chance(0.5) ? { productOrService: noHcpcs() } : {};
}
