import type { Day } from './calendar.ts';
import { easternMoment, isoOf } from './calendar.ts';
import { coding, concept, terminology } from './fhir/coding.ts';
import { codingExtension } from './fhir/extensions.ts';
import type { JsonObject } from './fhir/json.ts';
import { optional } from './fhir/json.ts';
import { monthly, monthsOf, referenceYear } from './months.ts';
import { deathDayOf } from './patient.ts';
import type { SampleProfile } from './people.ts';

type Part = 'a' | 'b' | 'c' | 'd';

/** The four Coverages Blue Button v2 gives for everybody. Part C is always there: only its contract says whether it is held. */
export function coverageOf(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  return [
    coverage('a', profile, { asOf, extension: partA(profile, asOf) }),
    coverage('b', profile, { asOf, extension: partB(profile, asOf) }),
    coverage('c', profile, { asOf, extension: partC(profile, asOf) }),
    coverage('d', profile, { asOf, extension: partD(profile, asOf) }),
  ];
}

function coverage(
  part: Part,
  profile: SampleProfile,
  { asOf, extension }: { asOf: Day; extension: readonly JsonObject[] },
): JsonObject {
  const { patientId, medicareNumber, medicareSince } = profile;
  const end = deathDayOf(profile, asOf);
  return {
    resourceType: 'Coverage',
    id: `part-${part}-${patientId}`,
    meta: {
      lastUpdated: easternMoment(asOf - 5, 14_400, 131),
      profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-Coverage'],
    },
    extension,
    status: end === null ? 'active' : 'cancelled',
    type: concept(coding(`${terminology}v3-ActCode`, 'SUBSIDIZ')),
    subscriberId: medicareNumber,
    beneficiary: { reference: `Patient/${patientId}` },
    relationship: concept(coding(`${terminology}subscriber-relationship`, 'self', 'Self')),
    ...optional('period', part === 'c' ? null : { start: medicareSince, ...optional('end', end) }),
    payor: [{ identifier: { value: 'Centers for Medicare and Medicaid Services' } }],
    class: [coverageClass('group', 'Group', 'Medicare'), coverageClass('plan', 'Plan', `Part ${part.toUpperCase()}`)],
  };
}

function coverageClass(code: string, display: string, value: string): JsonObject {
  return { type: concept(coding(`${terminology}coverage-class`, code, display)), value };
}

function medicareStatus({ kidneyFailure }: SampleProfile): JsonObject {
  return codingExtension(
    'ms_cd',
    kidneyFailure ? ['11', 'Aged with ESRD'] : ['10', 'Aged without end-stage renal disease (ESRD)'],
  );
}

/** Who pays the premiums of Parts A and B: the person, or the state. */
function buyIn({ qualifiedBeneficiary }: SampleProfile): readonly [string, string] {
  return qualifiedBeneficiary ? ['C', 'Part A and Part B state buy-in'] : ['3', 'Part A and Part B'];
}

/** Why a part ended. */
function ending({ diedDaysAgo }: SampleProfile): readonly [string, string] {
  return diedDaysAgo === null ? ['0', 'Not Terminated'] : ['1', 'Dead'];
}
const byAge = ['0', 'Old age and survivor’s insurance (OASI)'] as const;

function partA(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  return [
    medicareStatus(profile),
    codingExtension('orec', byAge),
    codingExtension('crec', byAge),
    codingExtension(
      'esrd_ind',
      profile.kidneyFailure ? ['Y', 'the beneficiary has ESRD'] : ['0', 'the beneficiary does not have ESRD'],
    ),
    codingExtension('a_trm_cd', ending(profile)),
    ...referenceYear(asOf, profile),
    ...monthly(asOf, 'buyin', buyIn(profile)),
  ];
}

function partB(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  return [
    medicareStatus(profile),
    codingExtension('b_trm_cd', ending(profile)),
    ...referenceYear(asOf, profile),
    ...monthly(asOf, 'buyin', buyIn(profile)),
  ];
}

/** `N` in place of a contract: not in a Medicare Advantage plan. */
function partC(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  const { advantagePlan } = profile;
  if (advantagePlan === null) {
    return [
      ...monthly(asOf, 'ptc_cntrct_id_', ['N']),
      ...monthly(asOf, 'hmo_ind_', ['0', 'Not a member of an HMO']),
      ...referenceYear(asOf, profile),
    ];
  }
  return [
    ...monthly(asOf, 'ptc_cntrct_id_', [advantagePlan[0]]),
    ...monthly(asOf, 'ptc_pbp_id_', [advantagePlan[1]]),
    ...monthly(asOf, 'ptc_plan_type_cd_', ['001', 'Health Maintenance Organization (HMO)']),
    ...monthly(asOf, 'hmo_ind_', ['C', 'Lock-in, GHO to process all provider claims']),
    ...referenceYear(asOf, profile),
  ];
}

function partD(profile: SampleProfile, asOf: Day): readonly JsonObject[] {
  const { drugPlan, extraHelp } = profile;
  const year = isoOf(asOf).slice(0, 4);
  const subsidy = extraHelp
    ? ([
        '04',
        'Beneficiary enrolled in Parts A and/or B, and Part D; enrolled in LIS with 100% premium subsidy and high copayment',
      ] as const)
    : (['09', 'Beneficiary enrolled in Parts A and/or B, and Part D; no premium or cost sharing subsidy'] as const);
  return [
    medicareStatus(profile),
    ...monthly(asOf, 'ptdcntrct', [drugPlan[0]]),
    ...monthsOf(asOf).map((month) => codingExtension(`ptdcntrct${month}/${year}-${Number(month)}`, [drugPlan[0]])),
    ...monthly(asOf, 'ptdpbpid', [drugPlan[1]]),
    ...monthly(asOf, 'sgmtid', ['000']),
    ...monthly(asOf, 'cstshr', subsidy),
    ...monthly(asOf, 'rdsind', ['N', 'No employer subsidization for the retired beneficiary']),
    ...referenceYear(asOf, profile),
  ];
}
