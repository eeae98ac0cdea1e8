import type { DiagnosisCode } from '../catalogue/diagnoses.ts';
import type { ProviderKey } from '../catalogue/providers.ts';
import type { ProcedureEntry } from '../fhir/procedure.ts';

/** A hospital stay. Amounts in cents. */
export type HospitalStay = {
  readonly nights: number;
  readonly drg: string;
  readonly drgWeight: number;
  /** What Medicare pays by the diagnosis group, before the person's deductible. */
  readonly groupPayment: number;
  readonly admitting: DiagnosisCode;
  readonly diagnoses: readonly DiagnosisCode[];
  /** What caused an injury. */
  readonly cause: DiagnosisCode | null;
  readonly procedures: readonly ProcedureEntry[];
  readonly attending: ProviderKey;
  readonly operating: ProviderKey | null;
  /** Emergency 1, urgent 2, planned 3. */
  readonly admission: '1' | '2' | '3';
  /** Where the person went: 01 home, 03 skilled nursing, 06 home health. */
  readonly discharge: '01' | '03' | '06';
};

export const hospitalStays = {
  hip: {
    nights: 5,
    drg: '481',
    drgWeight: 2,
    groupPayment: 15_864_30,
    admitting: 'S72141A',
    diagnoses: ['S72141A', 'I480', 'N179', 'I10', 'E119'],
    cause: 'W010XXA',
    procedures: [
      ['0QS604Z', 'REPOSITION RIGHT UPPER FEMUR WITH INT FIX, OPEN APPROACH', 1],
      ['30233N1', 'TRANSFUSE NONAUT RED BLOOD CELLS IN PERIPH VEIN, PERC', 2],
    ],
    attending: 'hospital',
    operating: 'bone',
    admission: '1',
    discharge: '03',
  },
  heartFailure: {
    nights: 4,
    drg: '291',
    drgWeight: 1,
    groupPayment: 8_972_45,
    admitting: 'R0602',
    diagnoses: ['I5023', 'N1830', 'I480', 'E871'],
    cause: null,
    procedures: [],
    attending: 'hospital',
    operating: null,
    admission: '1',
    discharge: '06',
  },
  pneumonia: {
    nights: 3,
    drg: '194',
    drgWeight: 1,
    groupPayment: 6_120_80,
    admitting: 'J189',
    diagnoses: ['J189', 'J449', 'I10'],
    cause: null,
    procedures: [],
    attending: 'hospital',
    operating: null,
    admission: '2',
    discharge: '01',
  },
} as const satisfies Readonly<Record<string, HospitalStay>>;

export type StayKey = keyof typeof hospitalStays;

/** Lengths, in days, of the other services that last. */
export const nursingDays = { rehabilitation: 30, recovery: 16 } as const;
export type NursingKey = keyof typeof nursingDays;

export const homeHealthDays = 30;
export const homeHealthPlans = { afterHip: 11, afterHeart: 7, fewVisits: 3 } as const;
/** Home health by what it follows; the number is of visits in 30 days. */
export type HomeHealthKey = keyof typeof homeHealthPlans;

export const hospiceDays = 26;
export type HospiceKey = 'heart';
