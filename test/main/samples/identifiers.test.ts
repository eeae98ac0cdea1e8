import { describe, expect, it } from 'vitest';
import { facilities, pharmacies, providers } from '#main/samples/catalogue/providers.ts';
import { passesNpiCheck } from '#main/samples/identifiers.ts';
import { samplePeople } from '#main/samples/people.ts';
import { claimsOf } from './claim-reader.ts';

describe('numbers that nobody real can have', () => {
  it('checks NPIs as the rule does: CMS’s own worked example passes, a changed digit does not', () => {
    expect(passesNpiCheck('1234567893')).toBe(true);
    expect(passesNpiCheck('1234567890')).toBe(false);
    expect(passesNpiCheck('1243567893')).toBe(false);
  });

  it('gives every provider its own valid NPI that begins with 9', () => {
    const people = Object.values(providers);
    const npis = [...people, ...Object.values(facilities), ...pharmacies].map(({ npi }) => npi);
    const organizations = people.map(({ organizationNpi }) => organizationNpi);
    expect(new Set(npis).size).toBe(npis.length);
    expect([...npis, ...organizations].filter((npi) => !passesNpiCheck(npi) || !npi.startsWith('9'))).toEqual([]);
  });

  it('puts no other ten-digit provider number into the claims', () => {
    const known = new Set([
      ...Object.values(providers).flatMap(({ npi, organizationNpi }) => [npi, organizationNpi]),
      ...[...Object.values(facilities), ...pharmacies].map(({ npi }) => npi),
    ]);
    const found = JSON.stringify(claimsOf({ key: 'mary' })).match(/"value":"\d{10}"/g) ?? [];
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter((match) => !known.has(match.slice(9, -1)))).toEqual([]);
  });

  it('marks Medicare numbers as made up: S in second place, the letters and digits where they belong', () => {
    const numbers = Object.values(samplePeople).flatMap(({ medicareNumber, formerMedicareNumber }) =>
      formerMedicareNumber === null ? [medicareNumber] : [medicareNumber, formerMedicareNumber],
    );
    const shape = /^[1-9]S[0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;
    expect(numbers.filter((number) => !shape.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(3);
  });
});
