import type { IsoDate } from '#shared/domain/claim.ts';
import type { PatientRecord } from '#shared/domain/person.ts';
import { apiVersionOf } from './api-version.ts';
import { codingsOf, hasCode } from './fhir/coding.ts';
import { dateOf, periodOf } from './fhir/date.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { referencedId } from './fhir/reference.ts';
import { humanName } from './provider.ts';

/**
 * A parsed FHIR Patient. Everything but the id may be withheld. `patientId` is empty when even that is missing. Never throws.
 * Source: claims-data.md, section 4.
 */
export function mapPatient(resource: unknown): PatientRecord {
  const fields: Fields = fieldsOf(resource) ?? {};
  const birthDate = dateOf(fields['birthDate']);
  return {
    patientId: textOf(fields['id']) ?? '',
    apiVersion: apiVersionOf(fields),
    name: nameIn(fields),
    birthDate,
    deathDate: deathDate(dateOf(fields['deceasedDateTime']), birthDate),
    state: textOf(listOf(fields['address'])[0]?.['state']),
    medicareNumber: medicareNumber(fields),
    replacedBy: replacement(fields),
  };
}

function nameIn(fields: Fields): string | null {
  const names = listOf(fields['name']);
  const name = names.find(({ use }) => use === 'usual') ?? names.find(({ use }) => use === 'official') ?? names[0];
  return name === undefined ? null : humanName(name);
}

/** Fixtures and the sandbox put the birth date, or one before it, where a living person has none: a death counts a year after birth. */
function deathDate(death: IsoDate | null, birth: IsoDate | null): IsoDate | null {
  if (death === null || birth === null) return death;
  const firstBirthday = `${String(Number(birth.slice(0, 4)) + 1).padStart(4, '0')}${birth.slice(4)}`;
  return death > firstBirthday ? death : null;
}

/** The current Medicare number: v2 marks it, in any order among old ones; in v3 it is the one without an end, or with the latest start. */
function medicareNumber(fields: Fields): string | null {
  const numbers = listOf(fields['identifier']).filter(
    ({ system, value }) => typeof system === 'string' && system.trimEnd().endsWith('/us-mbi') && textOf(value) !== null,
  );
  const current = numbers.find((identifier) => currencyOf(identifier) === 'current');
  const candidates = numbers.filter((identifier) => currencyOf(identifier) !== 'historic');
  const chosen = current ?? latestOf(candidates.length > 0 ? candidates : numbers);
  return textOf(chosen?.['value']);
}

/** Every Medicare number of a Patient but the present one, in the order of the data, each once. */
export function earlierNumbers(resource: unknown): readonly string[] {
  const fields: Fields = fieldsOf(resource) ?? {};
  const present = medicareNumber(fields);
  const numbers = listOf(fields['identifier'])
    .filter(({ system }) => typeof system === 'string' && system.trimEnd().endsWith('/us-mbi'))
    .map(({ value }) => textOf(value));
  return [...new Set(numbers.filter((number) => number !== null && number !== present))].filter((one) => one !== null);
}

function currencyOf(identifier: Fields): string | null {
  for (const coding of codingsOf(identifier['type'])) {
    const currency = extensionCoding(coding, 'identifier-currency');
    if (currency !== null) return currency.code;
  }
  return hasCode(identifier['type'], 'historic') ? 'historic' : null;
}

function latestOf(identifiers: readonly Fields[]): Fields | undefined {
  const open = identifiers.filter((identifier) => periodOf(identifier['period']).to === null);
  const startOf = (identifier: Fields) => periodOf(identifier['period']).from ?? '';
  return [...(open.length > 0 ? open : identifiers)].sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1))[0];
}

function replacement(fields: Fields): string | null {
  const link = listOf(fields['link']).find(({ type }) => type === 'replaced-by');
  return link === undefined ? null : referencedId(link['other'], 'Patient');
}
