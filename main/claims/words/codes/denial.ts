import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';
import type { CodeRow } from './code-table.ts';

const otherInsurance = [
  'Other insurance may have to pay first.',
  'Otro seguro quizá tenga que pagar primero.',
] as const;
const workInsurance = [
  'Insurance for work injuries may have to pay first.',
  'El seguro por lesiones en el trabajo quizá tenga que pagar primero.',
] as const;
const accidentInsurance = [
  'Insurance for an accident or injury may have to pay first.',
  'El seguro de un accidente o lesión quizá tenga que pagar primero.',
] as const;
const employerPlan = [
  'A health plan from a job may have to pay first.',
  'Un plan de salud del trabajo quizá tenga que pagar primero.',
] as const;

/**
 * Another insurer's turn, by the contractor that found it out: the same two-digit codes in all three lists, and the one-character codes that stood
 * for them until 2011 (CCW codebook, carr_clm_pmt_dnl_cd).
 */
const otherInsurers: readonly CodeRow[] = [
  ['00', ...otherInsurance],
  ['!', ...otherInsurance],
  ['12', ...otherInsurance],
  ['@', ...otherInsurance],
  ['13', ...employerPlan],
  ['#', ...employerPlan],
  ['14', ...workInsurance],
  ['$', ...workInsurance],
  ['15', ...workInsurance],
  ['*', ...workInsurance],
  ['16', ...accidentInsurance],
  ['(', ...accidentInsurance],
  ['17', ...accidentInsurance],
  [')', ...accidentInsurance],
  ['18', ...otherInsurance],
  ['+', ...otherInsurance],
  ['19', ...workInsurance],
  ['21', ...employerPlan],
  ['<', ...employerPlan],
  ['22', ...accidentInsurance],
  ['>', ...accidentInsurance],
  ['25', ...otherInsurance],
  ['%', ...otherInsurance],
  ['26', ...otherInsurance],
  ['&', ...otherInsurance],
  ['39', ...employerPlan],
  ['41', ...accidentInsurance],
  ['42', ...accidentInsurance],
  [
    '43',
    'A Medicare Advantage plan may have to pay for this.',
    'Un plan Medicare Advantage quizá tenga que pagar por esto.',
  ],
];

const exhausted = ['You used up this benefit.', 'Usted ya usó todo este beneficio.'] as const;
const notCovered = ['Medicare does not cover this care.', 'Medicare no cubre esta atención.'] as const;
const labApproval = [
  'The lab was not approved (CLIA) to do this test.',
  'El laboratorio no tenía la aprobación (CLIA) para hacer esta prueba.',
] as const;
const duplicate = ['This was billed before. This is a copy.', 'Esto ya se había facturado. Es una copia.'] as const;
const notNecessary = [
  'Medicare did not see a medical need for this.',
  'Medicare no vio una razón médica para esto.',
] as const;
const otherReason = [
  'Medicare did not pay, for some other reason.',
  'Medicare no pagó, por algún otro motivo.',
] as const;
const ownership = [
  'The doctor who sent you there has a stake in that business.',
  'El médico que lo envió allí tiene parte en ese negocio.',
] as const;
const reprocessed = [
  'Medicare looked at this again and changed it.',
  'Medicare lo revisó de nuevo y lo cambió.',
] as const;
const secondary = [
  'Other insurance paid first. Medicare came next.',
  'Otro seguro pagó primero y luego pagó Medicare.',
] as const;

