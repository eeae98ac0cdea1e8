import type { Drug } from '../catalogue/drugs.ts';
import type { Pharmacy, Provider } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import { careTeam } from '../fhir/care-team.ts';
import { controlNumber, insurer, meta, period, statusOf } from '../fhir/claim-facts.ts';
import type { ClaimFacts } from '../fhir/claim-facts.ts';
import { bbCodeSystem, carin, coding, concept, ndcSystem, terminology, usNpi, variableCoding } from '../fhir/coding.ts';
import { codingExtension, identifierExtension } from '../fhir/extensions.ts';
import { claimIdentifiers, npiIdentifier } from '../fhir/identity.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { amount, plainAmount } from '../fhir/money.ts';
import { codeInfo, pharmacyInfo, supportingInfo } from '../fhir/supporting-info.ts';
import type { FillMoney } from '../plan/part-d.ts';
import { randomFrom } from '../random.ts';
import type { Random } from '../random.ts';

/** One fetched prescription (Part D drug event). */
export type PharmacyClaim = {
  readonly facts: ClaimFacts;
  readonly day: Day;
  readonly processed: Day;
  readonly drug: Drug;
  readonly refill: number;
  readonly money: FillMoney;
  readonly pharmacy: Pharmacy;
  readonly prescriber: Provider;
  /** Contract and plan of the drug plan. */
  readonly drugPlan: readonly [contract: string, plan: string];
};

export function pdeClaim(claim: PharmacyClaim): JsonObject {
  const { facts, day, processed, drug, pharmacy, prescriber, drugPlan } = claim;
  const { random } = facts;
  const named = !random.chance(0.04);
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `pde-${facts.id}`,
    meta: meta(facts, processed, 'Pharmacy'),
    identifier: claimIdentifiers('pde_id', facts, controlNumber(random, 9)),
    status: statusOf(facts.version),
    type: concept(coding(`${bbCodeSystem}eob-type`, 'PDE'), coding(`${terminology}claim-type`, 'pharmacy', 'Pharmacy')),
    use: 'claim',
    patient: { reference: `Patient/${facts.patientId}` },
    billablePeriod: period(day, day),
    created: facts.created,
    insurer,
    provider: { identifier: { system: usNpi, value: pharmacy.npi } },
    facility: {
      extension: [codingExtension('phrmcy_srvc_type_cd', random.chance(0.1) ? [null] : pharmacy.type)],
      identifier: { type: concept(coding(`${carin}C4BBIdentifierType`, 'npi')), value: pharmacy.npi },
      ...optional('display', named ? pharmacy.name : null),
    },
    outcome: 'complete',
    careTeam: careTeam([
      {
        role: 'prescribing',
        identifier: npiIdentifier(prescriber.npi),
        display: named ? prescriber.name : undefined,
        taxonomy: [prescriber.taxonomy, prescriber.specialty[1]],
      },
    ]),
    supportingInfo: supportingInfo(fillInfo(claim)),
    insurance: [
      {
        focal: true,
        coverage: {
          extension: [
            identifierExtension('plan_cntrct_rec_id', drugPlan[0]),
            identifierExtension('plan_pbp_rec_num', drugPlan[1]),
          ],
          reference: `Coverage/part-d-${facts.patientId}`,
        },
      },
    ],
    item: [
      {
        sequence: 1,
        careTeamSequence: [1],
        productOrService: concept(coding(ndcSystem, drug.ndc, random.chance(0.08) ? undefined : drug.display)),
        servicedDate: isoOf(day),
        quantity: { value: drug.quantity },
        adjudication: fillAmounts(claim.money),
      },
    ],
    total: [plainAmount('drugcost', claim.money.price), plainAmount('other', 0)],
    payment: { date: isoOf(processed) },
  };
}

