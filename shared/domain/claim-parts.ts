import type { Coded, IsoDate } from './coded.ts';
import type { Amount } from './money.ts';

/** The four amounts of claims-data.md 1.5, named as on a Medicare Summary Notice. */
export type ClaimAmounts = {
  /** What the provider charged (Part D: the price of the drug). */
  readonly billed: Amount;
  /** The Medicare-approved amount. An outpatient claim has none of its own: what all paid together, only for a closer look (`headlineAmounts`). */
  readonly approved: Amount;
  /** What Medicare (Part D: the plan) paid. */
  readonly paid: Amount;
  /** "You may be billed" (Part D: what was paid at the pharmacy). */
  readonly yourShare: Amount;
};

/** Further amounts of a claim that explain the four (claims-data.md 1.4). */
export type ClaimMoneyDetails = {
  /** How the payment was split. */
  readonly paidToProvider: Amount;
  readonly paidToYou: Amount;
  readonly deductible: Amount;
  readonly coinsurance: Amount;
  readonly bloodDeductible: Amount;
  readonly notCovered: Amount;
  readonly otherInsurerPaid: Amount;
  /** v3: what the claim says is the patient's, by whatever rule; never used for the share. */
  readonly patientResponsibility: Amount;
  /** Hospital stays: a flat amount for each day, which `paid` leaves out. */
  readonly perDiem: Amount;
  /** The part of a hospital's charge that is for doctors. */
  readonly professionalComponent: Amount;
  /** Part D only: low-income subsidy ("Extra Help"). */
  readonly extraHelp: Amount;
  /** Part D only: manufacturer discount. */
  readonly manufacturerDiscount: Amount;
  /** Part D only: other help together, and its parts that do and do not count toward the out-of-pocket limit. */
  readonly otherHelp: Amount;
  readonly otherHelpCounted: Amount;
  readonly otherHelpNotCounted: Amount;
  /** Part D only: the price's parts below and above the limit of the catastrophic phase. Nobody's payment. */
  readonly priceBelowLimit: Amount;
  readonly priceAboveLimit: Amount;
  /** Part D only: what of the price no payer of the claim paid, if more than rounding. */
  readonly unexplained: Amount;
};

export type LineAmounts = ClaimAmounts & {
  readonly deductible: Amount;
  readonly coinsurance: Amount;
  readonly notCovered: Amount;
  readonly paidToProvider: Amount;
  readonly paidToYou: Amount;
  readonly bloodDeductible: Amount;
  /** A smaller coinsurance that the hospital may ask instead of `coinsurance`. Never added to it. */
  readonly reducedCoinsurance: Amount;
  readonly otherInsurerPaid: Amount;
  readonly secondInsurerPaid: Amount;
  /** Price of one unit. */
  readonly rate: Amount;
  /** Equipment only: what it costs to buy. */
  readonly purchasePrice: Amount;
};

/** A stay or an episode of care (hospital, nursing facility, hospice, home health). */
export type Stay = {
  readonly admitted: IsoDate | null;
  readonly discharged: IsoDate | null;
  readonly admissionType: Coded | null;
  readonly admissionSource: Coded | null;
  readonly dischargeStatus: Coded | null;
  /** Whether the person had left at the end of the bill: A discharged, B died, C still there. */
  readonly patientStatus: Coded | null;
  readonly drg: string | null;
  readonly coveredDays: number | null;
  readonly coinsuranceDays: number | null;
  readonly lifetimeReserveDays: number | null;
  readonly nonCoveredDays: number | null;
  readonly nonCoveredFrom: IsoDate | null;
  readonly nonCoveredTo: IsoDate | null;
  /** The day the benefit days were used up. */
  readonly benefitsExhausted: IsoDate | null;
  /** The hospital stay that makes a nursing facility's stay covered. */
  readonly qualifyingStayFrom: IsoDate | null;
  readonly qualifyingStayTo: IsoDate | null;
  readonly bloodPints: number | null;
  readonly visits: number | null;
  /** Home health: few visits, so paid by the visit (low utilization payment adjustment). */
  readonly isLowUtilization: boolean | null;
  readonly homeHealthReferral: Coded | null;
  /** Hospice: which of the person's benefit periods this is. */
  readonly hospicePeriods: number | null;
};

/** A prescription fill (Part D). */
export type Drug = {
  readonly ndc: string | null;
  /** `BRAND - SUBSTANCE` as received, in readable case. */
  readonly name: string | null;
  readonly quantity: number | null;
  readonly daysSupply: number | null;
  readonly fillNumber: number | null;
  readonly refillsAuthorized: number | null;
  readonly prescriptionNumber: string | null;
  readonly brandOrGeneric: 'brand' | 'generic' | null;
  /** Who asked for the brand or the generic. */
  readonly dispenseAsWritten: Coded | null;
  readonly prescriptionOrigin: Coded | null;
  /** 1 ready-made, 2 mixed by the pharmacy. */
  readonly compound: Coded | null;
  /** P part of a fill, C the rest of it. */
  readonly dispensingStatus: Coded | null;
  readonly coverageStatus: Coded | null;
  /** A reached the catastrophic phase, C in it. */
  readonly benefitPhase: Coded | null;
  /** Where the person lived. */
  readonly residence: Coded | null;
};

/** Where something was done: a state by its two letters where the code is known, a ZIP code of 5 or 9 digits. */
export type Place = { readonly state: string | null; readonly zip: string | null };

/** The type of an institution's bill, digit by digit (none of its words: they are the American Hospital Association's). */
export type BillType = {
  readonly facility: string | null;
  readonly class: string | null;
  readonly frequency: string | null;
};

/** A blood value that came with a line. The unit is not in the data. */
export type TestResult = { readonly test: 'hemoglobin' | 'hematocrit' | null; readonly value: number };

/** How much of a drug an institution's or doctor's line was for; `unit` as received (ML, GR, UN ...). */
export type DrugQuantity = { readonly value: number; readonly unit: string | null };
