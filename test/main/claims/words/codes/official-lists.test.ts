import { describe, expect, test } from 'vitest';
import { codeWords } from '#main/claims/words/codes/code-words.ts';
import type { CodeList } from '#main/claims/words/codes/code-words.ts';
import { areListsThere, areSamplesThere, codebookList, officialList, sampleCodes } from './official-lists.ts';

/** Codes that say nothing: "no description", blank, unknown. */
const saysNothing = /^(?:~+|Null.*|Blank|null)$/;
const isUnassigned = /^(?:UNASSIGNED|RESERVED|DISCONTINUED|Reserved)/;

type Row = readonly [list: CodeList, name: string, unnamed: readonly string[]];

/** Lists of CMS, with the codes that have no words on purpose: they say "unknown", nothing to a person, or two different things in two lists. */
const codeSystems: readonly Row[] = [
  ['placeOfService', 'CLM-POS-CD', []],
  ['specialty', 'CLM-PRVDR-SPCLTY-CD', ['88', '95', '99', 'C2', 'C4', 'D2']],
  ['carrierDenial', 'CLM-CARR-PMT-DNL-CD', ['A']],
  ['nonPayment', 'CLM-MDCR-NPMT-RSN-CD', []],
  ['lineOutcome', 'CLM-PRCSG-IND-CD', []],
  ['revenue', 'CLM-REV-CNTR-CD', []],
  ['adjustmentGroup', 'ANSI-GRP-CD', []],
  ['dischargeStatus', 'BENE-PTNT-STUS-CD', ['00']],
  ['patientStatus', 'CLM-MDCR-NCH-PTNT-STUS-IND-CD', []],
  ['admissionType', 'CLM-ADMSN-TYPE-CD', ['0', '9']],
  ['admissionSource', 'CLM-ADMSN-SRC-CD', ['9']],
  ['facilityType', 'CLM-BILL-FAC-TYPE-CD', []],
  ['primaryPayer', 'CLM-NCH-PRMRY-PYR-CD', []],
  ['primaryPayer', 'CLM-PRMRY-PYR-CD', []],
  ['serviceType', 'CLM-FED-TYPE-SRVC-CD', []],
  ['benefitPhase', 'CLM-CTSTRPHC-CVRG-IND-CD', []],
  ['dispensingStatus', 'CLM-DSPNSNG-STUS-CD', []],
  ['dispenseAsWritten', 'CLM-DAW-PROD-SLCTN-CD', ['1']],
  ['compound', 'CLM-CMPND-CD', ['0']],
  ['prescriptionOrigin', 'CLM-LINE-RX-ORGN-CD', ['0']],
  ['drugCoverage', 'CLM-DRUG-CVRG-STUS-CD', []],
  ['pharmacyType', 'CLM-PHRMCY-SRVC-TYPE-CD', []],
  ['residence', 'CLM-PTNT-RSDNC-CD', ['00']],
  ['medicareStatus', 'BENE-MDCR-STUS-CD', ['0', '00']],
  ['entitlementReason', 'BENE-MDCR-ENTLMT-RSN-CD', []],
  ['entitlementStatus', 'BENE-MDCR-ENTLMT-STUS-CD', []],
  ['enrollmentReason', 'BENE-ENRLMT-RSN-CD', ['N', 'U', 'P', 'Q', 'R', 'J']],
  ['dualStatus', 'BENE-DUAL-STUS-CD', ['*', '99', 'XX']],
  ['dualType', 'BENE-DUAL-TYPE-CD', ['U']],
  ['buyIn', 'BENE-BUYIN-CD', []],
  ['extraHelp', 'BENE-LIS-COPMT-LVL-CD', ['5']],
  ['planType', 'BENE-CVRG-TYPE-CD', ['10', '12', '13', '7', 'NF', 'U']],
];