function fillInfo({ facts, drug, refill, money }: PharmacyClaim): readonly JsonObject[] {
  const brand = drug.brand ? (['B', 'Brand'] as const) : (['G', 'Generic Null/missing'] as const);
  return [
    pharmacyInfo('compoundcode', 'Compound Code', coding(`${terminology}v3-ActCode`, ...invoiceOf(facts, drug))),
    pharmacyInfo('refillnum', 'Refill Number', refill % 12),
    pharmacyInfo('dayssupply', 'Days Supply', drug.daysSupply),
    codeInfo('drug_cvrg_stus_cd', 'Drug Coverage Status Code', ['C', 'Covered']),
    codeInfo('daw_prod_slctn_cd', 'Dispense as Written (DAW) Product Selection Code', [
      '0',
      'No Product Selection Indicated (may also have missing values)',
    ]),
    ...rareBefore(facts.random),
    ...(facts.version === 'replacement' ? [adjustment('A', 'Adjustment')] : []),
    ...(facts.version === 'deleted' ? [adjustment('D', 'Deletion')] : []),
    ...rareAfter(facts.random),
    ...(money.phase === 'none'
      ? []
      : [
          codeInfo('ctstrphc_cvrg_cd', 'Catastrophic Coverage Code', [
            money.phase,
            money.phase === 'A' ? 'Attachment point met on this event' : 'Above attachment point',
          ]),
        ]),
    pharmacyInfo('rxorigincode', 'Rx Origin Code', variableCoding('rx_orgn_cd', ['3', 'Electronic'])),
    pharmacyInfo('brandgenericindicator', 'Brand Generic Indicator', variableCoding('brnd_gnrc_cd', brand)),
    codeInfo('ptnt_rsdnc_cd', 'Patient Residence Code', facts.random.chance(0.03) ? [null] : ['01', 'Home']),
    ...(facts.random.chance(0.02)
      ? [codeInfo('submsn_clr_cd', 'Submission clarification code', ['05', 'Therapy change'])]
      : []),
  ];
}

/** One generic in a hundred was mixed with something else, for somebody who cannot swallow; drawn by itself, so that nothing else moves. */
function invoiceOf({ id }: ClaimFacts, { brand }: Drug): readonly [code: string, display: string] {
  const isCompound = !brand && randomFrom('compound', id).chance(0.01);
  return isCompound ? ['RXCINV', 'Rx compound invoice'] : ['RXDINV', 'Rx dispense invoice'];
}

/** Less than the whole supply was handed out, or the rest of it. */
function rareBefore(random: Random): readonly JsonObject[] {
  const part = random.chance(0.5) ? (['P', 'Partial fill'] as const) : (['C', 'Complete fill'] as const);
  return random.chance(0.02) ? [codeInfo('dspnsng_stus_cd', 'Dispensing Status Code', part)] : [];
}

/** The person sent the receipt in, or another insurer came first. */
function rareAfter(random: Random): readonly JsonObject[] {
  return [
    ...(random.chance(0.02)
      ? [codeInfo('nstd_frmt_cd', 'Non-Standard Format Code', ['B', 'Beneficiary submitted claim'])]
      : []),
    ...(random.chance(0.01)
      ? [codeInfo('prcng_excptn_cd', 'Pricing Exception Code', ['M', 'Medicare is a secondary payer (MSP)'])]
      : []),
  ];
}

function adjustment(code: 'A' | 'D', label: string): JsonObject {
  return codeInfo('adjstmt_dltn_cd', 'Adjustment Deletion Code', [code, label]);
}

/** The nine amounts in Medicare's order. Two of them are called coinsurance and are not the person's money at all. */
function fillAmounts(money: FillMoney): readonly JsonObject[] {
  return [
    amount(
      'benefit',
      ['cvrd_d_plan_pd_amt', 'Amount paid by Part D plan for the PDE (drug is covered by Part D)'],
      money.plan,
    ),
    amount(
      'coinsurance',
      ['gdc_blw_oopt_amt', 'Gross Drug Cost Below Part D Out-of-Pocket Threshold (GDCB)'],
      money.belowThreshold,
    ),
    amount(
      'coinsurance',
      ['gdc_abv_oopt_amt', 'Gross Drug Cost Above Part D Out-of-Pocket Threshold (GDCA)'],
      money.aboveThreshold,
    ),
    amount('paidbypatient', ['ptnt_pay_amt', 'Amount Paid by Patient'], money.patient),
    amount('priorpayerpaid', ['othr_troop_amt', 'Other True Out-of-Pocket (TrOOP) Amount'], 0),
    amount('discount', ['lics_amt', 'Amount paid for the PDE by Part D low income subsidy'], money.extraHelp),
    amount('priorpayerpaid', ['plro_amt', 'Reduction in patient liability due to payments by other payers (PLRO)'], 0),
    amount('drugcost', ['tot_rx_cst_amt', 'Total drug cost (Part D)'], money.price),
    amount('discount', ['rptd_gap_dscnt_num', 'Gap Discount Amount'], money.gapDiscount),
  ];
}
