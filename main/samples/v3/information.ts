import { coding, concept } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import type { Tier } from './codes.ts';
import { never, v3Coding } from './codes.ts';
import { fillPieces } from './fill-information.ts';
import { v3Label } from './labels.ts';
import { carinInfo, coded, dated, own, said } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Family } from './amount-rows.ts';
import {
  codingsOf,
  extensionCode,
  extensionIdentifier,
  informationCode,
  informationOf,
  isObject,
  kindOf,
  objectsOf,
  textOf,
  under,
} from './source.ts';

/** Census numbers of the states in the samples. */
const censusStates: Readonly<Record<string, string>> = { OH: '39', '36': '39', NC: '37', '34': '37', FL: '12' };

/** The state of the service, which v2 has on its lines. */
function stateInfo(claim: JsonObject, [name, display]: readonly [string, string]): readonly Piece[] {
  const states = objectsOf(claim['item']).map((line) => {
    const place = line['locationCodeableConcept'] ?? line['locationAddress'];
    if (!isObject(place)) return null;
    return extensionCode(place, 'prvdr_state_cd') ?? textOf(place['state']);
  });
  const found = states.find((state) => state !== null) ?? null;
  return coded([name, display], found === null ? null : (censusStates[found] ?? null), 'US-FIPS-STATE-CODES');
}

export type InformationContext = {
  readonly family: Family;
  readonly tier: Tier;
  /** Not settled: a copy from the systems where claims are still worked on. */
  readonly shared: 'settled' | 'queued' | 'partial';
  /** The doctor or hospital takes part in one of Medicare's trials of other ways to pay. */
  readonly isEnhanced: boolean;
  /** Number under which a nursing home had the stay approved beforehand. */
  readonly tracking: string | null;
};

/** Everything v3 says beside the standard's fields. The highest tier alone names the other insurer and the contractor's codes. */
export function v3Information(claim: JsonObject, context: InformationContext): readonly JsonObject[] {
  const pieces = context.family === 'pharmacy' ? fillPieces(claim) : claimPieces(claim, context);
  return pieces.map((piece, index) => ({ sequence: index + 1, ...piece }));
}

/** Number of the piece that some line points to: a blood value, or the tracking number of a prior authorization. */
export function pointedTo(pieces: readonly JsonObject[]): number | null {
  const found = pieces.find((piece) => 'valueReference' in piece || isTrackingNumber(piece));
  return found === undefined ? null : Number(found['sequence']);
}

function isTrackingNumber({ category }: JsonObject): boolean {
  return codingsOf(category).some(({ code }) => code === trackingNumber[0]);
}

const trackingNumber = ['CLM_LINE_PMD_UNIQ_TRKNG_NUM', 'Prior Authorization Unique Tracking Number'] as const;

function claimPieces(claim: JsonObject, context: InformationContext): readonly Piece[] {
  const { family, tier, shared, isEnhanced, tracking } = context;
  const processed = textOf(informationOf(claim, 'clmrecvddate')?.['timingDate']);
  const query = extensionCode(periodOf(claim), 'claim_query_cd');
  const replaced = query === '5' || extensionCode(claim, 'carr_clm_entry_cd') === '5';
  return [
    ...coded(['CLM_ADJSTMT_TYPE_CD', 'Claim Adjustment Type Code'], replaced ? '2' : '0'),
    ...dated(own('CLM_IDR_LD_DT', 'Claim IDR Load Date'), never),
    ...dated(own('CLM_CMS_PROC_DT', 'FI Claim Process Date'), processed),
    ...(shared === 'settled'
      ? dated(own('CLM_NCH_WKLY_PROC_DT', 'Weekly Process Date'), processed)
      : [
          ...coded(['CLM_AUDT_TRL_STUS_CD', 'Claim Status Code'], shared === 'queued' ? 'B' : 'FA'),
          ...coded(['CLM_PD_STUS_CD', 'Claim Paid Status Code'], shared === 'queued' ? 'S' : 'P'),
        ]),
    ...(isEnhanced ? enhancement : []),
    ...said(trackingNumber, tracking),
    ...dated(carinInfo('clmrecvddate'), processed),
    ...coded(['CLM_QUERY_CD', 'Claim Query Code'], query ?? '3'),
    ...coded(['CLM_DISP_CD', 'Claim Disposition Code'], '01'),
    ...(tier === 'cms'
      ? coded(
          ['CLM_CNTRCTR_NUM', 'Claim Contractor Number'],
          extensionCode(claim, 'fi_num') ?? extensionIdentifier(claim, 'carr_num'),
        )
      : []),
    ...coded(
      ['CLM_NRLN_RIC_CD', 'Near Line Record Identification Code'],
      extensionCode(claim, 'nch_near_line_rec_ident_cd'),
    ),
    ...(family === 'professional' ? professionalPieces(claim, tier) : institutionalPieces(claim, tier)),
  ];
}

