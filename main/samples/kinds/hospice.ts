import { providers } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import { balanceColumns as column } from '../fhir/balance-columns.ts';
import { careTeam } from '../fhir/care-team.ts';
import { stateOf } from '../fhir/claim-facts.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import { quantityExtension } from '../fhir/extensions.ts';
import type { JsonObject } from '../fhir/json.ts';
import { amount, balanceCount, balanceMoney, benefitBalance } from '../fhir/money.ts';
import { hcpcs } from '../fhir/product.ts';
import {
  admissionPeriod,
  codeInfo,
  dischargeStatus,
  primaryPayer,
  processedInfo,
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
  rateOf,
  revenue,
  withTotalLine,
} from './institutional.ts';
import type { ChargeLine, InstitutionalClaim, InstitutionalKind } from './institutional.ts';
import { dischargeWords } from './stay-words.ts';

const kind: InstitutionalKind = {
  name: 'HOSPICE',
  profile: 'Inpatient-Institutional',
  nchType: ['50', 'Hospice claim'],
  claimType: ['institutional', 'Institutional'],
  subType: ['inpatient', 'Inpatient'],
  facilityType: ['8', 'Ambulatory Surgery Center (ASC) or other special facility (e.g. hospice)'],
  part: 'a',
};

/** What Medicare pays for a day of routine home care, cents. */
const dayPayment = 203_40;

export type HospiceClaim = InstitutionalClaim & { readonly content: Random };

/** Hospice care at home, ended because the person got better. Nothing on it says what the person pays. */
export function hospiceClaim(claim: HospiceClaim): JsonObject {
  const { facts, day, last, processed } = claim;
  const days = last - day + 1;
  const charges = careLines(days, claim.content);
  const billed = charges.reduce((sum, { charge }) => sum + charge, 0);
  const paid = days * dayPayment;
  return {
    ...institutionalHead(claim, kind, [
      ...institutionalExtensions(claim, 'V', { serviceClass: '1' }),
      quantityExtension('bene_hospc_prd_cnt', 1),
    ]),
    careTeam: careTeam(
      doctors(claim, [
        ['attending', providers.heart],
        ['performing', providers.nurse],
      ]),
    ),
    supportingInfo: supportingInfo([
      processedInfo(isoOf(processed)),
      codeInfo('nch_ptnt_stus_ind_cd', 'NCH Patient Status Indicator Code', ['A', 'Discharged']),
      admissionPeriod(isoOf(day), isoOf(last)),
      typeOfBill(['1', 'Admit thru discharge claim']),
      dischargeStatus(['01', dischargeWords['01']]),
      primaryPayer(null),
    ]),
    diagnosis: diagnoses(
      [
        { code: 'I509', role: 'principal' },
        { code: 'N1830', role: 'other' },
        { code: 'Z515', role: 'other' },
      ],
      { style: 'professional', random: facts.random, through: claim.last },
    ),
    insurance: institutionalInsurance(claim, kind),
    item: withTotalLine(charges, facts).map((line, index) => {
      const linePaid = line.revenue === '0651' ? paid : 0;
      return {
        sequence: index + 1,
        careTeamSequence: [2],
        revenue: revenue(line.revenue, line.revenue === '0001' ? 'notPriced' : 'both'),
        ...(line.hcpcs === undefined ? missingProduct(facts) : { productOrService: hcpcs(line.hcpcs) }),
        ...lineModifiers(line, facts),
        servicedDate: isoOf(day + Math.min(days - 1, index * 5)),
        locationAddress: { state: stateOf(facts) },
        quantity: drugQuantity(line),
        adjudication: [
          ...chargeAmounts(rateOf(line), line.charge),
          amount(
            'paidtoprovider',
            ['rev_cntr_prvdr_pmt_amt', 'Revenue Center (Medicare) Provider Payment Amount'],
            linePaid,
          ),
          amount('paidtopatient', ['rev_cntr_bene_pmt_amt', 'Revenue Center Payment Amount to Beneficiary'], 0),
          lineMedicarePayment(linePaid),
        ],
      };
    }),
    ...institutionalTotals(billed, paid),
    benefitBalance: benefitBalance([balanceCount(column.coveredDays, days), balanceMoney(column.otherInsurer, 0)]),
  };
}

function careLines(days: number, random: Random): readonly ChargeLine[] {
  return [
    { revenue: '0651', units: days, charge: days * 246_00, hcpcs: 'Q5001' },
    { revenue: '0551', units: 4, charge: random.int(4, 7) * 91_00, hcpcs: 'G0299', modifier: 'GV' },
    { revenue: '0571', units: 6, charge: random.int(5, 9) * 47_00, hcpcs: 'G0156' },
    { revenue: '0250', units: 30, charge: random.int(3, 6) * 61_00, drug: ['ML', 30] },
  ];
}
