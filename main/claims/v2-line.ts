import type { Coded } from '#shared/domain/claim.ts';
import type { CareTeam } from './care-team.ts';
import { performerOf } from './care-team.ts';
import { lineDates } from './claim-dates.ts';
import { codedBySystem, codedOf, codingsOf, hasSystem } from './fhir/coding.ts';
import { extensionCoding, extensionNumber } from './fhir/extension.ts';
import { fieldsOf, integerOf, integersOf, listOf, numberOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import type { LineFacts } from './line.ts';

/** What a v2 line says besides its money. `index` stands in for a missing sequence. */
export function readV2Line(item: Fields, index: number, team: CareTeam, reasonCodes: readonly string[]): LineFacts {
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
  };
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
  return extensionNumber(item, 'rev_cntr_unit_cnt') ?? (isDrugQuantity(item, ndc) ? null : quantity);
}

function isDrugQuantity(item: Fields, ndc: Coded | null): boolean {
  if (ndc !== null) return true;
  return listOf(item['modifier']).some((concept) =>
    codingsOf(concept).some((coding) => hasSystem(coding, 'unitsofmeasure.org')),
  );
}
