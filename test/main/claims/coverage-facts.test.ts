import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapCoverageFacts } from '#main/claims/coverage-facts.ts';
import { earlierNumbers, mapPatient } from '#main/claims/map-patient.ts';
import { coverageSentences } from '#main/claims/words/describe-coverage.ts';
import type { CoverageFacts, PersonCoverage } from '#shared/domain/coverage.ts';
import { inflesz, fleschKincaidGrade } from './words/readability.ts';

const asOf = '2026-11-24';
type Bundle = { readonly entry?: readonly { readonly resource: unknown }[] };

function resources(name: string): readonly unknown[] {
  const content = JSON.parse(readFileSync(`../shared/data/fhir/${name}`, 'utf8')) as Bundle;
  return content.entry === undefined ? [content] : content.entry.map(({ resource }) => resource);
}

function person(coverageFile: string, patientFile: string | null): PersonCoverage {
  const [patient] = patientFile === null ? [] : resources(patientFile);
  return {
    patient: patient === undefined ? null : mapPatient(patient),
    earlierNumberEndings: patient === undefined ? [] : earlierNumbers(patient).map((number) => number.slice(-4)),
    coverages: resources(coverageFile).map(mapCoverageFacts),
    card: null,
    isFromConnection: true,
  };
}

/** Somebody who is connected and shared nothing of themselves. */
const connected: PersonCoverage = {
  patient: null,
  earlierNumberEndings: [],
  coverages: [],
  card: null,
  isFromConnection: true,
};

const wordsOf = (coverage: PersonCoverage, language: 'en' | 'es') =>
  coverageSentences(coverage, { language, asOf }).map(({ text }) => text);

describe('v2, from the monthly codes of the reference year (read from the raw file by hand)', () => {
  const file = 'coverage/v2/bfd-coverageSearchByPatientId.json';
  const [a, b, c, d] = resources(file).map(mapCoverageFacts) as [
    CoverageFacts,
    CoverageFacts,
    CoverageFacts,
    CoverageFacts,
  ];
  const wholeYear = { kind: 'months', year: 2018, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };

  test('Part A and B', () => {
    expect(a).toMatchObject({ part: 'A', status: 'cancelled', start: '2020-03-17', end: '2020-06-17' });
    // crec 1, a_trm_cd 9, buyin01..12 C; every dual code is masked as `**` and therefore says nothing.
    expect(a).toMatchObject({ entitlementReason: 'disability', isTerminated: true, referenceYear: 2018 });
    expect(a.statePays).toEqual(wholeYear);
    expect(a.medicaid).toBeNull();
    expect(b).toMatchObject({ part: 'B', isTerminated: false, end: '2022-08-17', entitlementReason: null });
  });

  test('Part C and D', () => {
    expect(c).toMatchObject({ part: 'C', planContract: 'H1225', planBenefitPackage: '003' });
    expect(d).toMatchObject({ part: 'D', planContract: 'S4607', planBenefitPackage: '003', drugCard: null });
    // cstshr03..10 are 01 01 05 06 07 08 01 02; the others 00, which is no help.
    expect(d.extraHelp).toEqual({ kind: 'months', year: 2018, months: [3, 4, 5, 6, 7, 8, 9, 10] });
  });

  test('in words, with the earlier numbers by their endings only', () => {
    expect(wordsOf(person(file, 'patient/v2/bfd-patientRead.json'), 'en')).toEqual([
      'You had Part A (hospital insurance) from March 17, 2020 to June 17, 2020.',
      'You had Part B (medical insurance) from July 17, 2021 to August 17, 2022.',
      'Medicare’s list names a Medicare Advantage Plan (contract H1225) for you from January to October 2018.',
      'You had a Medicare drug plan from February 17, 2021 to November 17, 2022.',
      'Medicare’s list names a drug plan (contract S4607) for you from January to November 2018.',
      'Your state helped pay for Medicare in all of 2018.',
      'You got Extra Help with drug costs from March to October 2018.',
      'Medicare’s list of months is for 2018. Newer months may not be here yet.',
      'You have Medicare because of a disability.',
      'You had another Medicare number before. It ends in 6689.',
      'You had another Medicare number before. It ends in 7066.',
      'You had another Medicare number before. It ends in GR44.',
    ]);
  });

  test('the sandbox’s year 3 is no year, so its months say nothing', () => {
    const sandbox = resources('coverage/v2/sandbox-bbuser29999-coverage_bundle.json').map(mapCoverageFacts);
    expect(sandbox.map((one) => [one.referenceYear, one.statePays, one.medicaid, one.extraHelp])).toEqual(
      sandbox.map(() => [null, null, null, null]),
    );
    expect(sandbox[0]).toMatchObject({ part: 'A', start: '1983-03-24', entitlementReason: 'age', isTerminated: false });
    expect(sandbox[2]?.planContract).toBeNull();
  });
});

