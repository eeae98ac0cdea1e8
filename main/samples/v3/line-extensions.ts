import { variables } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { v3CodeExtension, v3Extended } from './codes.ts';
import type { Tier } from './codes.ts';
import { v3Label } from './labels.ts';
import {
  codeIn,
  codingsOf,
  extensionCode,
  extensionCoding,
  extensionNumber,
  isObject,
  objectsOf,
  textOf,
} from './source.ts';

function coded(name: string, code: string | null, display?: string): readonly JsonObject[] {
  return code === null ? [] : [v3CodeExtension(name, code, display ?? v3Label(name, code))];
}

/**
 * v3's extensions of a doctor's or supplier's line; the highest tier alone says how the line was decided, and on what terms a doctor was paid.
 * @param performer who did it, of the care team of v2
 */
export function professionalExtensions(
  line: JsonObject,
  tier: Tier,
  performer: JsonObject | null,
): readonly JsonObject[] {
  const outcome = extensionCoding(line, 'line_prcsg_ind_cd') ?? {};
  const serviceType = textOf(codingsOf(line['category'])[0]?.['code']);
  const units = extensionNumber(line, 'carr_line_mtus_cnt');
  return [
    ...coded('CLM-MTUS-IND-CD', extensionCode(line, 'carr_line_mtus_cd')),
    ...(units === null ? [] : [v3Extended('CLM-LINE-PRFNL-MTUS-CNT', { valueDecimal: units })]),
    ...(tier === 'cms'
      ? [
          ...coded('CLM-FED-TYPE-SRVC-CD', serviceType),
          ...coded('CLM-PMT-80-100-CD', paymentShareOf(line)),
          ...coded('CLM-PRCSG-IND-CD', textOf(outcome['code']), textOf(outcome['display']) ?? undefined),
          ...doctorExtensions(line, performer, units),
        ]
      : []),
    ...coded('CLM-SRVC-DDCTBL-SW', extensionCode(line, 'line_service_deductible')),
  ];
}

const anesthesiology = '05';

/** A doctor's line alone has them: CMS's file of a supplier's claim does not. v2 says it of the care team. */
function doctorExtensions(line: JsonObject, performer: JsonObject | null, units: number | null): readonly JsonObject[] {
  const type = performer === null ? null : extensionCode(performer, 'carr_line_prvdr_type_cd');
  if (performer === null || type === null) return [];
  const specialties = codingsOf(performer['qualification']).filter(
    ({ system }) => system === `${variables}prvdr_spclty`,
  );
  const [specialty] = specialties;
  const code = textOf(specialty?.['code']);
  return [
    ...(code === anesthesiology && units !== null
      ? [v3Extended('CLM-LINE-ANSTHSA-UNIT-CNT', { valueDecimal: units })]
      : []),
    ...coded('CLM-PRVDR-TYPE-CD', type),
    ...coded('CLM-PRVDR-SPCLTY-CD', code, textOf(specialty?.['display'])?.toUpperCase()),
    ...coded('CLM-PHYSN-ASTNT-CD', assistantReductionOf(line)),
  ];
}

/** How much less an assistant was paid; v2 says it as the reason of an amount. */
function assistantReductionOf(line: JsonObject): string | null {
  const reasons = objectsOf(line['adjudication']).map(({ reason }) =>
    codeIn(reason, `${variables}carr_line_rdcd_pmt_phys_astn_c`),
  );
  return reasons.find((code) => code !== null) ?? null;
}

/** Whether Medicare pays 80 or 100 percent, which v2 says at the payment. */
function paymentShareOf(line: JsonObject): string | null {
  const codes = objectsOf(line['adjudication']).map((entry) => extensionCode(entry, 'line_pmt_80_100_cd'));
  return codes.find((code) => code !== null) ?? null;
}

/** How the price list of outpatient care pays a line of each of the samples' status indicators, and how it bundles it (CMS's lists of both). */
const pricing: Readonly<Record<string, { readonly method: string; readonly packaging: string }>> = {
  A: { method: '2', packaging: '0' },
  N: { method: '9', packaging: '1' },
  S: { method: '1', packaging: '0' },
};

/** What the outpatient price list did with a line, where it says so. */
export function institutionalExtensions(line: JsonObject, tier: Tier): readonly JsonObject[] {
  const revenue = line['revenue'];
  const status = isObject(revenue) ? extensionCode(revenue, 'rev_cntr_stus_ind_cd') : null;
  if (tier !== 'cms' || status === null) return [];
  const { method = null, packaging = null } = pricing[status] ?? {};
  return [
    ...coded('CLM-REV-CNTR-STUS-CD', status),
    // Paid whole, not as the lesser of several procedures; and nobody is held to another insurer's price.
    ...coded('CLM-REV-DSCNT-IND-CD', '1'),
    ...coded('CLM-OTAF-ONE-IND-CD', 'N'),
    ...coded('CLM-REV-PACKG-IND-CD', packaging),
    ...coded('CLM-REV-PMT-MTHD-CD', method),
  ];
}
