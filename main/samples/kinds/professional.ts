import { places } from '../catalogue/places.ts';
import type { PlaceCode } from '../catalogue/places.ts';
import type { Provider } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { ProfessionalLine } from '../content/professional-lines.ts';
import type { Settled } from '../content/part-b.ts';
import { sumOf } from '../content/part-b.ts';
import type { ProfessionalTemplate } from '../content/visits.ts';
import type { CareTeamMember } from '../fhir/care-team.ts';
import { period, stateOf, surprise } from '../fhir/claim-facts.ts';
import type { ClaimFacts } from '../fhir/claim-facts.ts';
import { coding, concept, variableCoding, variables } from '../fhir/coding.ts';
import type { DiagnosisEntry } from '../fhir/diagnosis.ts';
import { codingExtension, identifierExtension } from '../fhir/extensions.ts';
import { npiIdentifier, upinIdentifier } from '../fhir/identity.ts';
import type { JsonObject } from '../fhir/json.ts';
import { amount, balanceMoney, benefitBalance } from '../fhir/money.ts';
import { billedProduct } from '../fhir/product.ts';

/** Everything the carrier and the DME writer need: both are bills of doctors and suppliers under Part B. */
export type ProfessionalClaim = {
  readonly facts: ClaimFacts;
  readonly day: Day;
  readonly processed: Day;
  readonly template: ProfessionalTemplate;
  readonly lines: readonly Settled<ProfessionalLine>[];
  readonly by: Provider;
  readonly orderedBy: Provider | null;
  readonly diagnoses: readonly DiagnosisEntry[];
  /** Number of the first line: not always 1. */
  readonly firstSequence: number;
};

/** The claim's extensions, alike for both kinds but for the record type. */
export function professionalExtensions(
  { facts, template, by }: ProfessionalClaim,
  [recordType, recordLabel]: readonly [string, string],
): readonly JsonObject[] {
  const denied = template.turn === 'denied';
  const direct = template.turn === 'notAssigned';
  const paidTo = denied
    ? (['0', 'Denied'] as const)
    : direct
      ? (['2', 'Beneficiary'] as const)
      : (['1', 'Physician/supplier'] as const);
  const entry =
    facts.version === 'replacement'
      ? (['5', 'Replacement debit'] as const)
      : ([
          '1',
          'Original debit; void of original debit (If CLM_DISP_CD = 3, code 1 means voided original debit)',
        ] as const);
  return [
    codingExtension('nch_near_line_rec_ident_cd', [recordType, recordLabel]),
    identifierExtension('carr_num', by.state === facts.state ? '99001' : '99009'),
    identifierExtension('carr_clm_cntl_num', facts.control),
    codingExtension('carr_clm_pmt_dnl_cd', paidTo),
    codingExtension('asgmntcd', direct ? ['N', 'Non-assigned claim'] : ['A', 'Assigned claim']),
    identifierExtension('clm_clncl_tril_num', '0'),
    codingExtension('carr_clm_entry_cd', entry),
    ...surprise(facts.random),
  ];
}

export function referringMembers({ orderedBy, facts }: ProfessionalClaim, display: boolean): readonly CareTeamMember[] {
  if (orderedBy === null) return [];
  const named = {
    role: 'referring',
    identifier: npiIdentifier(orderedBy.npi),
    ...(display && { display: orderedBy.name }),
  } as const;
  if (facts.random.chance(0.12))
    return [named, { role: 'referring', identifier: upinIdentifier(`Z9${orderedBy.npi.slice(-4)}`) }];
  return facts.random.chance(0.05) ? [named, { role: 'referring', identifier: npiIdentifier(null) }] : [named];
}

/** Whether the provider takes Medicare's price as the whole price. */
export function participation({ template }: ProfessionalClaim): JsonObject {
  return codingExtension(
    'prtcptng_ind_cd',
    template.turn === 'notAssigned' ? ['4', 'Assignment not accepted/non-participating'] : ['1', 'Participating'],
  );
}

/** The line extensions both kinds end with. */
export function sharedLineExtensions(
  line: ProfessionalLine,
  { facts, template }: ProfessionalClaim,
): readonly JsonObject[] {
  const payer = template.turn === 'otherInsurance' ? (['D', 'Automobile no-fault'] as const) : ([null] as const);
  const outcomes = { A: 'Allowed', S: 'Secondary payer', N: 'Medically unnecessary', C: 'Non-covered care' } as const;
  return [
    codingExtension('betos_cd', line.service.betos),
    ...(payer[0] !== null || facts.random.chance(0.5) ? [codingExtension('line_bene_prmry_pyr_cd', payer)] : []),
    codingExtension('line_prcsg_ind_cd', [line.outcome, outcomes[line.outcome]]),
    codingExtension(
      'line_service_deductible',
      line.rule === 'full' ? ['1', 'Service Not Subject to Deductible'] : ['0', 'Service Subject to Deductible'],
    ),
  ];
}

