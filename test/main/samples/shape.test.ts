import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, kindOf } from './claim-reader.ts';
import { missingFrom, realSamples, samplesPresent, shapeOf } from './shapes.ts';

const kinds = ['CARRIER', 'DME', 'HHA', 'HOSPICE', 'INPATIENT', 'OUTPATIENT', 'PDE', 'SNF'] as const;

/** Shapes that BFD's source gives but the few sample files happen not to hold, and one that is meant to be unknown. */
const allowed: Readonly<Record<'all' | 'Patient' | 'Coverage' | (typeof kinds)[number], readonly RegExp[]>> = {
  all: [
    // One claim in a hundred has an extension that no app can know.
    /^\.extension\.(?:url=.*sample_future_field|valueString:string)$/,
    // A line without a code: CMS’s captures have it on hospital lines (claims-data.md, 0.9), BFD writes it for every kind.
    /^\.item\.productOrService\.coding\.(?:display:string|system=http:\/\/hl7\.org\/fhir\/StructureDefinition\/data-absent-reason)$/,
    // The note beside a code that no drug is known; seen in captures that are not beside the checkout.
    /^\.item\.productOrService\.extension\.(?:url|valueCoding\.system)=http:\/\/hl7\.org\/fhir\/StructureDefinition\/data-absent-reason$/,
    // Old provider numbers (UPIN) beside the new: seen on carrier and outpatient claims of the sandbox.
    /^\.careTeam\.provider\.identifier\.type\.coding\.system=http:\/\/terminology\.hl7\.org\/CodeSystem\/v2-0203$/,
    // The unit of a drug with its name: known units have one, the golden files use unknown ones for most kinds.
    /^\.item\.modifier\.coding\.display:string$/,
    // ICD-9 before October 2015 and ICD-10 since, for every kind.
    /^\.(?:diagnosis\.diagnosisCodeableConcept|procedure\.procedureCodeableConcept)\.coding\.system=/,
  ],
  CARRIER: [],
  DME: [],
  HHA: [],
  HOSPICE: [],
  INPATIENT: [],
  OUTPATIENT: [
    // The golden file's revenue code has no second and third coding; those of the other institutional kinds have.
    /^\.item\.revenue\.coding\.system=/,
  ],
  // The golden file's revenue code is unknown and therefore has no label.
  SNF: [/^\.item\.revenue\.coding\.display:string$/],
  PDE: [],
  Patient: [],
  // The sandbox puts the year into the address of the extension; ours puts it into the coding's system too.
  Coverage: [/^\.extension\.valueCoding\.system=.*ptdcntrctNN\/YYYY-M$/],
};

/** What BFD's golden files have and an app never gets. */
const neverSent: readonly RegExp[] = [
  // Tax numbers and the full address only come to callers inside CMS, by a header of their own.
  /^\.item\.extension\.(?:url|valueCoding\.system)=.*\/tax_num$/,
  /^\.address\.(?:line|city):string$/,
];

/** Enough people for every shape to come up: many claims, the years of ICD-9, all variants. */
const people = [
  { key: 'mary', claims: 3000 },
  { key: 'mary', claims: 600, asOf: '2016-06-01' },
  { key: 'mary', claims: 300, variant: 'deceased' },
  { key: 'mary', claims: 300, variant: 'qmb' },
  { key: 'mary', claims: 300, variant: 'dialysis' },
  { key: 'mary', claims: 1000, variant: 'longHistory' },
  { key: 'james', claims: 300 },
  // Rare shapes of kinds that come once a person.
  ...Array.from({ length: 30 }, (_, nth) => ({ key: 'mary', claims: 70, seed: `shape ${nth}` }) as const),
] as const satisfies readonly Partial<SampleOptions>[];

/** True when the keys stand in the order of the model, whatever the model has more. */
function inOrderOf(keys: readonly string[], model: readonly string[]): boolean {
  const places = keys.map((key) => model.indexOf(key));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

describe.runIf(samplesPresent)('the samples beside real claims', () => {
  const real = realSamples('v2');
  const realClaims = real.filter(({ resource }) => resource['resourceType'] === 'ExplanationOfBenefit');
  const persons = people.map((options) => generateSample({ asOf, ...options }));
  const made = persons.flatMap((person) => [...person.claims()]);
  const resources = (list: readonly { readonly resource: JsonObject }[]) => list.map(({ resource }) => resource);
  const ofKind = (list: readonly JsonObject[], kind: string) => list.filter((claim) => kindOf(claim) === kind);

  it.each(kinds)('%s: have no shape that no real claim of the kind has', (kind) => {
    const known = shapeOf(ofKind(resources(realClaims), kind));
    expect(missingFrom(known, shapeOf(ofKind(made, kind)), [...allowed.all, ...allowed[kind]])).toEqual([]);
  });

  it.each(kinds)('%s: have every shape that today’s server writes', (kind) => {
    const golden = shapeOf(ofKind(resources(realClaims.filter(({ file }) => file.startsWith('bfd-'))), kind));
    expect(golden.size).toBeGreaterThan(50);
    expect(missingFrom(shapeOf(ofKind(made, kind)), golden, neverSent)).toEqual([]);
  });

  it('have their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const orders = new Map(golden.map(({ resource }) => [kindOf(resource), Object.keys(resource)]));
    expect(orders.size).toBe(8);
    const wrong = made.filter((claim) => !inOrderOf(Object.keys(claim), orders.get(kindOf(claim)) ?? []));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('have lines with their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const lineKeys = (claim: JsonObject): readonly string[][] =>
      (claim['item'] as readonly JsonObject[]).map((line) => Object.keys(line));
    const orders = new Map(golden.map(({ resource }) => [kindOf(resource), lineKeys(resource)[0] ?? []]));
    const wrong = made.filter((claim) =>
      lineKeys(claim).some((keys) => !inOrderOf(keys, orders.get(kindOf(claim)) ?? [])),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(['Patient', 'Coverage'] as const)('%s: is of the known shape, and has all of it', (type) => {
    const ofType = real.filter(({ resource }) => resource['resourceType'] === type);
    const mine = shapeOf(persons.flatMap(({ patient, coverage }) => (type === 'Patient' ? [patient] : coverage)));
    expect(missingFrom(shapeOf(resources(ofType)), mine, allowed[type])).toEqual([]);
    const golden = shapeOf(resources(ofType.filter(({ file }) => file.startsWith('bfd-'))));
    expect(missingFrom(mine, golden, neverSent)).toEqual([]);
  });
});