/** Payment by population, of an accountable care organization. */
const enhancement: readonly Piece[] = [
  ...coded(['CLM_BNFT_ENHNCMT_CD', 'Claim Benefit Enhancement Code'], '1'),
  ...coded(['CLM_NGACO_PBPMT_SW', 'PBP Benefit Enhancement Indicator'], 'Y', 'CLM-BNFT-ENHNCMT-CD-SWITCH'),
];

function professionalPieces(claim: JsonObject, tier: Tier): readonly Piece[] {
  const payer = objectsOf(claim['item'])
    .map((line) => extensionCode(line, 'line_bene_prmry_pyr_cd'))
    .find((code) => code !== null);
  const result = textOf(
    under(informationOf(claim, 'line_hct_hgb_rslt_num') ?? {}, 'valueReference', 'reference') ?? undefined,
  );
  return [
    ...coded(['CLM_CARR_PMT_DNL_CD', 'Claim Payment Denial Code'], extensionCode(claim, 'carr_clm_pmt_dnl_cd')),
    ...coded(['CLM_MDCR_PRFNL_PRVDR_ASGNMT_SW', 'Provider Assignment Indicator'], extensionCode(claim, 'asgmntcd')),
    ...stateInfo(claim, ['RNDRG_PRVDR_FIPS_ST_CD', 'Rendering Provider FIPS State Code']),
    ...said(['CLM_CLNCL_TRIL_NUM', 'Clinical Trial Number'], extensionIdentifier(claim, 'clm_clncl_tril_num')),
    ...(tier === 'cms' ? coded(['CLM_NCH_PRMRY_PYR_CD', 'NCH Primary Payer Code'], payer ?? null) : []),
    ...(result === null
      ? []
      : [{ category: own('CLM_LINE_HCT_HGB_RSLT_NUM', 'HCT/HGB Test Result'), valueReference: { reference: result } }]),
  ];
}

