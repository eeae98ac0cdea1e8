import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainReason, reasonWords } from '#main/claims/words/codes/reason-code.ts';

describe('an adjustment', () => {
  test('says why, then who bears it', () => {
    expect(explainReason('CO120', 'en')).toBe(
      'You are in a managed care plan. The provider should not bill you for this part.',
    );
    expect(explainReason('PR1', 'en')).toBe('This went to your deductible. This part may be billed to you.');
    expect(explainReason('PR1', 'es')).toBe('Esto se aplicó a su deducible. Esta parte se le puede facturar.');
  });
  test.each(['CO45', 'co45', 'CO-45', 'CO 45', ' CO45 '])('%j is group CO, reason 45', (code) => {
    expect(explainReason(code, 'en')).toBe(
      'The charge was above the highest amount allowed. The provider should not bill you for this part.',
    );
  });
  test('with a letter in the reason', () => {
    expect(explainReason('PRB7', 'en')).toBe(
      'The provider was not approved for this on that day. This part may be billed to you.',
    );
  });
  test('a part we have no words for is left out', () => {
    expect(explainReason('CR121', 'en')).toBe('This fixes an earlier decision.');
    expect(explainReason('96', 'en')).toBe('This charge is not covered.');
    expect(explainReason('PR', 'en')).toBe('This part may be billed to you.');
  });
  test.each(['', 'XX', '9999', 'CO1234', 'COPR', 'P1', 'toString'])('%j has no words', (code) => {
    expect(explainReason(code, 'en')).toBeNull();
  });
  test('B1 is a reason, not the group of anything', () => {
    expect(explainReason('B1', 'en')).toBe(reasonWords('B1', 'en'));
  });
  test('any text gets words or null, never a half', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (code) => {
        const words = explainReason(code, 'es');
        expect(words === null || /^\p{Lu}.*\.$/u.test(words)).toBe(true);
      }),
    );
  });
});

describe('whose part it is', () => {
  // Medicare Claims Processing Manual, chapter 22, 60.1: with CO the provider may not bill the patient, with PR it may.
  test('the patient only with PR, and never as a debt', () => {
    const groups = ['CO', 'OA', 'PI', 'CR', 'PR'];
    const said = groups.filter((group) => /may be billed to you/.test(explainReason(`${group}45`, 'en') ?? ''));
    expect(said).toEqual(['PR']);
    expect(groups.map((group) => explainReason(group, 'en')).join(' ')).not.toMatch(/\bowe/i);
    expect(groups.map((group) => explainReason(group, 'es')).join(' ')).not.toMatch(/\bdebe\b/i);
  });
});
