import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Rows of "Rules and their tests" in SECURITY.md: `file`: "name of a test or a group of tests". */
function namedTests(): readonly { readonly file: string; readonly name: string }[] {
  const text = readFileSync('SECURITY.md', 'utf8');
  const section = text.slice(text.indexOf('## Rules and their tests'), text.indexOf('### Electronegativity'));
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| rule |'));
  return rows.map((row) => {
    const [, file = '', name = ''] = /`([^`]+)`: "(.+)" \|$/.exec(row) ?? [];
    if (file === '') throw new Error(`a row without a test: ${row}`);
    return { file, name };
  });
}

const rows = namedTests();

test('every rule of SECURITY.md has a row with a test', () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)('$file has "$name"', ({ file, name }) => {
  const source = readFileSync(`test/${file}`, 'utf8').replaceAll("\\'", "'");
  const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``];
  expect(quoted.some((text) => source.includes(text))).toBe(true);
});
