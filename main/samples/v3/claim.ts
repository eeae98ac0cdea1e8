import { carin, coding, concept, terminology, variables } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import type { Random } from '../random.ts';
import { claimAdjudication, totals } from './amounts.ts';
import type { Family } from './amount-rows.ts';
import type { Dollars } from './amounts.ts';
import { carinProfile, controlNumberSystem, never, v3Coding } from './codes.ts';
import type { Tier } from './codes.ts';
import { isDeleted, pointedTo, typeNumber, v3Information } from './information.ts';
import { v3Lines } from './lines.ts';
import { codingsOf, extensionCode, isObject, kindOf, objectsOf, plainPeriod, textOf, under } from './source.ts';
import { billingProvider, insurerOrganization, v3Observations, v3Team } from './team.ts';

export type V3Context = {
  readonly tier: Tier;
  /** False for captures older than v3's own code for the kind of claim: then only the number of the type tells it. */
  readonly namesKind: boolean;
  /** How far a new claim has come; only claims of the last weeks are not settled. */
  readonly shared: 'settled' | 'queued' | 'partial';
  /** The claim's control number, and that of the version it replaces. */
  readonly control: string;
  readonly priorControl: string | null;
  /** Name of the drug plan. */
  readonly planName: string;
  readonly random: Random;
};

const families: Readonly<Record<string, Family>> = { CARRIER: 'professional', DME: 'professional', PDE: 'pharmacy' };
/** CARIN's profile of each kind, CMS's label of it, and the part of Medicare it names. */
const kinds: Readonly<Record<string, readonly [profile: string, label: string, part: string]>> = {
  CARRIER: ['Professional-NonClinician', 'Professional Physician/Supplier Claim', 'Part B'],
  DME: ['Professional-NonClinician', 'Durable Medical Equipment Claim', 'Part B'],
  HHA: ['Inpatient-Institutional', 'Home Health Services', 'Part A'],
  HOSPICE: ['Inpatient-Institutional', 'Hospice Care', 'Part A'],
  INPATIENT: ['Inpatient-Institutional', 'Inpatient Hospital Care', 'Part A'],
  OUTPATIENT: ['Outpatient-Institutional', 'Outpatient Hospital Care', 'Part A'],
  SNF: ['Inpatient-Institutional', 'Skilled Nursing Facility Care', 'Part A'],
  PDE: ['Pharmacy', 'Drug Plan Event', 'Part D'],
};

/** The v3 form of one of our v2 claims, in the order of the standard's fields (claims-data.md, section 1, the v3 columns). */
export function v3Claim(claim: JsonObject, context: V3Context): JsonObject {
  const { tier, shared, random } = context;
  const kind = kindOf(claim);
  const family = families[kind] ?? 'institutional';
  const [profile, , part] = kinds[kind] ?? ['Pharmacy', '', 'Part D'];
  const { careTeam, sequences } = v3Team(claim, family === 'pharmacy');
  const billing = billingProvider(claim, family === 'pharmacy');
  const supportingInfo = v3Information(claim, {
    family,
    tier,
    shared,
    isEnhanced: family !== 'pharmacy' && random.chance(0.05),
    tracking: kind === 'SNF' && random.chance(0.3) ? `-F${context.control.slice(0, 12)}` : null,
  });
  const dollars = printed(random);
  const number = textOf(objectsOf(claim['identifier'])[0]?.['value']) ?? '';
  const insurer = family === 'pharmacy' ? context.planName : 'Centers for Medicare and Medicaid Services';
  return {
    resourceType: 'ExplanationOfBenefit',
    id: number,
    meta: metaOf(claim, { ...context, profile, family }),
    contained: [insurerOrganization(insurer), ...billing.contained, ...v3Observations(claim)],
    identifier: [
      { type: concept(coding(`${carin}C4BBIdentifierType`, 'uc', 'Unique Claim ID')), value: number },
      { system: controlNumberSystem, value: context.control },
    ],
    status: 'active',
    type: typeOf(claim, { ...context, kind, family }),
    ...optional('subType', family === 'institutional' ? subType(kind) : null),
    use: 'claim',
    patient: claim['patient'] ?? {},
    billablePeriod: plainPeriod(claim['billablePeriod']),
    created: `${never}T00:00:00+00:00`,
    insurer: { reference: '#insurer-org' },
    provider: billing.provider,
    ...optional('related', context.priorControl === null ? null : [priorVersion(context.priorControl)]),
    outcome: shared === 'settled' ? 'complete' : shared,
    ...optional('careTeam', careTeam),
    supportingInfo,
    ...optional('diagnosis', v3Diagnoses(claim)),
    ...optional('procedure', v3Procedures(claim)),
    insurance: [{ focal: true, coverage: { display: part } }],
    item: v3Lines(claim, { family, tier, dollars, sequences, pointedTo: pointedTo(supportingInfo) }),
    adjudication: claimAdjudication(claim, family, { tier, dollars }),
    ...optional('total', totals(claim, family, { tier, dollars })),
    ...optional('payment', paymentOf(claim, { tier, dollars })),
  };
}