export function category(line: ProfessionalLine): JsonObject {
  return concept(variableCoding('line_cms_type_srvc_cd', line.service.type));
}

export function productOf(line: ProfessionalLine, { facts }: ProfessionalClaim): JsonObject {
  return billedProduct(line.service.hcpcs, facts.random);
}

/** Last digit of the year, with which modifiers are marked. */
export function modifierVersion(day: Day): string {
  return isoOf(day).slice(3, 4);
}

export function servicedPeriod(day: Day): JsonObject {
  return period(day, day);
}

export function placeOf(
  { template, by, facts }: ProfessionalClaim,
  further: (state: string) => readonly JsonObject[],
): JsonObject {
  const place: PlaceCode = template.place;
  const state = stateOf(facts, by.state);
  return {
    extension: [codingExtension('prvdr_state_cd', [state]), ...further(state)],
    coding: [coding(`${variables}line_place_of_srvc_cd`, place, places[place])],
  };
}

/** The nine amounts of a line in Medicare's order, without the entry before and the entries only DME has. */
export function lineAmounts(line: Settled<ProfessionalLine>, direct: boolean): readonly JsonObject[] {
  const full = line.rule === 'full';
  const share = codingExtension('line_pmt_80_100_cd', full ? ['1', '100%'] : ['0', '80%']);
  const toPatient = direct ? line.paid : 0;
  return [
    { extension: [share], ...amount('benefit', ['line_nch_pmt_amt', 'Line NCH Medicare Payment Amount'], line.paid) },
    amount('paidtopatient', ['line_bene_pmt_amt', 'Line Payment Amount to Beneficiary'], toPatient),
    amount('paidtoprovider', ['line_prvdr_pmt_amt', 'Line Provider Payment Amount'], line.paid - toPatient),
    amount('deductible', ['line_bene_ptb_ddctbl_amt', 'Line Beneficiary Part B Deductible Amount'], line.deductible),
    amount(
      'priorpayerpaid',
      ['line_bene_prmry_pyr_pd_amt', 'Line Primary Payer (if not Medicare) Paid Amount'],
      line.primaryPaid,
    ),
    amount('coinsurance', ['line_coinsrnc_amt', 'Line Beneficiary Coinsurance Amount'], line.coinsurance),
    amount('submitted', ['line_sbmtd_chrg_amt', 'Line Submitted Charge Amount'], line.billed),
    amount('eligible', ['line_alowd_chrg_amt', 'Line Allowed Charge Amount'], line.approved),
  ];
}

/** `total`, `payment` and `benefitBalance`. The total wears the name of the charge but is the other insurer's payment. */
export function professionalTotals({ lines, template }: ProfessionalClaim): JsonObject {
  const paid = sumOf(lines, (line) => line.paid);
  const toPatient = template.turn === 'notAssigned' ? paid : 0;
  return {
    total: [
      amount(
        'priorpayerpaid',
        ['clm_tot_chrg_amt', 'Claim Total Charge Amount'],
        sumOf(lines, (line) => line.primaryPaid),
      ),
    ],
    payment: { amount: { value: paid / 100, currency: 'USD' } },
    benefitBalance: benefitBalance([
      balanceMoney(
        [
          'carr_clm_cash_ddctbl_apld_amt',
          'Carrier Claim Cash Deductible Applied Amount (sum of all line-level deductible amounts)',
        ],
        sumOf(lines, (line) => line.deductible),
      ),
      balanceMoney(['nch_clm_prvdr_pmt_amt', 'NCH Claim Provider Payment Amount'], paid - toPatient),
      balanceMoney(['nch_clm_bene_pmt_amt', 'NCH Claim Payment Amount to Beneficiary'], toPatient),
      balanceMoney(
        [
          'nch_carr_clm_sbmtd_chrg_amt',
          'NCH Carrier Claim Submitted Charge Amount (sum of all line-level submitted charges)',
        ],
        sumOf(lines, (line) => line.billed),
      ),
      balanceMoney(
        ['nch_carr_clm_alowd_amt', 'NCH Carrier Claim Allowed Charge Amount (sum of all line-level allowed charges)'],
        sumOf(lines, (line) => line.approved),
      ),
    ]),
  };
}

/** One or two pointers from a line to the diagnoses it was for. */
export function diagnosisPointers(index: number, count: number): readonly number[] {
  return index === 0 || count === 1 ? [1] : [Math.min(index + 1, count)];
}
