import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf } from './claim-reader.ts';
import { missingFrom, realSamples, samplesPresent, shapeOf } from './shapes.ts';

/** Enough people for every shape of the v3 writer to come up. */
const people = [
  { key: 'mary', claims: 3000 },
  { key: 'mary', claims: 600, asOf: '2016-06-01' },
  { key: 'mary', claims: 300, variant: 'qmb' },
  { key: 'mary', claims: 300, variant: 'deceased' },
  { key: 'james', claims: 200 },
  { key: 'mary', claims: 400, namesKind: false },
] as const satisfies readonly Partial<SampleOptions>[];

/** Shapes that CMS's sources give but the few v3 sample files happen not to hold. */
const allowed: readonly RegExp[] = [
  // An older tag, whose list CMS still publishes (codes/cms-codesystems/Adjudication-Status.json).
  /^\.meta\.tag\.system=.*Adjudication-Status$/,
  // Seen on institutional claims only, the server writes both for all kinds (claims-data.md, 1.1): earlier version and unknown provider.
  /^\.related\./,
  /^\.provider\.extension\./,
  // The current server's name of the list, seen on institutional claims; the older model files say CLM-PRMRY-PYR-CD.
  /^\.supportingInfo\.code\.coding\.system=.*CLM-NCH-PRMRY-PYR-CD$/,
];

/** The two shapes of today's v3 server that the samples have not. None of them is money, a date or a service: those are the core. */
const notWritten: readonly RegExp[] = [
  // Samples have no care for substance use, which alone is marked as 42 CFR Part 2 (claims-data.md, section 6).
  /^\.meta\.security\./,
  // A provider that nobody knows: in v2 each institution has its number, and both versions of a sample say the same.
  /^\.provider\.extension\./,
];

/** What every v3 claim has in all sample files, and so must every one of ours. */
const core = [
  '.id:string',
  '.meta.source:string',
  '.meta.profile:string',
  '.meta.tag.code:string',
  '.contained.resourceType:string',
  '.contained.name:string',
  '.identifier.value:string',
  '.status:string',
  '.type.coding.code:string',
  '.use:string',
  '.patient.reference:string',
  '.billablePeriod.start:string',
  '.created:string',
  '.outcome:string',
  '.supportingInfo.sequence:number',
  '.supportingInfo.category.coding.code:string',
  '.supportingInfo.timingDate:string',
  '.insurance.coverage.display:string',
  '.item.sequence:number',
  '.item.productOrService.coding.code:string',
  '.item.adjudication.category.coding.code:string',
  '.item.adjudication.amount.value:number',
  '.adjudication.category.coding.code:string',
  '.adjudication.reason.coding.code:string',
  '.total.category.coding.code:string',
  '.total.amount.value:number',
] as const;

/** What some claim of each family must have: the fields from which the app reads names, money and the course of a claim. */
const familyCore: Readonly<Record<string, readonly string[]>> = {
  professional: [
    '.diagnosis.diagnosisCodeableConcept.coding.code:string',
    '.payment.amount.value:number',
    '.careTeam.provider.display:string',
    '.careTeam.role.coding.system=http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole',
    '.item.extension.url=https://bluebutton.cms.gov/fhir/StructureDefinition/CLM-PRCSG-IND-CD',
    '.item.productOrService.coding.system=http://www.ama-assn.org/go/cpt',
    '.item.productOrService.coding.system=https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    '.item.locationCodeableConcept.coding.code:string',
    '.item.detail.productOrService.coding.system=http://hl7.org/fhir/sid/ndc',
    '.item.servicedPeriod.start:string',
    '.supportingInfo.code.coding.system=https://bluebutton.cms.gov/fhir/CodeSystem/CLM-CARR-PMT-DNL-CD',
  ],
  institutional: [
    '.subType.coding.code:string',
    '.payment.amount.value:number',
    '.provider.reference:string',
    '.contained.identifier.system=http://terminology.hl7.org/NamingSystem/CCN',
    '.diagnosis.onAdmission.coding.code:string',
    '.procedure.procedureCodeableConcept.coding.code:string',
    '.item.revenue.coding.system=https://bluebutton.cms.gov/fhir/CodeSystem/CLM-REV-CNTR-CD',
    '.item.revenue.coding.system=https://www.nubc.org/CodeSystem/RevenueCodes',
    '.item.adjudication.reason.coding.system=https://bluebutton.cms.gov/fhir/CodeSystem/ANSI-RSN-CD',
    '.adjudication.value:number',
    '.related.reference.value:string',
    '.supportingInfo.code.coding.system=https://www.nubc.org/CodeSystem/TypeOfBill',
    '.supportingInfo.timingPeriod.start:string',
    '.supportingInfo.valueQuantity.unit:string',
  ],
  pharmacy: [
    '.payment.date:string',
    '.item.servicedDate:string',
    '.item.quantity.value:number',
    '.careTeam.provider.display:string',
    '.supportingInfo.valueQuantity.value:number',
    '.supportingInfo.valueString:string',
    '.supportingInfo.code.coding.system=http://terminology.hl7.org/CodeSystem/NCPDPBrandGenericIndicator',
  ],
};

