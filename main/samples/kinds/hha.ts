import { providers } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import { homeHealthDays } from '../content/stays.ts';
import { balanceColumns as column } from '../fhir/balance-columns.ts';
import { careTeam } from '../fhir/care-team.ts';
import { stateOf } from '../fhir/claim-facts.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import { quantityExtension } from '../fhir/extensions.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { balanceMoney, benefitBalance, reason } from '../fhir/money.ts';
import { hcpcs } from '../fhir/product.ts';
import {
  admissionPeriod,
  codeInfo,
  dischargeStatus,
  primaryPayer,
  processedInfo,
  quantityInfo,
  supportingInfo,
  typeOfBill,
} from '../fhir/supporting-info.ts';
import type { Random } from '../random.ts';
import {
  chargeAmounts,
  doctors,
  drugQuantity,
  institutionalExtensions,
  institutionalHead,
  institutionalInsurance,
  institutionalTotals,
  lineMedicarePayment,
  lineModifiers,
  missingProduct,
  revenue,
  withTotalLine,
} from './institutional.ts';
import type { ChargeLine, InstitutionalClaim, InstitutionalKind } from './institutional.ts';
import { dischargeWords } from './stay-words.ts';

/** The profile and the claim type say "professional": Medicare's mistake, kept. */
const kind: InstitutionalKind = {
  name: 'HHA',
  profile: 'Professional-NonClinician',
  nchType: ['10', 'Home Health Agency (HHA) claim'],
  claimType: ['professional', 'Professional'],
  subType: ['inpatient', 'Inpatient'],
  facilityType: ['3', 'Home Health Agency (HHA)'],
  part: 'b',
};

/** Payment for 30 days; below this many visits the visits are paid one by one (LUPA, 42 CFR 484.230). */
const periodPayment = 2_038_13;
const visitPayment = 172_73;
const fewVisits = 4;

export type HomeHealthClaim = InstitutionalClaim & { readonly visits: number; readonly content: Random };

/** Thirty days of home health. Nothing on it says what the person pays, because the visits are free. */
export function hhaClaim(claim: HomeHealthClaim): JsonObject {
  const { facts, day, visits, content } = claim;
  const few = visits < fewVisits;
  const paid = few ? visits * visitPayment : Math.round((periodPayment * content.int(92, 110)) / 100);
  const charges = visitLines(visits, content);
  const billed = charges.reduce((sum, { charge }) => sum + charge, 0);
  return {
    ...institutionalHead(claim, kind, institutionalExtensions(claim, 'W', { serviceClass: '2' })),
    careTeam: careTeam(
      doctors(claim, [
        ['attending', providers.family],
        ['performing', providers.therapist],
      ]),
    ),
    supportingInfo: homeInfo(claim, few),
    diagnosis: diagnoses(
      [
        { code: 'Z4789', role: 'principal' },
        { code: 'R2689', role: 'secondary' },
        { code: 'Z9181', role: 'secondary' },
        ...(['I480', 'I10', 'E119', 'M6281', 'N1830', 'M810', 'Z7901', 'E785', 'K219', 'R531'] as const).map(
          (code) => ({ code, role: 'secondary' }) as const,
        ),
      ],
      { style: 'professional', random: facts.random, through: claim.last },
    ),
    insurance: institutionalInsurance(claim, kind),
    item: withTotalLine(charges, facts).map((line, index) => ({
      ...optional('extension', line.units > 0 ? [quantityExtension('rev_cntr_unit_cnt', line.units)] : null),
      sequence: index + 1,
      careTeamSequence: [2],
      revenue: revenue(line.revenue, line.revenue === '0001' || line.revenue === '0023' ? 'notPriced' : 'none', 'A'),
      ...(line.hcpcs === undefined ? missingProduct(facts) : { productOrService: hcpcs(line.hcpcs) }),
      ...lineModifiers(line, facts),
      servicedDate: isoOf(day + Math.min(homeHealthDays - 1, index * 3)),
      locationAddress: { state: stateOf(facts) },
      quantity: drugQuantity(line),
      adjudication: [
        ...visitReason(line, { few, random: facts.random }),
        ...chargeAmounts(0, line.charge),
        lineMedicarePayment(linePayment(line, { few, paid })),
      ],
    })),
    ...institutionalTotals(billed, paid),
    benefitBalance: benefitBalance([balanceMoney(column.otherInsurer, 0)]),
  };
}

/** A visit inside a paid period is bundled into it, which some contractors say. */
function visitReason(
  { hcpcs: code }: ChargeLine,
  { few, random }: { few: boolean; random: Random },
): readonly JsonObject[] {
  if (few || code === undefined || !code.startsWith('G') || !random.chance(0.3)) return [];
  return [reason('rev_cntr_1st_ansi_cd', 'CO97')];
}

/** The whole period is paid on line 0023; a few visits are paid each on its own line. */
function linePayment(
  { revenue: code, hcpcs: visit }: ChargeLine,
  { few, paid }: { few: boolean; paid: number },
): number {
  if (code === '0023') return few ? 0 : paid;
  return few && visit !== undefined ? visitPayment : 0;
}

function homeInfo({ day, processed, visits }: HomeHealthClaim, few: boolean): readonly JsonObject[] {
  return supportingInfo([
    processedInfo(isoOf(processed)),
    typeOfBill(['9', 'Final claim (for HH PPS = process as a debit/credit to RAP claim)']),
    dischargeStatus(['30', dischargeWords['30']]),
    primaryPayer(null),
    codeInfo('clm_pps_ind_cd', 'Claim PPS Indicator Code', ['2', 'PPS bill; claim contains PPS indicator']),
    ...(few
      ? [
          codeInfo('clm_hha_lupa_ind_cd', 'Claim HHA Low Utilization Payment Adjustment (LUPA) Indicator Code', [
            'L',
            'Low utilization payment adjustment (LUPA) claim',
          ]),
        ]
      : []),
    codeInfo('clm_hha_rfrl_cd', 'Claim HHA Referral Code', [
      '1',
      'Physician referral - The patient was admitted upon the recommendation of a personal physician.',
    ]),
    quantityInfo('clm_hha_tot_visit_cnt', 'Claim HHA Total Visit Count', visits),
    admissionPeriod(isoOf(day), null),
  ]);
}

/** The pricing line 0023 and one line a visit: therapy first, then nurse, now and then an aide. */
function visitLines(visits: number, random: Random): readonly ChargeLine[] {
  const choice = [
    { revenue: '0421', hcpcs: 'G0151', charge: 228_00, modifier: 'GP' },
    { revenue: '0551', hcpcs: 'G0299', charge: 214_00 },
    { revenue: '0571', hcpcs: 'G0156', charge: 98_00 },
  ] as const;
  return [
    { revenue: '0023', units: 0, charge: 0, hcpcs: '1GB21' },
    ...Array.from({ length: visits }, (_, index) => {
      const visit = choice[index % 4 === 3 ? 2 : index % 2] ?? choice[0];
      return { ...visit, units: random.int(2, 4) };
    }),
    { revenue: '0250', units: 1, charge: 18_40, drug: ['ML', 10] },
  ];
}
