import { describe, expect, test } from 'vitest';
import { carrierDenialWords, denialStep, lineOutcomeWords, nonPaymentWords } from '#main/claims/words/codes/denial.ts';
import { codeWords, nextStep } from '#main/claims/words/codes/code-words.ts';

/** CCW codebook: what each line processing indicator stands for. */
test.each([
  ['A', /approved/],
  ['B', /used up/],
  ['C', /does not cover/],
  ['I', /mistake/],
  ['L', /CLIA/],
  ['M', /copy/],
  ['N', /medical need/],
  ['S', /Other insurance paid first/],
  ['Z', /part of another/],
  ['16', /accident or injury/],
  ['21', /plan from a job/],
])('a line with %s: %s', (code, words) => {
  expect(lineOutcomeWords(code, 'en')).toMatch(words);
});

test('one letter means different things in the three lists', () => {
  expect(lineOutcomeWords('R', 'en')).toMatch(/looked at this again/);
  expect(nonPaymentWords('R', 'en')).toMatch(/refused/);
  expect(nonPaymentWords('P', 'en')).toMatch(/Nothing was refused/);
  expect(carrierDenialWords('P', 'en')).toMatch(/stake in that business/);
});

test('the two lists of CMS disagree on A of a whole claim: no words', () => {
  expect(carrierDenialWords('A', 'en')).toBeNull();
  expect(carrierDenialWords('A', 'es')).toBeNull();
});

describe('the next step', () => {
  test.each([
    ['lineOutcome', 'N', /appeal/],
    ['lineOutcome', 'I', /fix the bill/],
    ['lineOutcome', 'T', /bill the other insurance/],
    ['lineOutcome', '14', /bill the other insurance/],
    ['carrierDenial', '0', /appeal/],
    ['carrierDenial', '21', /bill the other insurance/],
    ['nonPayment', 'B', /1-800-MEDICARE/],
    ['nonPayment', 'N', /appeal/],
  ] as const)('%s %s: %s', (list, code, step) => {
    expect(denialStep(list, code, 'en')).toMatch(step);
  });
  test.each([
    ['lineOutcome', 'A'],
    ['lineOutcome', 'R'],
    ['lineOutcome', 'S'],
    ['carrierDenial', '1'],
    ['carrierDenial', 'A'],
    ['nonPayment', 'P'],
  ] as const)('%s %s was not refused, so there is nothing to do', (list, code) => {
    expect(denialStep(list, code, 'en')).toBeNull();
  });
  test('every code with a step has words', () => {
    const codes = '!#$%&()*+<>@0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      .split('')
      .concat(Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')));
    const lists = ['lineOutcome', 'carrierDenial', 'nonPayment'] as const;
    const wordless = lists.flatMap((list) =>
      codes.filter((code) => nextStep(list, code, 'es') !== null && codeWords(list, code, 'es') === null),
    );
    expect(wordless).toEqual([]);
    expect(nextStep('hcpcs', '99213', 'en')).toBeNull();
  });
});
