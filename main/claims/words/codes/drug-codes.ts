import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';
import type { CodeTable } from './code-table.ts';

/** Lists of Part D events. Codes: CCW codebook (CMS). Words: ours. */
const lists = {
  /** ctstrphc_cvrg_cd */
  benefitPhase: codeTable([
    ['A', 'Reached the catastrophic phase with this prescription', 'Llegó a la fase catastrófica con esta receta'],
    ['C', 'In the catastrophic phase', 'En la fase catastrófica'],
  ]),
  /** dspnsng_stus_cd */
  dispensingStatus: codeTable([
    ['P', 'Only part of the prescription was filled', 'Solo se surtió una parte de la receta'],
    ['C', 'The rest of the prescription was filled', 'Se surtió el resto de la receta'],
  ]),
  /**
   * daw_prod_slctn_cd. The codebook and the newer list disagree on 1 (the prescriber's wish, an extra drug of the plan): it has no words.
   */
  dispenseAsWritten: codeTable([
    ['0', 'Nobody asked for one brand', 'Nadie pidió una marca en particular'],
    ['2', 'The patient asked for the brand', 'El paciente pidió la marca'],
    ['3', 'The pharmacist chose the product', 'El farmacéutico eligió el producto'],
    ['4', 'The generic was not in stock', 'El genérico no estaba disponible en la farmacia'],
    ['5', 'The brand was sold at the price of the generic', 'La marca se vendió al precio del genérico'],
    ['6', 'The pharmacy overrode the rule', 'La farmacia anuló la regla'],
    ['7', 'The law asks for the brand', 'La ley exige la marca'],
    ['8', 'There is no generic to buy', 'No hay un genérico en el mercado'],
    ['9', 'Other reason', 'Otro motivo'],
  ]),
  /** cmpnd_cd */
  compound: codeTable([
    ['1', 'Ready-made drug', 'Medicamento ya preparado'],
    ['2', 'Drug mixed by the pharmacy', 'Medicamento preparado por la farmacia'],
  ]),
  /** rx_orgn_cd */
  prescriptionOrigin: codeTable([
    ['1', 'On paper', 'En papel'],
    ['2', 'By phone', 'Por teléfono'],
    ['3', 'By computer', 'Por computadora'],
    ['4', 'By fax', 'Por fax'],
    ['5', 'From another pharmacy', 'De otra farmacia'],
  ]),
  /** drug_cvrg_stus_cd */
  drugCoverage: codeTable([
    ['C', 'Covered by Part D', 'Cubierto por la Parte D'],
    ['E', 'Extra drug that your plan covers', 'Medicamento adicional que cubre su plan'],
    ['O', 'Drug sold without a prescription', 'Medicamento de venta sin receta'],
  ]),
  /** phrmcy_srvc_type_cd */
  pharmacyType: codeTable([
    ['01', 'Local pharmacy', 'Farmacia local'],
    ['02', 'Pharmacy that mixes drugs', 'Farmacia que prepara medicamentos'],
    ['03', 'Drip (infusion) service at home', 'Servicio de suero (infusión) en casa'],
    ['04', 'Pharmacy of a hospital or other center', 'Farmacia de un hospital u otro centro'],
    ['05', 'Pharmacy for nursing homes', 'Farmacia para hogares de ancianos'],
    ['06', 'Mail-order pharmacy', 'Farmacia por correo'],
    ['07', 'Pharmacy of a health plan', 'Farmacia de un plan de salud'],
    ['08', 'Pharmacy for special drugs', 'Farmacia de medicamentos especiales'],
    ['99', 'Other pharmacy', 'Otra farmacia'],
  ]),
  /** ptnt_rsdnc_cd */
  residence: codeTable([
    ['01', 'Home', 'Casa'],
    ['02', 'Skilled nursing facility', 'Centro de enfermería especializada'],
    ['03', 'Nursing home', 'Hogar de ancianos'],
    ['04', 'Assisted living home', 'Residencia con asistencia'],
    ['05', 'Home with daily help, not medical care', 'Residencia con ayuda diaria, no médica'],
    ['06', 'Group home', 'Hogar grupal'],
    ['07', 'Mental health hospital', 'Hospital de salud mental'],
    ['08', 'Mental health day program', 'Programa diurno de salud mental'],
    ['09', 'Home for people with intellectual disabilities', 'Residencia para personas con discapacidad intelectual'],
    ['10', 'Live-in center for alcohol or drug care', 'Centro residencial por uso de alcohol o drogas'],
    ['11', 'Hospice', 'Hospicio'],
    ['12', 'Live-in mental health center', 'Centro residencial de salud mental'],
    ['13', 'Rehab hospital', 'Hospital de rehabilitación'],
    ['14', 'Homeless shelter', 'Refugio para personas sin hogar'],
    ['15', 'Prison or jail', 'Prisión o cárcel'],
  ]),
} as const satisfies Readonly<Record<string, CodeTable>>;

export type DrugList = keyof typeof lists;

/** The words of a code of one of the drug lists; codes that say "not known" or "not given" have none. */
export function drugWords(list: DrugList, code: string, language: Language): string | null {
  const key = list === 'pharmacyType' || list === 'residence' ? code.padStart(2, '0') : code;
  return wordsOf(lists[list], key, language);
}
