import type { Coded, DrugQuantity } from '#shared/domain/claim.ts';
import { performerOf } from './care-team.ts';
import { lineDates } from './claim-dates.ts';
import { codedBySystem, codingsOf, hasSystem } from './fhir/coding.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, integerOf, integersOf, listOf, numberOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import type { LineFacts } from './line.ts';
import { testResultOf } from './line-info.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { v3LinePlace } from './place.ts';

const serviceSystems = ['/go/cpt', '/HCPCSReleaseCodeSets', '/HIPPSCodes'] as const;

/** What a v3 line says besides its money. `index` stands in for a missing sequence. */
export function readV3Line(
  item: Fields,
  index: number,
  { team, lineInfo }: OpenedClaim,
  reasonCodes: readonly string[],
): LineFacts {
  const { from, to } = lineDates(item);
  return {
    sequence: integerOf(item['sequence']) ?? index + 1,
    serviceFrom: from,
    serviceTo: to,
    hcpcs: codedBySystem(item['productOrService'], ...serviceSystems)?.code ?? null,
    modifiers: modifiersOf(item),
    revenue: codedBySystem(item['revenue'], '/CLM-REV-CNTR-CD', '/RevenueCodes'),
    ndc: drugCodeOf(item),
    units: unitsOf(item),
    placeOfService: codedBySystem(item['locationCodeableConcept'], '/Place_of_Service_Code_Set', '/CLM-POS-CD'),
    serviceType: extensionCoding(item, 'CLM-FED-TYPE-SRVC-CD'),
    betos: null,
    performer: lineProvider(item, team),
    outcome: extensionCoding(item, 'CLM-PRCSG-IND-CD'),
    reasonCodes,
    diagnosisSequences: integersOf(item['diagnosisSequence']),
    paymentRule: extensionCoding(item, 'CLM-PMT-80-100-CD'),
    assistantReduction: assistantReductionOf(item),
    place: v3LinePlace(item, lineInfo),
    supplierNumber: null,
    drugQuantity: drugQuantityOf(item),
    testResult: testResultOf(item, lineInfo),
  };
}

/** All modifiers of a line, once each; model files repeat them in one list of codings. */
function modifiersOf(item: Fields): readonly string[] {
  const modifiers = new Set<string>();
  for (const concept of listOf(item['modifier'])) {
    for (const coding of codingsOf(concept)) {
      const code = textOf(coding['code']);
      if (code !== null && serviceSystems.some((system) => hasSystem(coding, system))) modifiers.add(code);
    }
  }
  return [...modifiers];
}

/** A drug is the product itself in a prescription, and a detail of it in a compound or on an institutional line. */
function drugCodeOf(item: Fields): Coded | null {
  const own = codedBySystem(item['productOrService'], '/sid/ndc');
  if (own !== null) return own;
  for (const detail of listOf(item['detail'])) {
    const ndc = codedBySystem(detail['productOrService'], '/sid/ndc');
    if (ndc !== null) return ndc;
  }
  return null;
}

/** 0 is "not applicable". */
function assistantReductionOf(item: Fields): Coded | null {
  const reduction = extensionCoding(item, 'CLM-PHYSN-ASTNT-CD');
  return reduction?.code === '0' ? null : reduction;
}

/** How much of the drug of {@link drugCodeOf}, where that is a detail. */
function drugQuantityOf(item: Fields): DrugQuantity | null {
  for (const detail of listOf(item['detail'])) {
    const quantity = fieldsOf(detail['quantity']);
    const value = numberOf(quantity?.['value']);
    if (value !== null && value !== 0) return { value, unit: textOf(quantity?.['unit']) ?? textOf(quantity?.['code']) };
  }
  return null;
}

function unitsOf(item: Fields): number | null {
  return numberOf(fieldsOf(item['quantity'])?.['value']);
}

function lineProvider(item: Fields, team: OpenedClaim['team']): LineFacts['performer'] {
  const performer = performerOf(team, item);
  if (performer === null || performer.specialty !== null) return performer;
  return { ...performer, specialty: extensionCoding(item, 'CLM-PRVDR-SPCLTY-CD') };
}
