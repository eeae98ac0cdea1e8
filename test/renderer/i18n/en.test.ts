import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';

const folder = join(import.meta.dirname, '../../../renderer');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('i18n'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const allText = sources.map(({ text }) => text).join('\n');

describe('the English texts', () => {
  it.each(Object.keys(en))('%s is well-formed', (id) => {
    const errors: unknown[] = [];
    const intl = createIntl({
      locale: 'en-US',
      messages: en,
      onError: (error) => errors.push(error),
      defaultRichTextElements: { b: (chunks) => chunks },
    });
    const names = [...en[id as keyof typeof en].matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? '', 2]);
    expect(intl.formatMessage({ id }, Object.fromEntries(names))).not.toBe('');
    expect(errors).toEqual([]);
  });

  it('are all used', () => {
    // `kind.${claim.kind}` uses every id that begins with `kind.`.
    const beginnings = [...allText.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const unused = Object.keys(en).filter(
      (id) => !allText.includes(`'${id}'`) && !allText.includes(`"${id}"`) && !beginnings.some((b) => id.startsWith(b)),
    );
    expect(unused).toEqual([]);
  });

  it('hold all words of the page: no text stands between tags', () => {
    const literal = sources
      .filter(({ name }) => name.endsWith('.tsx'))
      .flatMap(({ name, text }) =>
        [
          ...text.matchAll(/<(?:p|h[1-6]|li|dt|dd|span|strong|legend|th|td|small)\b[^<>{}]*>\s*([A-Za-z][^<>{}]*)</g),
        ].map(([, words]) => `${name}: ${words}`),
      );
    expect(literal).toEqual([]);
  });

  it('carry the sentence that Medicare asks for, word for word', () => {
    expect(en['cms.notice']).toBe(
      'This product uses the Blue Button APIs but is not endorsed or certified by the Centers for Medicare & Medicaid Services or the U.S. Department of Health and Human Services.',
    );
  });
});
