import type { CoverageFacts, InsuranceCardRecord } from '#shared/domain/coverage.ts';
import { mapCoverageFacts } from './coverage-facts.ts';
import { extensionsOf } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { contractNumber } from './map-coverage.ts';
import { mapPatient } from './map-patient.ts';
import { nameOf } from './provider.ts';

/**
 * Whether a parsed JSON value is a digital insurance card as v3's `Patient/$generate-insurance-card` gives it: a collection of one Patient, the
 * organisations, and a Coverage for each part. Its ids are made for the occasion, or left out, and mean nothing outside of it (claims-data.md,
 * section 4), so it is one thing with one owner, and is kept as one.
 */
export function isInsuranceCard(value: unknown): boolean {
  const bundle = fieldsOf(value);
  if (bundle?.['resourceType'] !== 'Bundle' || bundle['type'] !== 'collection') return false;
  const types = resourcesOf(bundle).map(({ resourceType }) => resourceType);
  return (
    types.filter((type) => type === 'Patient').length === 1 &&
    types.includes('Coverage') &&
    types.every((type) => type === 'Patient' || type === 'Coverage' || type === 'Organization')
  );
}

/** What a card says. Plans are named by an organisation of the card, or by a contract number among the classes. Never throws. */
export function mapInsuranceCard(value: unknown): InsuranceCardRecord {
  const bundle: Fields = fieldsOf(value) ?? {};
  const resources = resourcesOf(bundle);
  const patient = mapPatient(resources.find(({ resourceType }) => resourceType === 'Patient'));
  const coverages = resources.filter(({ resourceType }) => resourceType === 'Coverage');
  return {
    patient: { ...patient, medicareNumber: patient.medicareNumber ?? numberIn(coverages) },
    coverages: coverages.map((coverage) => withPlan(coverage, bundle)),
    text: textOfCard(coverages),
  };
}

function resourcesOf(bundle: Fields): readonly Fields[] {
  return listOf(bundle['entry']).flatMap(({ resource }): readonly Fields[] => {
    const fields = fieldsOf(resource);
    return fields === null ? [] : [fields];
  });
}

/** Part D's own number stands where the Medicare number does in its identifier; `subscriberId` is Medicare's in every part. */
function numberIn(coverages: readonly Fields[]): string | null {
  for (const { subscriberId } of coverages) {
    const number = textOf(subscriberId);
    if (number !== null) return number;
  }
  return null;
}

function withPlan(coverage: Fields, bundle: Fields): CoverageFacts {
  const facts = mapCoverageFacts(coverage);
  if (facts.part !== 'C' && facts.part !== 'D') return facts;
  const classes = listOf(coverage['class']).map(({ value }) => textOf(value) ?? '');
  return {
    ...facts,
    planName: facts.planName ?? planName(coverage, bundle),
    planContract: facts.planContract ?? classes.find((value) => contractNumber.test(value)) ?? null,
  };
}

/** The payor among the entries, by the end of its address or by its id; Medicare itself is no plan. */
function planName(coverage: Fields, bundle: Fields): string | null {
  const reference = textOf(listOf(coverage['payor'])[0]?.['reference']);
  const id = reference?.split('/').at(-1) ?? null;
  if (id === null) return null;
  for (const { fullUrl, resource } of listOf(bundle['entry'])) {
    const fields = fieldsOf(resource);
    if (fields?.['resourceType'] !== 'Organization') continue;
    if (textOf(fields['id']) !== id && textOf(fullUrl)?.endsWith(id) !== true) continue;
    const name = nameOf(fields['name']);
    if (name !== null && !name.startsWith('Centers for Medicare')) return name;
  }
  return null;
}

/** The text of the card, the same in every Coverage: English, a blank line, Spanish. */
function textOfCard(coverages: readonly Fields[]): InsuranceCardRecord['text'] {
  for (const coverage of coverages) {
    const [extension] = extensionsOf(coverage, 'C4DIC-AdditionalCardInformation-extension');
    const text = textOf(fieldsOf(extension?.['valueAnnotation'])?.['text']);
    if (text === null) continue;
    const [en = '', es = ''] = text.split(/\n\s*\n/);
    return { en: en.trim(), es: es.trim() === '' ? en.trim() : es.trim() };
  }
  return null;
}