describe('v3', () => {
  test('dual eligibility: 01 is the QMB program, 05 is another help of Medicaid', () => {
    const [qmb] = resources('coverage/v3/bfd-idr-Coverage-Dual.json').map(mapCoverageFacts);
    expect(qmb).toMatchObject({ part: 'dual', qualifiedBeneficiary: { kind: 'now' }, medicaid: { kind: 'now' } });
    const [other] = resources('coverage/v3/bfd-ng-allCoverage-dual.json').map(mapCoverageFacts);
    expect(other).toMatchObject({ qualifiedBeneficiary: null, medicaid: { kind: 'now' } });
  });

  test('Part D: plan, phone, pharmacy card, Extra Help', () => {
    const [plan] = resources('coverage/v3/bfd-idr-Coverage-PartD.json').map(mapCoverageFacts);
    expect(plan).toMatchObject({
      part: 'D',
      planName: 'Sample PDP',
      planContract: 'S1234',
      planPhones: ['1-800-555-1234'],
      drugCard: { bin: 'BIN123456', pcn: 'P123456', group: 'G987654321', memberEnding: '6789' },
      extraHelp: { kind: 'now' },
    });
    expect(wordsOf({ ...connected, coverages: plan === undefined ? [] : [plan] }, 'es')).toEqual([
      'Usted tiene un plan de medicamentos de Medicare (Sample PDP) desde el 11 de abril de 2018.',
      'El teléfono del plan es 1-800-555-1234.',
      'Para la farmacia: BIN123456, PCN P123456, grupo G987654321.',
      'Usted recibe Ayuda Adicional para sus medicinas.',
      'Medicare no compartió el nombre ni la fecha de nacimiento. Quizá usted lo eligió así al conectarse. Puede dar un nombre a esta persona en Personas.',
    ]);
  });

  test('Part C with two phones of the plan, Part A with the open end of v3', () => {
    const [plan] = resources('coverage/v3/bfd-ng-allCoverage-part-C.json').map(mapCoverageFacts);
    expect(plan).toMatchObject({ planName: 'Silver Fox', planBenefitPackage: '003' });
    expect(plan?.planPhones).toEqual(['632-609-6612 ext. 1', '275-499-8586 ext. 3']);
    const [partA] = resources('coverage/v3/bfd-ng-allCoverage-part-A.json').map(mapCoverageFacts);
    expect(partA).toMatchObject({
      part: 'A',
      start: '2021-01-01',
      end: null,
      entitlementReason: 'age',
      statePays: null,
    });
  });

  test('a merged person, one who had another number, and one who died', () => {
    const none = { earlierNumberEndings: [], coverages: [], card: null, isFromConnection: true };
    const merged = mapPatient(resources('patient/v3/bfd-ng-merged.json')[0]);
    expect(wordsOf({ ...none, patient: merged }, 'en')).toEqual([
      'Medicare joined this record with another one. Connect again to get the new one.',
    ]);
    expect(earlierNumbers(resources('patient/v3/bfd-ng-historic-mbi.json')[0])).toEqual(['2B19C89AA36']);
    const dead = mapPatient(resources('patient/v3/bfd-idr-Patient.json')[0]);
    expect(wordsOf({ ...none, patient: dead }, 'en')).toEqual([
      'Medicare’s record says: this person died on March 11, 2024.',
    ]);
    // A day that has not come is no death.
    expect(coverageSentences({ ...none, patient: dead }, { language: 'en', asOf: '2024-03-10' })).toEqual([]);
  });
});

