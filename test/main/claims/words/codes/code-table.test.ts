import { describe, expect, test } from 'vitest';
import { codeTable, wordsInRange, wordsOf } from '#main/claims/words/codes/code-table.ts';

describe('a table of words', () => {
  const table = codeTable([['11', 'Office', 'Consultorio']]);

  test('says a code in either language, and nothing about another', () => {
    expect(wordsOf(table, '11', 'en')).toBe('Office');
    expect(wordsOf(table, '11', 'es')).toBe('Consultorio');
    expect(wordsOf(table, '1', 'en')).toBeNull();
  });
  test.each(['', 'constructor', '__proto__', 'toString'])('has no words for %j', (code) => {
    expect(wordsOf(table, code, 'en')).toBeNull();
  });
  test('refuses a code that stands twice', () => {
    expect(() =>
      codeTable([
        ['1', 'a', 'b'],
        ['1', 'c', 'd'],
      ]),
    ).toThrow('twice');
  });
});

describe('words by range', () => {
  const ranges = [
    ['C7A', 'C7A', 'narrow', 'estrecho'],
    ['C70', 'D48', 'wide', 'ancho'],
  ] as const;

  test.each([
    ['C70', 'wide'],
    ['C7A', 'narrow'],
    ['C7A019', 'narrow'],
    ['D48', 'wide'],
    ['D489', 'wide'],
    ['C69', null],
    ['C6999', null],
    ['D49', null],
    ['C7', null],
    ['', null],
  ])('%s is %s', (code, words) => {
    expect(wordsInRange(ranges, code, 'en')).toBe(words);
  });
  test('in Spanish', () => {
    expect(wordsInRange(ranges, 'C7A', 'es')).toBe('estrecho');
  });
});