function institutionalPieces(claim: JsonObject, tier: Tier): readonly Piece[] {
  const admission = informationOf(claim, 'admissionperiod')?.['timingPeriod'];
  const drg = informationCode(claim, 'clm_drg_cd');
  return [
    ...typeOfBill(claim),
    ...(admission === undefined ? [] : [{ category: carinInfo('admissionperiod'), timingPeriod: admission }]),
    ...both(
      'pointoforigin',
      ['https://www.nubc.org/CodeSystem/PointOfOrigin', 'CLM-ADMSN-SRC-CD'],
      informationCode(claim, 'clm_src_ip_admsn_cd'),
    ),
    ...both(
      'discharge-status',
      ['https://www.nubc.org/CodeSystem/PatDischargeStatus', 'BENE-PTNT-STUS-CD'],
      informationCode(claim, 'discharge-status'),
    ),
    ...both(
      'admtype',
      ['https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit', 'CLM-ADMSN-TYPE-CD'],
      informationCode(claim, 'admtype'),
    ),
    ...coded(
      ['CLM_MDCR_NPMT_RSN_CD', 'Claim Non Payment Reason Code'],
      extensionCode(claim, 'clm_mdcr_non_pmt_rsn_cd'),
    ),
    ...coded(['CLM_FI_ACTN_CD', 'Claim Fiscal Intermediary Action Code'], extensionCode(claim, 'fi_clm_actn_cd')),
    ...coded(['CLM_PPS_IND_CD', 'Claim PPS Indicator Code'], informationCode(claim, 'clm_pps_ind_cd')),
    ...coded(['CLM_HHA_LUP_IND_CD', 'Claim Lupa Indicator Code'], informationCode(claim, 'clm_hha_lupa_ind_cd')),
    ...coded(['CLM_HHA_RFRL_CD', 'Claim Referral Code'], informationCode(claim, 'clm_hha_rfrl_cd')),
    ...(tier === 'cms'
      ? coded(['CLM_MDCR_INSTNL_MCO_PD_SW', 'MCO Paid Switch'], informationCode(claim, 'clm_mco_pd_sw'))
      : []),
    ...stateInfo(claim, ['PRVDR_FAC_FIPS_ST_CD', 'Federal Information Processing Standards (FIPS) State Code']),
    ...(tier === 'cms'
      ? coded(['CLM_NCH_PRMRY_PYR_CD', 'NCH Primary Payer Code'], informationCode(claim, 'nch_prmry_pyr_cd'))
      : []),
    ...bloodPints(claim),
    ...(drg === null ? [] : [{ category: carinInfo('drg'), code: concept(coding(drgSystem, drg)) }]),
  ];
}

function bloodPints(claim: JsonObject): readonly Piece[] {
  const quantity = informationOf(claim, 'nch_blood_pnts_frnshd_qty')?.['valueQuantity'];
  const category = own('CLM_BLOOD_PT_FRNSH_QTY', 'Blood Pints Furnished Quantity');
  return quantity === undefined ? [] : [{ category, valueQuantity: quantity }];
}

const drgSystem =
  'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software';

/** One code under the American Hospital Association's system, without its words, and under CMS's. */
function both(category: string, [public_, system]: readonly [string, string], code: string | null): readonly Piece[] {
  return code === null
    ? []
    : [
        {
          category: carinInfo(category),
          code: concept(coding(public_, code), v3Coding(system, code, v3Label(system, code))),
        },
      ];
}

/** Kind of facility, class and frequency in one code, and each with the digits before it. */
function typeOfBill(claim: JsonObject): readonly Piece[] {
  const facility = claim['facility'];
  const kind = extensionCode(isObject(facility) ? facility : {}, 'clm_fac_type_cd');
  const classDigit = extensionCode(claim, 'clm_srvc_clsfctn_type_cd');
  const frequency = informationCode(claim, 'typeofbill');
  if (kind === null || classDigit === null || frequency === null) return [];
  return [
    {
      category: carinInfo('typeofbill'),
      code: concept(
        coding('https://www.nubc.org/CodeSystem/TypeOfBill', `0${kind}${classDigit}${frequency}`),
        v3Coding('CLM-BILL-FAC-TYPE-CD', kind),
        v3Coding('CLM-BILL-CLSFCTN-CD', `${kind}${classDigit}`),
        v3Coding('CLM-BILL-FREQ-CD', `${kind}${classDigit}${frequency}`),
      ),
    },
  ];
}

function periodOf(claim: JsonObject): JsonObject {
  const period = claim['billablePeriod'];
  return isObject(period) ? period : {};
}

/** Whether a claim is a deletion of a prescription. */
export function isDeleted(claim: JsonObject): boolean {
  return kindOf(claim) === 'PDE' && informationCode(claim, 'adjstmt_dltn_cd') === 'D';
}

/** Code of the type of claim in v2: 71, 82, 10 ...; none for prescriptions. */
export function typeNumber(claim: JsonObject): string | null {
  return textOf(codingsOf(claim['type']).find(({ system }) => textOf(system)?.endsWith('nch_clm_type_cd'))?.['code']);
}