describe('the tense is that of the day', () => {
  const base = mapCoverageFacts({ resourceType: 'Coverage', id: 'x', status: 'active' });
  const of = (change: Partial<CoverageFacts>, patient: PersonCoverage['patient'] = mapPatient({ id: '1' })) =>
    wordsOf({ ...connected, patient, coverages: [{ ...base, ...change }] }, 'en').join(' ');

  test.each<[string, Partial<CoverageFacts>, string]>([
    ['has begun', { part: 'A', start: '2018-05-01' }, 'You have had Part A (hospital insurance) since May 1, 2018.'],
    ['is to begin', { part: 'A', start: '2027-05-01' }, 'Part A (hospital insurance) will start on May 1, 2027.'],
    [
      'is to end',
      { part: 'B', start: '2018-05-01', end: '2027-01-31' },
      'You have had Part B (medical insurance) since May 1, 2018. It ends on January 31, 2027.',
    ],
    [
      'is over',
      { part: 'B', start: '2018-05-01', end: '2020-01-31' },
      'You had Part B (medical insurance) from May 1, 2018 to January 31, 2020.',
    ],
    [
      'a plan of some months',
      { part: 'C', planContract: 'H1234', planMonths: [{ contract: 'H1234', year: 2021, months: [1, 2, 3] }] },
      'Medicare’s list names a Medicare Advantage Plan (contract H1234) for you from January to March 2021.',
    ],
  ])('%s', (_, change, expected) => {
    expect(of(change)).toContain(expected);
  });

  test('after a death everything is over, and what was to start never did', () => {
    const dead = mapPatient({ id: '1', deceasedDateTime: '2024-03-11' });
    expect(of({ part: 'A', start: '2018-05-01', entitlementReason: 'age' }, dead)).toBe(
      'You had Part A (hospital insurance) from May 1, 2018 to March 11, 2024. You had Medicare because of your age. Medicare’s record says: this person died on March 11, 2024.',
    );
    expect(of({ part: 'B', start: '2024-05-01' }, dead)).not.toContain('Part B');
    expect(of({ part: 'D', start: '2018-05-01', planPhones: ['1-800'], extraHelp: { kind: 'now' } }, dead)).toMatch(
      /to March 11, 2024\. You got Extra Help/,
    );
  });
});

test('somebody whose data came from a file chose nothing about sharing', () => {
  expect(wordsOf({ ...connected, isFromConnection: false }, 'en')).toEqual([]);
  expect(wordsOf(connected, 'en')[0]).toContain('You can give this person a name under People.');
});

test('nothing in a Coverage makes the mapping throw, and no sentence is broken', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(
      fc.constantFrom(
        'id',
        'class',
        'extension',
        'period',
        'url',
        'valueCoding',
        'code',
        'value',
        'payor',
        'contained',
        'type',
        'coding',
      ),
      tie('value'),
    ),
  })).object;
  fc.assert(
    fc.property(json, (resource) => {
      const coverage = mapCoverageFacts(resource);
      for (const language of ['en', 'es'] as const) {
        for (const text of wordsOf({ ...connected, coverages: [coverage] }, language)) {
          expect(text).toMatch(/^[A-Z¿].*\.$/s);
          expect(text).not.toMatch(/undefined|null|NaN| {2}/);
        }
      }
    }),
  );
});