/** Codes: CCW codebook, line_prcsg_ind_cd. Words: ours. */
const lineOutcomes = codeTable([
  ['A', 'Medicare has approved this part.', 'Medicare sí aprobó esta parte.'],
  ['B', ...exhausted],
  ['C', ...notCovered],
  ['D', 'Medicare did not approve this part.', 'Medicare no aprobó esta parte.'],
  ['G', ...otherInsurance],
  ['H', ...otherInsurance],
  ['I', 'The bill had a mistake or left something out.', 'La factura tenía un error o le faltaba algo.'],
  ['J', ...otherInsurance],
  ['K', ...otherInsurance],
  ['L', ...labApproval],
  ['M', ...duplicate],
  ['N', ...notNecessary],
  ['O', ...otherReason],
  ['P', ...ownership],
  ['Q', ...otherInsurance],
  ['R', ...reprocessed],
  ['S', ...secondary],
  ['T', ...otherInsurance],
  [
    'U',
    'A Medicare health plan may have to pay for this.',
    'Un plan de salud de Medicare quizá tenga que pagar por esto.',
  ],
  ['V', ...accidentInsurance],
  ['X', ...otherInsurance],
  ['Y', ...otherInsurance],
  ['Z', 'This test is paid as part of another one.', 'Esta prueba se paga junto con otra.'],
  ...otherInsurers,
]);

const paidProvider = ['Medicare paid the provider for this.', 'Medicare le pagó esto al proveedor.'] as const;
const paidBoth = ['Medicare paid the provider and you.', 'Medicare le pagó al proveedor y a usted.'] as const;

/**
 * Codes: CCW codebook, carr_clm_pmt_dnl_cd, and the newer CLM-CARR-PMT-DNL-CD. The two lists give A and B different meanings: A therefore has no words,
 * and B only what both say.
 */
const carrierDenials = codeTable([
  ['0', 'Medicare did not approve this claim.', 'Medicare no aprobó nada de esta reclamación.'],
  ['1', ...paidProvider],
  ['2', 'Medicare paid you.', 'Medicare le pagó a usted.'],
  ['3', ...paidBoth],
  ['4', 'Medicare paid the hospital for this.', 'Medicare le pagó esto al hospital.'],
  ['5', 'Medicare paid the hospital and you.', 'Medicare le pagó al hospital y a usted.'],
  ['6', 'A group plan was paid ahead of time.', 'Un plan de grupo recibió el pago por adelantado.'],
  [
    '7',
    'Medicare paid an employer, a union, or someone else.',
    'Medicare le pagó a un empleador, un sindicato u otro.',
  ],
  ['8', 'A federal program paid for this.', 'Un programa federal pagó esto.'],
  ['9', 'A physician assistant gave the care.', 'Un asistente médico dio la atención.'],
  ['B', 'Medicare did not pay this claim.', 'Medicare no pagó esta reclamación.'],
  ['C', ...notCovered],
  ['D', 'Not paid because of a Medicare test program.', 'No se pagó por un programa de prueba de Medicare.'],
  ['E', ...otherInsurance],
  ['F', ...otherInsurance],
  ['G', ...otherInsurance],
  ['H', ...otherInsurance],
  ['J', ...otherInsurance],
  ['K', ...otherInsurance],
  ['L', ...labApproval],
  ['M', ...duplicate],
  ['N', ...notNecessary],
  ['O', ...otherReason],
  ['P', ...ownership],
  ['Q', ...otherInsurance],
  ['R', ...reprocessed],
  ['S', ...secondary],
  ['T', ...otherInsurance],
  [
    'U',
    'A Medicare health plan may have to pay for this.',
    'Un plan de salud de Medicare quizá tenga que pagar por esto.',
  ],
  ['V', ...accidentInsurance],
  ['X', ...otherInsurance],
  ['Y', ...otherInsurance],
  ['Z', 'Approved, but with no payment of its own.', 'Aprobado, pero sin un pago propio.'],
  ...otherInsurers,
]);

