import { expect, it } from 'vitest';
import { searchTextOf } from '#main/claims/search-text.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { batchOf, madeClaim, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { amounts } from './made-money.ts';

const claims: Readonly<Record<string, Partial<Claim>>> = {
  visit: {
    serviceFrom: '2026-11-05',
    serviceTo: '2026-11-05',
    topic: 'officeVisit',
    provider: { name: 'NÚÑEZ FAMILY CLINIC', npi: '1111111112' },
    ...amounts({ billed: 264_200, paid: 11_368 }),
  },
  later: {
    serviceFrom: '2026-11-15',
    serviceTo: '2026-11-16',
    topic: 'officeVisit',
    provider: { name: 'DR. AVA MARSH', npi: '2222222224' },
    ...amounts({ billed: 26_42 }),
  },
  blood: {
    serviceFrom: '2025-05-26',
    serviceTo: '2025-05-26',
    topic: 'labTest',
    provider: { name: 'LAKE LAB', npi: '3333333336' },
    diagnoses: [
      {
        sequence: 1,
        system: 'icd-10-cm',
        code: 'E11.9',
        display: 'TYPE 2 DIABETES',
        role: 'principal',
      } as Claim['diagnoses'][number],
    ],
    ...amounts({ billed: 6400 }),
  },
  fill: {
    kind: 'partD',
    serviceFrom: '2026-05-27',
    serviceTo: '2026-05-27',
    topic: 'prescription',
    provider: { name: 'CORNER GARDEN PHARMACY', npi: null },
    ...amounts({ billed: 51_469 }),
  },
};

const written = Object.entries(claims).map(([resourceId, parts]) =>
  toWrite(
    { diagnoses: [], lines: [], ...parts, resourceId },
    searchTextOf(madeClaim({ diagnoses: [], lines: [], careTeam: [], ...parts, resourceId })),
  ),
);

it.each<[typed: string, ...found: string[]]>([
  // Amounts, as the screen shows them and as a bill does.
  ['2,642.00', 'visit'],
  ['$2,642.00', 'visit'],
  ['$2,642', 'visit'],
  ['2642', 'visit'],
  ['2642.00', 'visit'],
  ['$26.42', 'later'],
  ['26.42', 'later'],
  ['$64', 'blood'],
  ['$ 64.00', 'blood'],
  ['514.69', 'fill'],
  // Days, each form one day and no other.
  ['2026-11-05', 'visit'],
  ['11/05/2026', 'visit'],
  ['11/5/2026', 'visit'],
  ['November 5, 2026', 'visit'],
  ['Nov 5, 2026', 'visit'],
  ['Nov. 5 2026', 'visit'],
  ['5 de noviembre de 2026', 'visit'],
  ['5 November 2026', 'visit'],
  ['27 de mayo de 2026', 'fill'],
  ['May 27, 2026', 'fill'],
  ['5/26/2025', 'blood'],
  ['26/05/2025', 'blood'],
  ['2026-11', 'visit', 'later'],
  ['May 2026', 'fill'],
  ['mayo', 'fill', 'blood'],
  ['13/40/2026'],
  // Names, with and without accents and capitals, as they are typed.
  ['nunez', 'visit'],
  ['NÚÑEZ', 'visit'],
  ['núñ', 'visit'],
  ['marsh ava', 'later'],
  ['1111111112', 'visit'],
  // Codes.
  ['E11.9', 'blood'],
  ['e119', 'blood'],
  ['E11', 'blood'],
  ['diabetes', 'blood'],
  // Words of both languages, one and many.
  ['farmacia', 'fill'],
  ['recetas', 'fill'],
  ['prescriptions', 'fill'],
  ['medicinas', 'fill'],
  ['análisis', 'blood'],
  ['analisis', 'blood'],
  ['blood', 'blood'],
  ['appointments', 'visit', 'later'],
  ['cita', 'visit', 'later'],
  // What is no word finds what an empty box finds; what is an operator is a word.
  ['NOT AND'],
  ['"marsh', 'later'],
  ['marsh*', 'later'],
  ['marsh blood'],
])('%s', (typed, ...found) => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, written));
  const { claims: listed } = listClaims(db, { text: typed, limit: 10 });
  expect(listed.map(({ resourceId }) => resourceId).sort()).toEqual([...found].sort());
});