/** Every sentence in every form, with plan names and dates as short words. */
function everySentence(language: 'en' | 'es'): readonly string[] {
  const base = mapCoverageFacts({ resourceType: 'Coverage', id: 'x', status: 'active' });
  const helps = [
    { kind: 'now' as const },
    { kind: 'months' as const, year: 2025, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { kind: 'months' as const, year: 2025, months: [2, 5] },
    { kind: 'months' as const, year: 2025, months: [3] },
  ];
  const periods = [
    { start: null, end: null },
    { start: '2018-05-01', end: null },
    { start: '2018-05-01', end: '2020-05-01' },
    { start: null, end: '2020-05-01' },
    { start: '2018-05-01', end: '2027-05-01' },
    { start: '2027-05-01', end: null },
  ];
  const planMonths = [{ contract: 'H1234', year: 2021, months: [1, 2, 3] }];
  const coverages = [
    ...(['A', 'B', 'C', 'D'] as const).flatMap((part) =>
      periods.map((period) => ({ ...base, part, ...period, planContract: 'H1', planPhones: ['1-800'] })),
    ),
    ...(['C', 'D'] as const).map((part) => ({ ...base, part, planContract: 'H1234', planMonths })),
    ...(['C', 'D'] as const).map((part) => ({ ...base, part, planContract: 'H1234' })),
    ...helps.map((help) => ({ ...base, statePays: help, qualifiedBeneficiary: help, medicaid: help, extraHelp: help })),
    {
      ...base,
      drugCard: { bin: '1', pcn: '2', group: '3', memberEnding: null },
      part: 'D' as const,
      planContract: 'H1',
    },
    ...(['age', 'disability', 'kidneyFailure', 'disabilityAndKidneyFailure'] as const).map((entitlementReason) => ({
      ...base,
      entitlementReason,
    })),
  ];
  const alive = mapPatient({ id: '1' });
  const dead = mapPatient({
    id: '1',
    deceasedDateTime: '2020-01-01',
    link: [{ type: 'replaced-by', other: { reference: 'Patient/2' } }],
  });
  const texts = [alive, dead].flatMap((patient) =>
    coverages.flatMap((coverage) =>
      wordsOf({ ...connected, patient, earlierNumberEndings: ['AA11'], coverages: [coverage] }, language),
    ),
  );
  return [...new Set([...texts, ...wordsOf(connected, language)])];
}

test('the sentences read at grade 6 on average and none above 8; the Spanish ones are easy', () => {
  const average = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
  // Names of programs and parts, and the word disability, as one short word, as in the readability test of claims.
  const plain = (text: string) =>
    text
      .replaceAll(
        /Medicare Advantage Plan|Medicare Advantage|Original Medicare|Medicaid|QMB|disability|Extra Help|Ayuda Adicional/g,
        'Plan',
      )
      .replaceAll(/\(?hospital insurance\)?|\(medical insurance\)/g, '')
      .replaceAll(/[A-Z][a-z]+ \d+, \d{4}|\d+ de [a-z]+ de \d{4}/g, 'May')
      .replaceAll(/\d[\d-]*/g, 'ten');
  const english = everySentence('en').map((text) => ({ text, grade: fleschKincaidGrade(plain(text)) }));
  console.info(
    english
      .toSorted((x, y) => y.grade - x.grade)
      .slice(0, 10)
      .map(({ text, grade }) => `${grade.toFixed(1)} ${text}`)
      .join('\n'),
  );
  expect(english.length).toBeGreaterThan(25);
  expect(average(english.map(({ grade }) => grade))).toBeLessThanOrEqual(6);
  expect(english.filter(({ grade }) => grade > 8)).toEqual([]);
  const spanish = everySentence('es').map((text) => inflesz(plain(text)));
  expect(average(spanish)).toBeGreaterThanOrEqual(65);
});