const codebookLists: readonly Row[] = [
  [
    'placeOfService',
    'line_place_of_srvc_cd',
    ['28', '29', '30', '59', '63', '64', '35-40', '43-48', '66-70', '73-80', '82-98'],
  ],
  ['specialty', 'prvdr_spclty', ['00', '88', '95', '99', 'C2']],
  ['carrierDenial', 'carr_clm_pmt_dnl_cd', ['A']],
  ['nonPayment', 'clm_mdcr_non_pmt_rsn_cd', []],
  ['lineOutcome', 'line_prcsg_ind_cd', []],
  // 9000 to 9044 stood for nursing home prices in an experiment that is over; 1001 and 2101 are in families that have words.
  ['revenue', 'rev_cntr', Array.from({ length: 45 }, (_, number) => String(9000 + number))],
  ['dischargeStatus', 'ptnt_dschrg_stus_cd', ['0']],
  ['admissionType', 'clm_ip_admsn_type_cd', ['0', '9']],
  ['facilityType', 'clm_fac_type_cd', []],
  ['primaryPayer', 'nch_prmry_pyr_cd', []],
  ['primaryPayer', 'line_bene_prmry_pyr_cd', []],
  ['betos', 'betos_cd', ['Z1', 'Z2']],
  ['serviceType', 'line_cms_type_srvc_cd', []],
  ['monthlyBuyIn', 'mdcr_entlmt_buyin_ind_02', []],
  ['dualStatus', 'dual_stus_cd_02', ['99']],
  ['monthlyExtraHelp', 'cst_shr_grp_cd_01', []],
];

/** The codes of a list without words in both languages. */
function unnamedIn(list: CodeList, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => codeWords(list, code, 'en') === null || codeWords(list, code, 'es') === null);
}

function codesOf(concepts: ReturnType<typeof officialList>): readonly string[] {
  return concepts
    .filter(({ code, display }) => !saysNothing.test(code) && !isUnassigned.test(display ?? ''))
    .map(({ code }) => code);
}

describe.skipIf(!areListsThere)('every code of the official lists has words, or has none on purpose', () => {
  test.each(codeSystems)('%s: %s', (list, name, unnamed) => {
    const codes = codesOf(officialList(name));
    expect(codes.length).toBeGreaterThan(1);
    expect(unnamedIn(list, codes).toSorted()).toEqual(unnamed.toSorted());
  });

  test.each(codebookLists)('%s: %s of the codebook', (list, name, unnamed) => {
    const codes = codesOf(codebookList(name));
    expect(codes.length).toBeGreaterThan(1);
    expect(unnamedIn(list, codes).toSorted()).toEqual(unnamed.toSorted());
  });

  test('at least 200 adjustment reasons, and no words for a code that is not in the list', () => {
    const official = new Set(codesOf(officialList('ANSI-RSN-CD')));
    const named = [...official].filter((code) => codeWords('adjustmentReason', code, 'en') !== null);
    expect(named.length).toBeGreaterThan(200);
    const possible = Array.from({ length: 400 }, (_, number) => String(number)).concat(
      'ABCDPWY'.split('').flatMap((letter) => Array.from({ length: 40 }, (_, number) => `${letter}${number}`)),
    );
    expect(
      possible.filter((code) => codeWords('adjustmentReason', code, 'en') !== null && !official.has(code)),
    ).toEqual([]);
  });
});

