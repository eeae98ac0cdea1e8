import { coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { never, v3Coding } from './codes.ts';
import { v3Label } from './labels.ts';
import { carinInfo, coded, dated, own, said } from './pieces.ts';
import type { Piece } from './pieces.ts';
import {
  extensionCode,
  extensionIdentifier,
  informationCode,
  informationOf,
  isObject,
  objectsOf,
  textOf,
  under,
} from './source.ts';

/** What v3 says about a prescription beside the standard's fields. */
export function fillPieces(claim: JsonObject): readonly Piece[] {
  const insured = objectsOf(claim['insurance'])[0]?.['coverage'];
  const coverage = isObject(insured) ? insured : {};
  const facility = isObject(claim['facility']) ? claim['facility'] : {};
  const number = (name: string): number =>
    Number(under(informationOf(claim, name) ?? {}, 'valueQuantity', 'value') ?? 0);
  const rx = textOf(objectsOf(claim['identifier'])[2]?.['value']);
  const dispensing = informationCode(claim, 'dspnsng_stus_cd');
  const brand = informationCode(claim, 'brandgenericindicator') ?? 'G';
  return [
    ...coded(
      ['CLM_ADJSTMT_TYPE_CD', 'Claim Adjustment Type Code'],
      informationCode(claim, 'adjstmt_dltn_cd') === 'A' ? '2' : '0',
    ),
    ...dated(own('CLM_IDR_LD_DT', 'Claim IDR Load Date'), never),
    // v2 names the format only where it is none of the pharmacies' own.
    ...coded(['CLM_SBMT_FRMT_CD', 'Claim Submission Format Code'], informationCode(claim, 'nstd_frmt_cd')),
    ...said(['CLM_SBMTR_CNTRCT_NUM', 'Submitter Contract Number'], extensionIdentifier(coverage, 'plan_cntrct_rec_id')),
    ...said(
      ['CLM_SBMTR_CNTRCT_PBP_NUM', 'Submitter Contract PBP Number'],
      extensionIdentifier(coverage, 'plan_pbp_rec_num'),
    ),
    ...dated(own('CLM_CMS_PROC_DT', 'FI Claim Process Date'), textOf(under(claim, 'payment', 'date') ?? undefined)),
    ...coded(['CLM_PHRMCY_SRVC_TYPE_CD', 'Pharmacy Service Type Code'], extensionCode(facility, 'phrmcy_srvc_type_cd')),
    pair(
      'rxorigincode',
      ['NCPDPPrescriptionOriginCode', 'CLM-LINE-RX-ORGN-CD'],
      informationCode(claim, 'rxorigincode') ?? '3',
    ),
    pair('brandgenericindicator', ['NCPDPBrandGenericIndicator', 'CLM-BRND-GNRC-CD'], brand),
    ...coded(['CLM_PTNT_RSDNC_CD', 'Patient Residence Code'], informationCode(claim, 'ptnt_rsdnc_cd')),
    ...coded(['CLM_LTC_DSPNSNG_MTHD_CD', 'Submission Clarification Code'], informationCode(claim, 'submsn_clr_cd')),
    pair('compoundcode', ['NCPDPCompoundCode', 'CLM-CMPND-CD'], isCompound(claim) ? '2' : '1'),
    { category: carinInfo('dayssupply'), valueQuantity: { value: number('dayssupply'), unit: 'days' } },
    { category: carinInfo('refillnum'), valueQuantity: { value: number('refillnum'), unit: 'fill' } },
    { category: carinInfo('refillsauthorized'), valueQuantity: { value: 11, unit: 'refills' } },
    pair(
      'dawcode',
      ['NCPDPDispensedAsWrittenOrProductSelectionCode', 'CLM-DAW-PROD-SLCTN-CD'],
      informationCode(claim, 'daw_prod_slctn_cd') ?? '0',
    ),
    ...coded(['CLM_DRUG_CVRG_STUS_CD', 'Drug Coverage Status Code'], informationCode(claim, 'drug_cvrg_stus_cd')),
    ...coded(['CLM_CTSTRPHC_CVRG_IND_CD', 'Catastrophic Coverage Code'], informationCode(claim, 'ctstrphc_cvrg_cd')),
    ...coded(['CLM_DSPNSNG_STUS_CD', 'Claim Dispensing Status Code'], dispensing),
    ...said(['CLM_LINE_RX_NUM', 'Claim Line Prescription Service Reference Number'], rx),
  ];
}

/** Whether the pharmacy mixed the medicine from several drugs (v2 writes HL7's invoice type for it). */
export function isCompound(claim: JsonObject): boolean {
  return informationCode(claim, 'compoundcode') === 'RXCINV';
}

/** One code under the pharmacies' system and under CMS's. */
function pair(category: string, [standard, system]: readonly [string, string], code: string): Piece {
  const display = v3Label(system, code);
  return {
    category: carinInfo(category),
    code: concept(coding(terminology + standard, code, display), v3Coding(system, code, display)),
  };
}