function metaOf(
  claim: JsonObject,
  { shared, namesKind, profile, family }: V3Context & { profile: string; family: Family },
): JsonObject {
  const pharmacy = family === 'pharmacy';
  const system = pharmacy ? 'DDPS' : shared === 'settled' ? 'NationalClaimsHistory' : 'SharedSystem';
  const final = shared === 'settled' && claim['status'] !== 'cancelled';
  const source = pharmacy ? 'DDPS' : shared === 'settled' ? 'NCH' : family === 'professional' ? 'MCS' : 'FISS';
  return {
    lastUpdated: `${never}T00:00:00.000+00:00`,
    source,
    profile: [carinProfile(`ExplanationOfBenefit-${profile}`)],
    tag: [
      v3Coding('System-Type', system),
      // Older captures had a tag of their own for claims that are still worked on.
      ...(namesKind
        ? []
        : [v3Coding('Adjudication-Status', shared === 'settled' ? 'Adjudicated' : 'PartiallyAdjudicated')]),
      v3Coding('Final-Action', final ? 'FinalAction' : 'NotFinalAction'),
    ],
  };
}

function typeOf(
  claim: JsonObject,
  { kind, family, namesKind, shared }: V3Context & { kind: string; family: Family },
): JsonObject {
  const standard = coding(`${terminology}claim-type`, family);
  const own = namesKind ? [v3Coding('EOB-TYPE', kind, kinds[kind]?.[1])] : [];
  return concept(standard, v3Coding('CLM-TYPE-CD', typeCode(claim, { family, shared })), ...own);
}

/**
 * The number of the type: NCH's, or for a copy from the shared systems 1 (phase one, queued) or 2 with the family's digits. Prescriptions:
 * 1 original, 2 adjusted, 3 deleted.
 */
function typeCode(claim: JsonObject, { family, shared }: { family: Family; shared: V3Context['shared'] }): string {
  if (family === 'pharmacy') return isDeleted(claim) ? '3' : isAdjusted(claim) ? '2' : '1';
  const number = typeNumber(claim) ?? '71';
  if (shared === 'settled') return number;
  const phase = shared === 'queued' ? '1' : '2';
  if (family === 'professional') return `${phase}${number.startsWith('8') ? '800' : '700'}`;
  const facility = claim['facility'];
  const bill = isObject(facility) ? extensionCode(facility, 'clm_fac_type_cd') : null;
  return `${phase}0${bill ?? '1'}${extensionCode(claim, 'clm_srvc_clsfctn_type_cd') ?? '3'}`;
}

