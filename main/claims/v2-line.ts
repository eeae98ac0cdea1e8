import type { Coded, DrugQuantity } from '#shared/domain/claim.ts';
import { performerOf } from './care-team.ts';
import { lineDates } from './claim-dates.ts';
import { codedBySystem, codedOf, codingsOf, hasSystem } from './fhir/coding.ts';
import type { LineAdjudicated } from './fhir/adjudication.ts';
import { extensionCoding, extensionNumber, extensionText } from './fhir/extension.ts';
import { fieldsOf, integerOf, integersOf, listOf, numberOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import type { LineFacts } from './line.ts';
import { testResultOf } from './line-info.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { v2LinePlace } from './place.ts';

/** What a line's adjudication says besides amounts. */
export type LineReasons = Omit<LineAdjudicated, 'amounts'>;

/** What a v2 line says besides its money. `index` stands in for a missing sequence. */
export function readV2Line(
  item: Fields,
  index: number,
  { team, lineInfo }: OpenedClaim,
  { reasonCodes, paymentRule, assistantReduction }: LineReasons,
): LineFacts {
  const { from, to } = lineDates(item);
  const ndc = lineDrug(item);
  return {
    sequence: integerOf(item['sequence']) ?? index + 1,
    serviceFrom: from,
    serviceTo: to,
    ...serviceCodes(item),
    revenue: codedBySystem(item['revenue'], '/rev_cntr'),
    ndc,
    units: unitsOf(item, ndc),
    placeOfService: codedBySystem(item['locationCodeableConcept'], '/line_place_of_srvc_cd'),
    serviceType: codedBySystem(item['category'], '/line_cms_type_srvc_cd'),
    betos: extensionCoding(item, 'betos_cd'),
    performer: performerOf(team, item),
    outcome: extensionCoding(item, 'line_prcsg_ind_cd'),
    reasonCodes,
    diagnosisSequences: integersOf(item['diagnosisSequence']),
    paymentRule,
    assistantReduction: saysSomething(assistantReduction),
    place: v2LinePlace(item),
    supplierNumber: extensionText(item, 'suplrnum'),
    drugQuantity: item['revenue'] === undefined ? null : drugQuantityOf(item, ndc),
    testResult: testResultOf(item, lineInfo),
  };
}

/** 0 is "not applicable". */
function saysSomething(reduction: Coded | null): Coded | null {
  return reduction?.code === '0' ? null : reduction;
}

/**
 * HCPCS and modifiers. A data-absent *extension* is about the drug code; the HCPCS is absent only when its coding says so (claims-data.md,
 * 0.9). Old captures put the five-character HCPCS among the modifiers, and units of a drug come there too.
 */
function serviceCodes(item: Fields): Pick<LineFacts, 'hcpcs' | 'modifiers'> {
  const hcpcs = codedBySystem(item['productOrService'], '/hcpcs', '/hcpcs_cd')?.code ?? null;
  const modifiers = new Set<string>();
  for (const concept of listOf(item['modifier'])) {
    for (const coding of codingsOf(concept)) {
      const code = textOf(coding['code']);
      if (code !== null && isModifierSystem(coding)) modifiers.add(code);
    }
  }
  const misplaced = hcpcs === null ? [...modifiers].find((code) => code.length === 5) : undefined;
  if (misplaced === undefined) return { hcpcs, modifiers: [...modifiers] };
  modifiers.delete(misplaced);
  return { hcpcs: misplaced, modifiers: [...modifiers] };
}

function isModifierSystem(coding: Fields): boolean {
  return hasSystem(coding, '/hcpcs') || hasSystem(coding, '/hcpcs_cd');
}

/** The drug of a line: an extension of the service, or in a prescription the product itself. */
function lineDrug(item: Fields): Coded | null {
  const product = fieldsOf(item['productOrService']);
  const own = listOf(product?.['extension']).find(({ url }) => typeof url === 'string' && url.endsWith('/sid/ndc'));
  return codedOf(fieldsOf(own?.['valueCoding'])) ?? codedBySystem(product, '/sid/ndc');
}

/**
 * Units of service. Institutional lines have them in an extension, and then `quantity` is the drug's; only old captures, which have neither
 * extension nor drug, use `quantity` for units (claims-data.md, 1.3).
 */
function unitsOf(item: Fields, ndc: Coded | null): number | null {
  const quantity = numberOf(fieldsOf(item['quantity'])?.['value']);
  if (item['revenue'] === undefined) return quantity;
  return extensionNumber(item, 'rev_cntr_unit_cnt') ?? (ndc !== null || drugUnitOf(item) !== null ? null : quantity);
}

/** The quantity of an institutional line is the drug's; its unit (ML, GR, UN, F2, ME) stands among the modifiers (claims-data.md, 1.3). */
function drugQuantityOf(item: Fields, ndc: Coded | null): DrugQuantity | null {
  const value = numberOf(fieldsOf(item['quantity'])?.['value']);
  const unit = drugUnitOf(item);
  return value === null || value === 0 || (ndc === null && unit === null) ? null : { value, unit };
}

function drugUnitOf(item: Fields): string | null {
  for (const concept of listOf(item['modifier'])) {
    const unit = codedBySystem(concept, 'unitsofmeasure.org');
    if (unit !== null) return unit.code;
  }
  return null;
}
