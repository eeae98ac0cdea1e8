import type { Language } from '../languages.ts';
import { admissionSourceWords, admissionTypeWords } from './admission.ts';
import { betosWords } from './betos.ts';
import { coverageWords } from './coverage-codes.ts';
import type { CoverageList } from './coverage-codes.ts';
import { carrierDenialWords, denialStep, lineOutcomeWords, nonPaymentWords } from './denial.ts';
import { dischargeStatusWords, patientStatusWords } from './discharge-status.ts';
import { drugWords } from './drug-codes.ts';
import type { DrugList } from './drug-codes.ts';
import { facilityTypeWords } from './facility-type.ts';
import { hcpcsWords } from './hcpcs.ts';
import { icdGroup } from './icd.ts';
import { modifierWords } from './modifier.ts';
import { placeOfServiceWords } from './place-of-service.ts';
import { primaryPayerWords } from './primary-payer.ts';
import { explainReason, reasonGroupWords, reasonWords } from './reason-code.ts';
import { requestDecisionWords } from './request-decision.ts';
import { revenueWords } from './revenue-family.ts';
import { serviceTypeWords } from './service-type.ts';
import { specialtyWords } from './specialty.ts';

type Lookup = (code: string, language: Language) => string | null;

const inDrugList =
  (list: DrugList): Lookup =>
  (code, language) =>
    drugWords(list, code, language);

const inCoverageList =
  (list: CoverageList): Lookup =>
  (code, language) =>
    coverageWords(list, code, language);

const ofIcd =
  (system: Parameters<typeof icdGroup>[1]): Lookup =>
  (code, language) => {
    const group = icdGroup(code, system, language);
    return group === null ? null : (group.block ?? group.chapter);
  };

const lookups = {
  placeOfService: placeOfServiceWords,
  specialty: specialtyWords,
  revenue: revenueWords,
  lineOutcome: lineOutcomeWords,
  requestDecision: requestDecisionWords,
  carrierDenial: carrierDenialWords,
  nonPayment: nonPaymentWords,
  /** Group and reason together, such as `CO120`. */
  adjustment: explainReason,
  adjustmentGroup: reasonGroupWords,
  adjustmentReason: reasonWords,
  dischargeStatus: dischargeStatusWords,
  patientStatus: patientStatusWords,
  admissionType: admissionTypeWords,
  admissionSource: admissionSourceWords,
  facilityType: facilityTypeWords,
  primaryPayer: primaryPayerWords,
  modifier: modifierWords,
  hcpcs: hcpcsWords,
  betos: betosWords,
  serviceType: serviceTypeWords,
  'icd-10-cm': ofIcd('icd-10-cm'),
  'icd-9-cm': ofIcd('icd-9-cm'),
  'icd-10-pcs': ofIcd('icd-10-pcs'),
  'icd-9-pcs': ofIcd('icd-9-pcs'),
  benefitPhase: inDrugList('benefitPhase'),
  dispensingStatus: inDrugList('dispensingStatus'),
  dispenseAsWritten: inDrugList('dispenseAsWritten'),
  compound: inDrugList('compound'),
  prescriptionOrigin: inDrugList('prescriptionOrigin'),
  drugCoverage: inDrugList('drugCoverage'),
  pharmacyType: inDrugList('pharmacyType'),
  residence: inDrugList('residence'),
  medicareStatus: inCoverageList('medicareStatus'),
  entitlementReason: inCoverageList('entitlementReason'),
  entitlementStatus: inCoverageList('entitlementStatus'),
  enrollmentReason: inCoverageList('enrollmentReason'),
  dualStatus: inCoverageList('dualStatus'),
  dualType: inCoverageList('dualType'),
  buyIn: inCoverageList('buyIn'),
  monthlyBuyIn: inCoverageList('monthlyBuyIn'),
  extraHelp: inCoverageList('extraHelp'),
  monthlyExtraHelp: inCoverageList('monthlyExtraHelp'),
  planType: inCoverageList('planType'),
} as const satisfies Readonly<Record<string, Lookup>>;

/** The lists of codes there are words for. */
export type CodeList = keyof typeof lookups;

export const codeLists: readonly CodeList[] = Object.keys(lookups).filter((name): name is CodeList => name in lookups);

/**
 * Our own plain words for a code of Medicare's lists, at most 90 characters (an adjustment with its group: two such sentences).
 * @returns null when we have no words for it: show the code, and say that we have no name for it. Never shown in place of a display that came with the
 *   claim from a list that Medicare may name (ICD titles, drug names): those are more exact.
 */
export function codeWords(list: CodeList, code: string, language: Language): string | null {
  return lookups[list](code.trim(), language);
}

/**
 * The one next step a code calls for, or null. Only the three lists that say why Medicare did not pay have any.
 */
export function nextStep(list: CodeList, code: string, language: Language): string | null {
  return list === 'lineOutcome' || list === 'carrierDenial' || list === 'nonPayment'
    ? denialStep(list, code.trim(), language)
    : null;
}
