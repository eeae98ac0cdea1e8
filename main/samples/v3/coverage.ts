import type { Day } from '../calendar.ts';
import { coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { deathDayOf } from '../patient.ts';
import type { SampleProfile } from '../people.ts';
import { carinProfile, never, usCoreProfile, v2Type, v3CodeExtension, v3Extended } from './codes.ts';
import { subscriberRelationship } from './person.ts';

/** An entitlement without an end. */
const openEnd = '2099-12-31';
/** Who answers for Parts A and B, with Medicare's public numbers. */
const medicare = {
  id: 'cms-org',
  name: 'Centers for Medicare and Medicaid Services',
  telecom: [
    ['phone', '1-800-633-4227'],
    ['phone', 'TTY: 1-877-486-2048'],
    ['url', 'www.medicare.gov'],
  ],
} as const;

type Payor = {
  readonly id: string;
  readonly name: string;
  readonly telecom: readonly (readonly [system: string, value: string])[];
};
type Content = {
  readonly id: string;
  readonly extension: readonly JsonObject[];
  readonly type: readonly [code: string, display: string];
  readonly payor: Payor;
  readonly period: JsonObject;
  readonly classes: readonly (readonly [code: string, value: string])[];
};

/** v3 gives a Coverage for each part that is held, and for a part never held nothing but an id. */
export function v3Coverage(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  const { patientId, medicareSince, advantagePlan, drugPlan, drugPlanName, qualifiedBeneficiary } = profile;
  const end = deathDayOf(profile, asOf) ?? openEnd;
  const entitled = { start: medicareSince, end };
  const enrolled = end === openEnd ? { start: medicareSince } : entitled;
  const plan: Payor = { id: 'insurer-org', name: drugPlanName, telecom: [['phone', '800-555-0142']] };
  const ofPlan = (letter: 'c' | 'd', [contract, number]: readonly [string, string]): string =>
    `part-${letter}-${patientId}-${contract}-${number}`;
  const contents: readonly Content[] = [
    {
      id: `part-a-${patientId}`,
      extension: entitlement(profile),
      type: ['1', 'MEDICARE'],
      payor: medicare,
      period: entitled,
      classes: [['plan', 'Part A']],
    },
    {
      id: `part-b-${patientId}`,
      extension: entitlement(profile),
      type: ['121', 'MEDICARE FFS'],
      payor: medicare,
      period: entitled,
      classes: [['plan', 'Part B']],
    },
    ...(advantagePlan === null
      ? []
      : [
          {
            id: ofPlan('c', advantagePlan),
            extension: enrollment(advantagePlan),
            type: ['11', 'MEDICARE MANAGED CARE (Includes Medicare Advantage Plans)'],
            payor: plan,
            period: enrolled,
            classes: [['plan', 'Part C']],
          } as const,
        ]),
    {
      id: ofPlan('d', drugPlan),
      extension: [...enrollment(drugPlan), ...extraHelp(profile)],
      type: ['122', 'Medicare Drug Benefit'],
      payor: plan,
      period: enrolled,
      classes: [
        ['plan', 'Part D'],
        ['rxid', '900100042'],
        ['rxgroup', '901'],
        ['rxpcn', '990017'],
        ['rxbin', '990042'],
      ],
    },
    ...(qualifiedBeneficiary ? [dual(profile)] : []),
  ];
  const never_ = advantagePlan === null ? [{ resourceType: 'Coverage', id: `part-c-${patientId}` }] : [];
  return [...contents.map((content) => coverage(content, profile, end)), ...never_];
}

function coverage(content: Content, { patientId, medicareNumber }: SampleProfile, end: string): JsonObject {
  const { id, extension, type, payor, period, classes } = content;
  return {
    resourceType: 'Coverage',
    id,
    meta: {
      lastUpdated: `${never}T00:00:00.000+00:00`,
      profile: [carinProfile('Coverage'), usCoreProfile('coverage')],
    },
    contained: [organization(payor)],
    extension,
    identifier: [{ type: v2Type('MB'), system: 'http://hl7.org/fhir/sid/us-mbi', value: medicareNumber }],
    status: end === openEnd ? 'active' : 'cancelled',
    type: concept(coding('https://nahdo.org/sopt', type[0], type[1])),
    subscriberId: medicareNumber,
    beneficiary: { reference: `Patient/${patientId}` },
    relationship: subscriberRelationship(),
    period,
    payor: [{ reference: `#${payor.id}` }],
    class: classes.map(([code, value]) => ({ type: concept(coding(`${terminology}coverage-class`, code)), value })),
  };
}

function organization({ id, name, telecom }: Payor): JsonObject {
  return {
    resourceType: 'Organization',
    id,
    meta: { profile: [carinProfile('Organization')] },
    active: true,
    name,
    contact: [
      {
        purpose: concept(coding(`${terminology}contactentity-type`, 'PATINF', 'Patient')),
        telecom: telecom.map(([system, value]) => ({ system, value })),
      },
    ],
  };
}

function entitlement({ qualifiedBeneficiary, kidneyFailure, diedDaysAgo }: SampleProfile): readonly JsonObject[] {
  return [
    v3CodeExtension('BENE-BUYIN-CD', qualifiedBeneficiary ? 'C' : '3'),
    v3CodeExtension('BENE-ENRLMT-RSN-CD', 'A'),
    v3CodeExtension('BENE-MDCR-ENTLMT-STUS-CD', diedDaysAgo === null ? 'Y' : 'T'),
    v3CodeExtension('BENE-MDCR-STUS-CD', kidneyFailure ? '11' : '10'),
    v3CodeExtension('BENE-ESRD-STUS-ID', kidneyFailure ? 'Y' : 'N'),
    v3CodeExtension('BENE-DSBLD-STUS-ID', 'N'),
    v3CodeExtension('BENE-MDCR-ENTLMT-RSN-CD', '0'),
  ];
}

function enrollment([contract, plan]: readonly [contract: string, plan: string]): readonly JsonObject[] {
  return [
    v3Extended('BENE-CNTRCT-NUM', { valueString: contract }),
    v3Extended('BENE-PBP-NUM', { valueString: plan }),
    v3CodeExtension('BENE-CVRG-TYPE-CD', contract.startsWith('H') ? '3' : '11'),
    v3CodeExtension('BENE-ENRLMT-EMPLR-SBSDY-SW', 'N'),
  ];
}

function extraHelp({ extraHelp: helped }: SampleProfile): readonly JsonObject[] {
  if (!helped) return [];
  return [v3Extended('BENE-LIS-PTD-PRM-PCT', { valueDecimal: 100 }), v3CodeExtension('BENE-LIS-COPMT-LVL-CD', '1')];
}

/** The state's help with Medicare's costs. */
function dual({ patientId, medicareSince, state }: SampleProfile): Content {
  return {
    id: `dual-${patientId}`,
    extension: [
      v3CodeExtension('BENE-DUAL-STUS-CD', '01'),
      v3CodeExtension('BENE-DUAL-TYPE-CD', 'P'),
      v3Extended('MEDICAID-STATE-CD', { valueCoding: coding('https://www.usps.com', state) }),
    ],
    type: ['14', 'Dual Eligibility Medicare/Medicaid Organization'],
    payor: medicare,
    period: { start: medicareSince },
    classes: [['plan', 'Dual Medicare/Medicaid']],
  };
}
