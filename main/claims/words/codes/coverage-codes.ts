import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';
import type { CodeTable } from './code-table.ts';

const stateHelps = ['Your state helps pay for Medicare', 'Su estado ayuda a pagar Medicare'] as const;

/** Lists of Coverage resources. Codes: CMS code systems BENE-* and the CCW codebook. Words: ours, with CMS's own names of the programs. */
const lists = {
  /** BENE-MDCR-STUS-CD, ms_cd */
  medicareStatus: codeTable([
    ['10', 'You have Medicare because of your age', 'Usted tiene Medicare por su edad'],
    [
      '11',
      'You have Medicare because of your age and kidney failure',
      'Usted tiene Medicare por su edad y por insuficiencia renal',
    ],
    ['20', 'You have Medicare because of a disability', 'Usted tiene Medicare por una discapacidad'],
    [
      '21',
      'You have Medicare because of a disability and kidney failure',
      'Usted tiene Medicare por una discapacidad e insuficiencia renal',
    ],
    ['31', 'You have Medicare because of kidney failure', 'Usted tiene Medicare por insuficiencia renal'],
    ['40', 'Part B only for transplant drugs', 'Solo Parte B para medicamentos de trasplante'],
  ]),
  /** BENE-MDCR-ENTLMT-RSN-CD, orec, crec */
  entitlementReason: codeTable([
    ['0', 'Age', 'Edad'],
    ['1', 'Disability', 'Discapacidad'],
    ['2', 'Kidney failure', 'Insuficiencia renal'],
    ['3', 'Disability and kidney failure', 'Discapacidad e insuficiencia renal'],
  ]),
  /** BENE-MDCR-ENTLMT-STUS-CD */
  entitlementStatus: codeTable([
    ['C', 'Ended because the disability ended', 'Terminó porque terminó la discapacidad'],
    ['E', 'You have Part A with no premium', 'Usted tiene la Parte A sin prima'],
    ['F', 'Ended because the sign-up was not valid', 'Terminó porque la inscripción no era válida'],
    ['G', 'You have it, for a good reason that was accepted', 'Usted la tiene, por un buen motivo que se aceptó'],
    [
      'S',
      'Ended because kidney care no longer gives the right to it',
      'Terminó porque ya no corresponde por insuficiencia renal',
    ],
    ['T', 'Ended because premiums were not paid', 'Terminó porque no se pagaron las primas'],
    ['W', 'You chose to leave', 'Usted decidió dejarla'],
    [
      'X',
      'Part A with no premium ended with Social Security',
      'La Parte A sin prima terminó junto con el Seguro Social',
    ],
    ['Y', 'You have it and pay a premium', 'Usted la tiene y paga una prima'],
  ]),
  /** BENE-DUAL-STUS-CD, dual_01 to dual_12 */
  dualStatus: codeTable([
    ['00', 'No Medicare in this month', 'Sin Medicare en este mes'],
    ['01', 'QMB: Medicaid pays your Medicare costs', 'QMB: Medicaid paga sus costos de Medicare'],
    ['02', 'QMB and full Medicaid', 'QMB y Medicaid completo'],
    ['03', 'SLMB: Medicaid pays your Part B premium', 'SLMB: Medicaid paga su prima de la Parte B'],
    ['04', 'SLMB and full Medicaid', 'SLMB y Medicaid completo'],
    ['05', 'QDWI: Medicaid pays your Part A premium', 'QDWI: Medicaid paga su prima de la Parte A'],
    ['06', 'QI: Medicaid pays your Part B premium', 'QI: Medicaid paga su prima de la Parte B'],
    ['07', 'QI: Medicaid pays part of your Part B premium', 'QI: Medicaid paga parte de su prima de la Parte B'],
    ['08', 'Full Medicaid', 'Medicaid completo'],
    ['09', 'Some help from the state, but not Medicaid', 'Alguna ayuda del estado, pero no Medicaid'],
    ['10', 'Other full Medicaid', 'Otro Medicaid completo'],
    ['NA', 'No Medicaid', 'Sin Medicaid'],
  ]),
  /** BENE-DUAL-TYPE-CD */
  dualType: codeTable([
    ['N', 'No Medicaid', 'Sin Medicaid'],
    ['F', 'Full Medicaid', 'Medicaid completo'],
    ['P', 'Medicaid helps with some Medicare costs', 'Medicaid ayuda con algunos costos de Medicare'],
  ]),
  /** BENE-BUYIN-CD. Why the state pays is not said: it is nobody's business but the state's, and every code says that it helps. */
  buyIn: codeTable(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'M', 'Z'].map((code) => [code, ...stateHelps])),
  /** mdcr_entlmt_buyin_ind_01 to _12, v2's buyin01 to buyin12 */
  monthlyBuyIn: codeTable([
    ['0', 'No Medicare in this month', 'Sin Medicare en este mes'],
    ['1', 'Part A', 'Parte A'],
    ['2', 'Part B', 'Parte B'],
    ['3', 'Parts A and B', 'Partes A y B'],
    ['A', 'Part A, with help from your state', 'Parte A, con ayuda de su estado'],
    ['B', 'Part B, with help from your state', 'Parte B, con ayuda de su estado'],
    ['C', 'Parts A and B, with help from your state', 'Partes A y B, con ayuda de su estado'],
  ]),
  /** BENE-LIS-COPMT-LVL-CD */
  extraHelp: codeTable([
    ['1', 'Extra Help with higher copayments', 'Ayuda Adicional con copagos más altos'],
    ['2', 'Extra Help with lower copayments', 'Ayuda Adicional con copagos más bajos'],
    ['3', 'Extra Help with no copayments', 'Ayuda Adicional sin copagos'],
    ['4', 'Extra Help: you pay 15% for each drug', 'Ayuda Adicional: usted paga el 15% de cada medicamento'],
  ]),
  /** CCW codebook cst_shr_grp_cd_01 to _12, v2's cstshr01 to cstshr12 */
  monthlyExtraHelp: codeTable([
    ['00', 'No Medicare in this month', 'Sin Medicare en este mes'],
    ['01', 'Extra Help: no premium and no copayments', 'Ayuda Adicional: sin prima y sin copagos'],
    ['02', 'Extra Help: no premium and lower copayments', 'Ayuda Adicional: sin prima y con copagos más bajos'],
    ['03', 'Extra Help: no premium and higher copayments', 'Ayuda Adicional: sin prima y con copagos más altos'],
    ['04', 'Extra Help: no premium and higher copayments', 'Ayuda Adicional: sin prima y con copagos más altos'],
    [
      '05',
      'Extra Help: no premium and you pay 15% for each drug',
      'Ayuda Adicional: sin prima y usted paga el 15% de cada medicamento',
    ],
    [
      '06',
      'Extra Help: 75% of the premium, and you pay 15% for each drug',
      'Ayuda Adicional: 75% de la prima, y usted paga el 15% de cada medicamento',
    ],
    [
      '07',
      'Extra Help: 50% of the premium, and you pay 15% for each drug',
      'Ayuda Adicional: 50% de la prima, y usted paga el 15% de cada medicamento',
    ],
    [
      '08',
      'Extra Help: 25% of the premium, and you pay 15% for each drug',
      'Ayuda Adicional: 25% de la prima, y usted paga el 15% de cada medicamento',
    ],
    ['09', 'Part D without Extra Help', 'Parte D sin Ayuda Adicional'],
    ['10', 'No Part D in this month', 'Sin Parte D en este mes'],
    ['13', 'Drug coverage from an employer', 'Cobertura de medicamentos de un empleador'],
  ]),
  /** BENE-CVRG-TYPE-CD: the abbreviations that are sure */
  planType: codeTable([
    ['11', 'Drug plan (PDP)', 'Plan de medicamentos (PDP)'],
    ['14', 'Plan for Medicare and Medicaid together', 'Plan que une Medicare y Medicaid'],
    ['3', 'Medicare Advantage plan with its own network', 'Plan Medicare Advantage con su propia red'],
    ['4', 'Medicare plan with a savings account (MSA)', 'Plan de Medicare con cuenta de ahorros (MSA)'],
    ['5', 'Private plan without a network (PFFS)', 'Plan privado sin red (PFFS)'],
    ['6', 'PACE program for older adults', 'Programa PACE para personas mayores'],
    ['8', 'Medicare test program', 'Programa de prueba de Medicare'],
    ['9', 'Original Medicare', 'Medicare Original'],
  ]),
  /** BENE-ENRLMT-RSN-CD: the reasons a person would know */
  enrollmentReason: codeTable([
    ['A', 'You turned 65', 'Usted cumplió 65 años'],
    ['B', 'A mistake was set right for you', 'Se corrigió un error que le afectó'],
    ['C', 'A good reason that was accepted', 'Un buen motivo que se aceptó'],
    ['D', 'Disability', 'Discapacidad'],
    ['F', 'You were still working', 'Usted aún trabajaba'],
    ['G', 'General sign-up time of the year', 'Período general de inscripción'],
    ['H', 'A health danger where you lived', 'Un peligro para la salud donde usted vivía'],
    ['I', 'Your first sign-up time', 'Su primer período de inscripción'],
    ['K', 'Kidney failure', 'Insuficiencia renal'],
    ['L', 'You signed up late', 'Usted se inscribió tarde'],
    ['M', 'Kidney care ended, but the disability goes on', 'Terminó por los riñones, pero sigue por discapacidad'],
    ['S', 'Your state signed you up and helps pay', 'Su estado lo inscribió y ayuda a pagar'],
    ['T', 'You work with a disability', 'Usted trabaja con una discapacidad'],
  ]),
} as const satisfies Readonly<Record<string, CodeTable>>;

export type CoverageList = keyof typeof lists;

/** The words of a code of one of the coverage lists; codes that say "not known" have none. */
export function coverageWords(list: CoverageList, code: string, language: Language): string | null {
  return wordsOf(lists[list], code, language);
}
