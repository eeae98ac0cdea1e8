import { describe, expect, it } from 'vitest';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, extensionCode, list, text } from './claim-reader.ts';

const mary = generateSample({ key: 'mary', asOf });
const james = generateSample({ key: 'james', asOf });

describe('Patient', () => {
  it('has the address apps get: state and ZIP, no street, no city', () => {
    for (const { patient } of [mary, james]) {
      expect(list(patient, 'address').map((address) => Object.keys(address))).toEqual([['state', 'postalCode']]);
    }
  });

  it('has Medicare numbers marked current or former, and the person’s id', () => {
    const numbers = list(mary.patient, 'identifier');
    expect(numbers.map((entry) => text(entry, 'type', 'coding', 0, 'code'))).toEqual(['MC', 'MC', 'MB']);
    const marks = numbers
      .slice(0, 2)
      .map((entry) => text(entry, 'type', 'coding', 0, 'extension', 0, 'valueCoding', 'code'));
    expect(marks).toEqual(['historic', 'current']);
    expect(text(numbers[2] ?? {}, 'value')).toBe(mary.patientId);
  });

  it('has no programme of the state in any month of the reference year', () => {
    expect(extensionCode(mary.patient, 'dual_11')).toBe('NA');
    expect(extensionCode(mary.patient, 'dual_12')).toBeNull();
  });
});

describe('Coverage', () => {
  it('comes in four parts, all of them the person’s', () => {
    for (const { coverage, patientId } of [mary, james]) {
      expect(coverage.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'].map((part) => `part-${part}-${patientId}`));
      expect(coverage.every((part) => text(part, 'beneficiary', 'reference') === `Patient/${patientId}`)).toBe(true);
    }
  });

  it('tells by the contract of Part C who has Medicare Advantage', () => {
    const contract = ({ coverage }: typeof mary): string | null => extensionCode(coverage[2] ?? {}, 'ptc_cntrct_id_11');
    expect([contract(mary), contract(james)]).toEqual(['N', 'H9907']);
    expect([mary, james].every(({ coverage }) => !('period' in (coverage[2] ?? {})))).toBe(true);
  });

  it('names the drug plan that the prescriptions name', () => {
    for (const { coverage, claims } of [mary, james]) {
      const plan = extensionCode(coverage[3] ?? {}, 'ptdcntrct11');
      const claim = [...claims()].find((found) => text(found, 'id').startsWith('pde-')) ?? {};
      expect(text(claim, 'insurance', 0, 'coverage', 'extension', 0, 'valueIdentifier', 'value')).toBe(plan);
    }
  });

  it('says that James gets Extra Help and Mary does not', () => {
    const level = ({ coverage }: typeof mary): string | null => extensionCode(coverage[3] ?? {}, 'cstshr11');
    expect([level(mary), level(james)]).toEqual(['09', '04']);
  });
});
