import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { createRecordReader } from '#main/code-tables/record-reader.ts';

function recordsOf(text: string, separator: ',' | '\t'): readonly (readonly string[])[] {
  const reader = createRecordReader(separator, true);
  return text.split('\n').flatMap((line) => {
    const record = reader.add(line);
    return record === null ? [] : [record];
  });
}

const cell = fc.stringMatching(/^[a-z",\t ]{0,8}$/).map((text) => text.trim());

test.each([',', '\t'] as const)('whatever papaparse writes with %j is read back, record for record', (separator) => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = Papa.unparse(rows, { delimiter: separator, newline: '\n', quotes: true });
      expect(recordsOf(text, separator)).toEqual(rows);
    }),
  );
});

test('a quoted cell over two lines is one cell, with a blank where the line broke', () => {
  expect(recordsOf('a,"b\nc",d\n1,2,3', ',')).toEqual([
    ['a', 'b c', 'd'],
    ['1', '2', '3'],
  ]);
});

test('a quote inside a cell is a character; a table that never quotes keeps them all', () => {
  expect(recordsOf('5" pipe,x', ',')).toEqual([['5" pipe', 'x']]);
  expect(createRecordReader('\t', false).add('"A" brand\tx')).toEqual(['"A" brand', 'x']);
});

test('a quote that is never closed ends, and is known to be open', () => {
  const reader = createRecordReader(',', true);
  expect(reader.add('a,"b')).toBeNull();
  expect(reader.isOpen()).toBe(true);
  expect(() => {
    for (let line = 0; line < 100; line += 1) reader.add('more');
  }).toThrow('tables/not-recognized');
});