/** Codes: CCW codebook, clm_mdcr_non_pmt_rsn_cd, and CLM-MDCR-NPMT-RSN-CD. Words: ours. */
const nonPaymentReasons = codeTable([
  ['A', ...workInsurance],
  ['B', ...exhausted],
  ['C', 'This was daily help, which Medicare does not cover.', 'Era ayuda diaria, que Medicare no cubre.'],
  ['E', ...otherInsurance],
  [
    'F',
    'A Medicare health plan may have to pay for this.',
    'Un plan de salud de Medicare quizá tenga que pagar por esto.',
  ],
  ['G', ...accidentInsurance],
  ['H', ...employerPlan],
  ['J', ...otherInsurance],
  ['K', ...otherInsurance],
  ['N', ...otherReason],
  [
    'P',
    'The facility asked Medicare to pay. Nothing was refused.',
    'El centro le pidió el pago a Medicare. No se rechazó nada.',
  ],
  ['Q', ...otherInsurance],
  ['R', 'Care was refused, or proof was not sent.', 'Se rechazó la atención o no se enviaron las pruebas.'],
  ['T', ...otherInsurance],
  [
    'U',
    'A Medicare health plan may have to pay for this.',
    'Un plan de salud de Medicare quizá tenga que pagar por esto.',
  ],
  ['V', ...accidentInsurance],
  ['W', ...workInsurance],
  ['X', ...otherInsurance],
  ['Y', ...otherInsurance],
  ['Z', 'Medicare paid nothing on this early request.', 'Medicare no pagó nada por esta solicitud previa.'],
  ...otherInsurers,
]);

/** What became of one line of a doctor's or supplier's claim. @param code line processing indicator */
export function lineOutcomeWords(code: string, language: Language): string | null {
  return wordsOf(lineOutcomes, code, language);
}

/** Who was paid for a doctor's or supplier's claim, or why nobody was. @param code carrier payment denial code */
export function carrierDenialWords(code: string, language: Language): string | null {
  return wordsOf(carrierDenials, code, language);
}

/** Why Medicare did not pay a hospital's or other facility's claim. @param code Medicare non-payment reason code */
export function nonPaymentWords(code: string, language: Language): string | null {
  return wordsOf(nonPaymentReasons, code, language);
}

const billOtherFirst = [
  'Ask your provider to bill the other insurance first.',
  'Pida a su proveedor que facture primero al otro seguro.',
] as const;
const appeal = [
  'If you do not agree, you can appeal. Your Medicare notice says how.',
  'Si no está de acuerdo, puede apelar. Su aviso de Medicare dice cómo.',
] as const;
const fixBill = [
  'Ask your provider to fix the bill and send it again.',
  'Pida a su proveedor que corrija la factura y la envíe de nuevo.',
] as const;
const benefitsLeft = [
  'Call 1-800-MEDICARE to ask what benefits you have left.',
  'Llame al 1-800-MEDICARE y pregunte qué beneficios le quedan.',
] as const;

const insurersSteps: readonly CodeRow[] = otherInsurers.map(([code]) => [code, ...billOtherFirst]);
const otherInsurerLetters = 'E F G H J K Q T U V X Y'.split(' ').map((code): CodeRow => [code, ...billOtherFirst]);
const commonSteps: readonly CodeRow[] = [['B', ...benefitsLeft], ['C', ...appeal], ...insurersSteps];
const professionalSteps: readonly CodeRow[] = [
  ['L', ...fixBill],
  ['N', ...appeal],
  ['O', ...appeal],
];

const steps = {
  lineOutcome: codeTable([
    ...commonSteps,
    ...professionalSteps,
    ['D', ...appeal],
    ['I', ...fixBill],
    ...otherInsurerLetters.filter(([code]) => code !== 'E' && code !== 'F'),
  ]),
  carrierDenial: codeTable([
    ...commonSteps.filter(([code]) => code !== 'B'),
    ...professionalSteps,
    ['0', ...appeal],
    ['B', ...appeal],
    ['D', ...appeal],
    ...otherInsurerLetters,
  ]),
  nonPayment: codeTable([
    ...commonSteps,
    ...otherInsurerLetters,
    ['A', ...billOtherFirst],
    ['N', ...appeal],
    ['R', ...appeal],
    ['W', ...billOtherFirst],
  ]),
} as const;

/** The one thing to do about a line or claim that Medicare did not pay, or null when there is none. */
export function denialStep(list: keyof typeof steps, code: string, language: Language): string | null {
  return wordsOf(steps[list], code, language);
}