const isClaim = ({ resourceType, use }: JsonObject): boolean =>
  resourceType === 'ExplanationOfBenefit' && use === 'claim';
const ofFamily = (claims: readonly JsonObject[], family: string): readonly JsonObject[] =>
  claims.filter((claim) => JSON.stringify(claim['type']).includes(`"code":"${family}"`));

const made = people.map((options) => generateSample({ asOf, ...options, apiVersion: 'v3' }));
const claims = made.flatMap((person) => [...person.claims()]);

describe('v3 claims', () => {
  it('have the core of v3, each of them', () => {
    expect(claims.length).toBeGreaterThan(4000);
    for (const claim of claims) expect(missingFrom(shapeOf([claim]), core)).toEqual([]);
  });

  it.each(Object.keys(familyCore))('of the %s family have what the family is read by', (family) => {
    expect(missingFrom(shapeOf(ofFamily(claims, family)), familyCore[family] ?? [])).toEqual([]);
  });

  it('show the rough edges of v3: floats, codes with a dot and without a title, dates that were never set', () => {
    const text = JSON.stringify(claims);
    expect(text).toMatch(/"value":\d+\.\d{5,7},/);
    expect(text).not.toMatch(/"value":-?\d+\.\d{8,}/);
    expect(text).toContain('9999-12-31');
    expect(text).toMatch(/icd-10-cm","code":"[A-Z]\d[0-9A-Z]\.[0-9A-Z]+"\}/);
    expect(text).not.toMatch(/icd-(?:9|10)-cm","code":"[^"]*","display"/);
    expect(claims.every(({ id }) => typeof id === 'string' && /^-\d{14}$/.test(id))).toBe(true);
  });
});

describe.runIf(samplesPresent)('v3 beside CMS’s files', () => {
  const real = realSamples('v3');

  it.each(Object.keys(familyCore))('adds no shape of its own to the %s family', (family) => {
    const files = ofFamily(real.map(({ resource }) => resource).filter(isClaim), family);
    expect(files.length).toBeGreaterThan(2);
    expect(missingFrom(shapeOf(files), shapeOf(ofFamily(claims, family)), allowed)).toEqual([]);
  });

  it.each(Object.keys(familyCore))('has every other shape that today’s server writes for the %s family', (family) => {
    const current = real.filter(({ file, resource }) => file.startsWith('bfd-ng-') && isClaim(resource));
    const files = ofFamily(
      current.map(({ resource }) => resource),
      family,
    );
    expect(files.length).toBeGreaterThan(1);
    // CMS's made-up hospitals and pharmacies are people at times; ours are not.
    const people = family === 'professional' ? [] : [/^\.contained\.name\.(?:family|given):string$/];
    expect(missingFrom(shapeOf(ofFamily(claims, family)), shapeOf(files), [...notWritten, ...people])).toEqual([]);
  });

  it.each(['Patient', 'Organization', 'Coverage'])('has an insurance card of just the shape of CMS’s: %s', (type) => {
    const cards = real.filter(
      ({ resource, folder }) => resource['resourceType'] === type && folder === 'insurance-card',
    );
    const mine = made.flatMap(({ insuranceCard }) =>
      ((insuranceCard?.['entry'] ?? []) as readonly { readonly resource: JsonObject }[]).map(
        ({ resource }) => resource,
      ),
    );
    const known = shapeOf(cards.map(({ resource }) => resource));
    const written = shapeOf(mine.filter(({ resourceType }) => resourceType === type));
    expect(missingFrom(known, written)).toEqual([]);
    expect(missingFrom(written, known)).toEqual([]);
  });

  it.each(['Patient', 'Coverage'])('adds no shape of its own to %s', (type) => {
    const files = real.filter(
      ({ resource, folder }) => resource['resourceType'] === type && folder !== 'insurance-card',
    );
    const mine = made.flatMap(({ patient, coverage }) => (type === 'Patient' ? [patient] : coverage));
    expect(missingFrom(shapeOf(files.map(({ resource }) => resource)), shapeOf(mine), allowed)).toEqual([]);
  });

  it('has the fields in the order of the standard, as CMS’s model files have them', () => {
    const orders = new Map(
      real
        .filter(({ file, resource }) => file.startsWith('bfd-idr-') && isClaim(resource))
        .map(({ resource }) => [
          JSON.stringify(resource['type']).includes('"pharmacy"') ? 'pharmacy' : 'other',
          Object.keys(resource),
        ]),
    );
    expect(orders.size).toBe(2);
    for (const claim of claims.slice(0, 500)) {
      const order = orders.get(JSON.stringify(claim['type']).includes('"pharmacy"') ? 'pharmacy' : 'other') ?? [];
      const places = Object.keys(claim)
        .map((key) => order.indexOf(key))
        .filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
