import type { Day } from './calendar.ts';
import { easternMoment, isoOf } from './calendar.ts';
import { coding, concept, terminology } from './fhir/coding.ts';
import { codingExtension } from './fhir/extensions.ts';
import type { JsonObject } from './fhir/json.ts';
import { optional } from './fhir/json.ts';
import { monthly, monthsOf, referenceYear } from './months.ts';
import type { SampleProfile } from './people.ts';

type Part = 'a' | 'b' | 'c' | 'd';

/** The four Coverages Blue Button v2 gives for everybody. Part C is always there: only its contract says whether it is held. */
export function coverageOf(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  return [
    coverage('a', profile, { asOf, extension: partA(asOf) }),
    coverage('b', profile, { asOf, extension: partB(asOf) }),
    coverage('c', profile, { asOf, extension: partC(profile, asOf) }),
    coverage('d', profile, { asOf, extension: partD(profile, asOf) }),
  ];
}

function coverage(
  part: Part,
  { patientId, medicareNumber, medicareSince }: SampleProfile,
  { asOf, extension }: { asOf: Day; extension: readonly JsonObject[] },
): JsonObject {
  return {
    resourceType: 'Coverage',
    id: `part-${part}-${patientId}`,
    meta: {
      lastUpdated: easternMoment(asOf - 5, 14_400, 131),
      profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-Coverage'],
    },
    extension,
    status: 'active',
    type: concept(coding(`${terminology}v3-ActCode`, 'SUBSIDIZ')),
    subscriberId: medicareNumber,
    beneficiary: { reference: `Patient/${patientId}` },
    relationship: concept(coding(`${terminology}subscriber-relationship`, 'self', 'Self')),
    ...optional('period', part === 'c' ? null : { start: medicareSince }),
    payor: [{ identifier: { value: 'Centers for Medicare and Medicaid Services' } }],
    class: [coverageClass('group', 'Group', 'Medicare'), coverageClass('plan', 'Plan', `Part ${part.toUpperCase()}`)],
  };
}

function coverageClass(code: string, display: string, value: string): JsonObject {
  return { type: concept(coding(`${terminology}coverage-class`, code, display)), value };
}

const aged = codingExtension('ms_cd', ['10', 'Aged without end-stage renal disease (ESRD)']);
const byAge = ['0', 'Old age and survivor’s insurance (OASI)'] as const;
const notEnded = ['0', 'Not Terminated'] as const;

function partA(asOf: Day): readonly JsonObject[] {
  return [
    aged,
    codingExtension('orec', byAge),
    codingExtension('crec', byAge),
    codingExtension('esrd_ind', ['0', 'the beneficiary does not have ESRD']),
    codingExtension('a_trm_cd', notEnded),
    ...referenceYear(asOf),
    ...monthly(asOf, 'buyin', ['3', 'Part A and Part B']),
  ];
}

function partB(asOf: Day): readonly JsonObject[] {
  return [
    aged,
    codingExtension('b_trm_cd', notEnded),
    ...referenceYear(asOf),
    ...monthly(asOf, 'buyin', ['3', 'Part A and Part B']),
  ];
}

/** `N` in place of a contract: not in a Medicare Advantage plan. */
function partC({ advantagePlan }: SampleProfile, asOf: Day): readonly JsonObject[] {
  if (advantagePlan === null) {
    return [
      ...monthly(asOf, 'ptc_cntrct_id_', ['N']),
      ...monthly(asOf, 'hmo_ind_', ['0', 'Not a member of an HMO']),
      ...referenceYear(asOf),
    ];
  }
  return [
    ...monthly(asOf, 'ptc_cntrct_id_', [advantagePlan[0]]),
    ...monthly(asOf, 'ptc_pbp_id_', [advantagePlan[1]]),
    ...monthly(asOf, 'ptc_plan_type_cd_', ['001', 'Health Maintenance Organization (HMO)']),
    ...monthly(asOf, 'hmo_ind_', ['C', 'Lock-in, GHO to process all provider claims']),
    ...referenceYear(asOf),
  ];
}

function partD({ drugPlan, extraHelp }: SampleProfile, asOf: Day): readonly JsonObject[] {
  const year = isoOf(asOf).slice(0, 4);
  const subsidy = extraHelp
    ? ([
        '04',
        'Beneficiary enrolled in Parts A and/or B, and Part D; enrolled in LIS with 100% premium subsidy and high copayment',
      ] as const)
    : (['09', 'Beneficiary enrolled in Parts A and/or B, and Part D; no premium or cost sharing subsidy'] as const);
  return [
    aged,
    ...monthly(asOf, 'ptdcntrct', [drugPlan[0]]),
    ...monthsOf(asOf).map((month) => codingExtension(`ptdcntrct${month}/${year}-${Number(month)}`, [drugPlan[0]])),
    ...monthly(asOf, 'ptdpbpid', [drugPlan[1]]),
    ...monthly(asOf, 'sgmtid', ['000']),
    ...monthly(asOf, 'cstshr', subsidy),
    ...monthly(asOf, 'rdsind', ['N', 'No employer subsidization for the retired beneficiary']),
    ...referenceYear(asOf),
  ];
}