function isAdjusted(claim: JsonObject): boolean {
  return objectsOf(claim['supportingInfo']).some(({ code }) =>
    codingsOf(code).some((found) => found['system'] === `${variables}adjstmt_dltn_cd` && found['code'] === 'A'),
  );
}

function subType(kind: string): JsonObject {
  return concept(coding(`${carin}C4BBInstitutionalClaimSubType`, kind === 'OUTPATIENT' ? 'outpatient' : 'inpatient'));
}

function priorVersion(control: string): JsonObject {
  return {
    relationship: concept(coding(`${terminology}ex-relatedclaimrelationship`, 'prior')),
    reference: { system: controlNumberSystem, value: control },
  };
}

/** Codes with their dot and without a title, once each; what was there on admission has a field of its own. */
function v3Diagnoses(claim: JsonObject): readonly JsonObject[] {
  return objectsOf(claim['diagnosis']).map((entry) => {
    const [found] = codingsOf(entry['diagnosisCodeableConcept']);
    const system = textOf(found?.['system']) ?? '';
    const [type] = objectsOf(entry['type']).flatMap(codingsOf);
    const presence = objectsOf(entry['extension'])[0];
    const present = presence === undefined ? null : textOf(under(presence, 'valueCoding', 'code') ?? undefined);
    return {
      sequence: Number(entry['sequence']),
      diagnosisCodeableConcept: concept(coding(system, dotted(textOf(found?.['code']) ?? '', system))),
      type: [concept(coding(textOf(type?.['system']) ?? '', textOf(type?.['code'])))],
      ...optional('onAdmission', present === null ? null : concept(coding(onAdmissionSystem, present))),
    };
  });
}

const onAdmissionSystem = 'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/HospitalAcqCond/Coding';

/** ICD-10 and most of ICD-9 have three characters before the dot, external causes of ICD-9 (E) four. */
function dotted(code: string, system: string): string {
  const whole = system.endsWith('icd-9-cm') && code.startsWith('E') ? 4 : 3;
  return code.length > whole ? `${code.slice(0, whole)}.${code.slice(whole)}` : code;
}

function v3Procedures(claim: JsonObject): readonly JsonObject[] {
  return objectsOf(claim['procedure']).map((entry, index) => {
    const [found] = codingsOf(entry['procedureCodeableConcept']);
    const type = index === 0 ? (['principal', 'Principal'] as const) : (['other', 'Other'] as const);
    return {
      sequence: Number(entry['sequence']),
      type: [concept(coding(`${carin}C4BBClaimProcedureType`, type[0], type[1]))],
      date: (textOf(entry['date']) ?? '').slice(0, 10),
      procedureCodeableConcept: concept(
        coding(procedureSystem(textOf(found?.['system']) ?? ''), textOf(found?.['code'])),
      ),
    };
  });
}

/** ICD-9 procedures have a system of their own in v3. */
function procedureSystem(system: string): string {
  return system.endsWith('icd-9-cm') ? 'http://www.cms.gov/Medicare/Coding/ICD9' : system;
}

/** Medicare's payment; of a prescription only the day, and in the lowest tier no amount. */
function paymentOf(claim: JsonObject, { tier, dollars }: { tier: Tier; dollars: Dollars }): JsonObject | null {
  const date = under(claim, 'payment', 'date');
  if (typeof date === 'string') return { date };
  const amount = under(claim, 'payment', 'amount', 'value');
  return typeof amount !== 'number' || tier === 'basis' ? null : { amount: dollars(amount) };
}

/** Largest amount, in dollars, that a 32-bit float still holds to a small part of a cent. */
const floatLimit = 20_000;

/** One amount in fifty went through a 32-bit float on its way and shows it, with up to seven decimals. */
function printed(random: Random): Dollars {
  return (amount) => {
    const rough = Math.abs(amount) < floatLimit && random.chance(0.02);
    return { value: rough ? Math.round(Math.fround(amount) * 1e7) / 1e7 : amount, currency: 'USD' };
  };
}