/** Codes of the samples without words: made-up codes of test files, and codes that say "unknown" or nothing to a person. */
const sampleLists: readonly Row[] = [
  ['placeOfService', 'line_place_of_srvc_cd', []],
  ['placeOfService', 'Place_of_Service_Code_Set', ['68']],
  ['specialty', 'prvdr_spclty', ['999']],
  ['specialty', 'CLM-PRVDR-SPCLTY-CD', []],
  ['carrierDenial', 'carr_clm_pmt_dnl_cd', []],
  ['carrierDenial', 'CLM-CARR-PMT-DNL-CD', []],
  ['nonPayment', 'clm_mdcr_non_pmt_rsn_cd', []],
  ['nonPayment', 'CLM-MDCR-NPMT-RSN-CD', ['44']],
  ['lineOutcome', 'line_prcsg_ind_cd', []],
  ['lineOutcome', 'CLM-PRCSG-IND-CD', []],
  ['adjustment', 'rev_cntr_1st_ansi_cd', []],
  ['adjustment', 'rev_cntr_2nd_ansi_cd', []],
  ['adjustmentGroup', 'ANSI-GRP-CD', []],
  ['adjustmentReason', 'ANSI-RSN-CD', []],
  ['revenue', 'rev_cntr', ['6767']],
  ['revenue', 'CLM-REV-CNTR-CD', []],
  ['dischargeStatus', 'ptnt_dschrg_stus_cd', []],
  ['dischargeStatus', 'BENE-PTNT-STUS-CD', []],
  ['patientStatus', 'nch_ptnt_stus_ind_cd', []],
  ['admissionType', 'clm_ip_admsn_type_cd', []],
  ['admissionType', 'CLM-ADMSN-TYPE-CD', ['8', '9']],
  ['admissionSource', 'clm_src_ip_admsn_cd', []],
  ['admissionSource', 'CLM-ADMSN-SRC-CD', ['K', 'Y', 'y']],
  ['facilityType', 'clm_fac_type_cd', []],
  ['facilityType', 'CLM-BILL-FAC-TYPE-CD', ['9']],
  ['primaryPayer', 'nch_prmry_pyr_cd', []],
  ['primaryPayer', 'line_bene_prmry_pyr_cd', []],
  ['primaryPayer', 'CLM-NCH-PRMRY-PYR-CD', []],
  ['primaryPayer', 'CLM-PRMRY-PYR-CD', []],
  ['betos', 'betos_cd', ['D9Z']],
  ['serviceType', 'line_cms_type_srvc_cd', []],
  ['benefitPhase', 'ctstrphc_cvrg_cd', []],
  ['benefitPhase', 'CLM-CTSTRPHC-CVRG-IND-CD', ['B']],
  ['dispensingStatus', 'dspnsng_stus_cd', []],
  ['dispenseAsWritten', 'daw_prod_slctn_cd', []],
  ['dispenseAsWritten', 'NCPDPDispensedAsWrittenOrProductSelectionCode', []],
  ['prescriptionOrigin', 'rx_orgn_cd', []],
  ['prescriptionOrigin', 'NCPDPPrescriptionOriginCode', []],
  ['compound', 'NCPDPCompoundCode', ['0']],
  ['drugCoverage', 'drug_cvrg_stus_cd', []],
  ['pharmacyType', 'phrmcy_srvc_type_cd', []],
  ['residence', 'ptnt_rsdnc_cd', ['88', '93', '94', '97', '98']],
  ['medicareStatus', 'ms_cd', []],
  ['entitlementReason', 'orec', []],
  ['entitlementReason', 'crec', []],
  ['dualStatus', 'BENE-DUAL-STUS-CD', []],
  ['monthlyBuyIn', 'buyin01', []],
  ['monthlyExtraHelp', 'cstshr05', ['AA']],
  ['extraHelp', 'BENE-LIS-COPMT-LVL-CD', []],
  ['planType', 'BENE-CVRG-TYPE-CD', []],
  ['hcpcs', 'codesystem/hcpcs', ['2GGGG', '345', '92999', 'A5C', 'KO', 'LT', 'M55', 'M99', 'MMM', 'Q9999', 'XX', 'YY']],
  ['modifier', 'HCPCSReleaseCodeSets', ['1P', 'G0162', 'G0299', 'G0300', 'G0493', 'H0050', 'J2270', 'U6', 'US']],
  ['icd-10-cm', 'icd-10-cm', []],
  // Diagnoses and causes of injury of ICD-10 that the samples have under ICD-9.
  ['icd-9-cm', 'icd-9-cm', ['A05', 'R465', 'V97.0', 'W213', 'W5813XD']],
  ['icd-10-pcs', 'Coding/ICD10', []],
  ['icd-9-pcs', 'Coding/ICD9', []],
];

describe.skipIf(!areSamplesThere)('every code in the samples has words, or is a code of a test file', () => {
  test.each(sampleLists)('%s: %s', (list, systemEnd, unnamed) => {
    const codes = sampleCodes(systemEnd);
    expect(codes.length).toBeGreaterThan(0);
    expect(unnamedIn(list, codes)).toEqual(unnamed.toSorted());
  });
});
