import { noDetails, noLineAmounts } from '#main/claims/amounts.ts';
import type { Claim, ClaimMoneyDetails, Drug, LineAmounts, LineItem, Stay } from '#shared/domain/claim.ts';

/** Parts of claims of which nothing is in the data, for tests to fill in what they are about. */

export const bareMoney: ClaimMoneyDetails = noDetails;
export const bareLineAmounts: LineAmounts = noLineAmounts;

export const bareLineFacts: Pick<
  LineItem,
  'paymentRule' | 'assistantReduction' | 'place' | 'supplierNumber' | 'drugQuantity' | 'testResult'
> = {
  paymentRule: null,
  assistantReduction: null,
  place: null,
  supplierNumber: null,
  drugQuantity: null,
  testResult: null,
};

export const bareBackground: Pick<
  Claim,
  | 'isShareIncomplete'
  | 'guardedLines'
  | 'paymentStatus'
  | 'reasonCodes'
  | 'managedCarePaid'
  | 'facilityNumber'
  | 'billType'
  | 'place'
  | 'referral'
  | 'privacyMark'
> = {
  isShareIncomplete: false,
  guardedLines: 0,
  paymentStatus: null,
  reasonCodes: [],
  managedCarePaid: null,
  facilityNumber: null,
  billType: null,
  place: null,
  referral: null,
  privacyMark: null,
};

export const bareStay: Stay = {
  admitted: null,
  discharged: null,
  admissionType: null,
  admissionSource: null,
  dischargeStatus: null,
  patientStatus: null,
  drg: null,
  coveredDays: null,
  coinsuranceDays: null,
  lifetimeReserveDays: null,
  nonCoveredDays: null,
  nonCoveredFrom: null,
  nonCoveredTo: null,
  benefitsExhausted: null,
  qualifyingStayFrom: null,
  qualifyingStayTo: null,
  bloodPints: null,
  visits: null,
  isLowUtilization: null,
  homeHealthReferral: null,
  hospicePeriods: null,
};

export const bareDrug: Drug = {
  ndc: null,
  name: null,
  quantity: null,
  daysSupply: null,
  fillNumber: null,
  refillsAuthorized: null,
  prescriptionNumber: null,
  brandOrGeneric: null,
  dispenseAsWritten: null,
  prescriptionOrigin: null,
  compound: null,
  dispensingStatus: null,
  coverageStatus: null,
  benefitPhase: null,
  residence: null,
};
