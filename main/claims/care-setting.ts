import type { CareSetting, Claim, ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { containedOf } from './fhir/reference.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';

/** CMS's Place of Service codes, as far as a sentence needs them. Home visits, video visits and ambulances name their place themselves. */
const placesOfService: ReadonlyMap<string, CareSetting> = new Map([
  ['11', 'office'],
  ['12', 'home'],
  ['17', 'clinic'],
  ['19', 'hospital'],
  ['20', 'urgentCare'],
  ['21', 'hospitalStay'],
  ['22', 'hospital'],
  ['23', 'emergencyRoom'],
  ['24', 'surgeryCenter'],
  ['31', 'nursingFacility'],
  ['32', 'nursingFacility'],
  ['34', 'hospiceCenter'],
  ['49', 'clinic'],
  ['50', 'clinic'],
  ['61', 'rehabCenter'],
  ['62', 'rehabCenter'],
  ['65', 'dialysisCenter'],
  ['71', 'clinic'],
  ['72', 'clinic'],
]);

/** The first digit of the type of bill: only 1 is a hospital (claims-data.md, 1.2). 7 is a clinic of some sort or a dialysis center. */
const facilities: ReadonlyMap<string, CareSetting> = new Map([
  ['1', 'hospital'],
  ['2', 'nursingFacility'],
  ['3', 'homeAgency'],
  ['7', 'clinic'],
  ['8', 'specialCenter'],
]);

type SettingFacts = Pick<Claim, 'facilityType' | 'topic'> & {
  readonly lines: readonly Pick<LineItem, 'placeOfService' | 'topic' | 'isTotalLine'>[];
};

/**
 * Where the care was given: of a professional's claim by the place of the lines it is about, of an outpatient claim by the kind of facility.
 * null: the claim does not say, or its kind says it all (a stay, equipment, a prescription).
 */
export function careSettingOf(kind: ClaimKind, { facilityType, topic, lines }: SettingFacts): CareSetting | null {
  if (kind === 'outpatient') {
    const facility = facilities.get(facilityType?.code ?? '') ?? null;
    return facility === 'clinic' && topic === 'dialysis' ? 'dialysisCenter' : facility;
  }
  if (kind !== 'carrier') return null;
  const counted = lines.filter((line) => !line.isTotalLine && line.placeOfService !== null);
  const about = counted.filter((line) => line.topic === topic);
  const codes = new Set((about.length > 0 ? about : counted).map(({ placeOfService }) => placeOfService?.code ?? ''));
  // Two places for one kind of service: naming one would be a guess.
  const [only = ''] = codes;
  return codes.size === 1 ? (placesOfService.get(only.padStart(2, '0')) ?? null) : null;
}

/** The city of who billed, or of a line's place. Medicare seldom sends one: the address is then only a state and a ZIP code. */
export function cityOf(resource: Fields): string | null {
  for (const reference of [resource['facility'], resource['provider']]) {
    const city = textOf(listOf(containedOf(resource, reference)?.['address'])[0]?.['city']);
    if (city !== null) return city;
  }
  const cities = new Set(
    listOf(resource['item']).flatMap((item) => textOf(fieldsOf(item['locationAddress'])?.['city']) ?? []),
  );
  const [only] = cities;
  return cities.size === 1 && only !== undefined ? only : null;
}
