import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { errorTexts } from '#shared/error-texts/en/all.ts';
import { fleschKincaidGrade } from '#test/main/claims/words/readability.ts';

/** Fewer words than these are a label and no text: one long word, such as "Coinsurance", would decide over it. */
const fewestWords = 5;
/** Said by law or by name, word for word. */
const verbatim: ReadonlySet<string> = new Set(['cms.notice']);
const average = 6;
const hardest = 8;

/** As a person reads it: names and numbers in their places. */
function read(id: string, text: string): string {
  const intl = createIntl({
    locale: 'en-US',
    messages: { [id]: text },
    defaultRichTextElements: {},
    onError: () => undefined,
  });
  const names = [...text.matchAll(/\{(\w+)(, (?:number|plural|select)[^}]*)?/g)].map(([, name = '', form]) => [
    name,
    form === undefined ? 'Mary' : 2,
  ]);
  const chunks = (parts: readonly unknown[]): string => parts.join('');
  return intl.formatMessage({ id }, { ...Object.fromEntries(names), b: chunks as never }).replaceAll(/<\/?\w+>/g, '');
}

const texts = [
  ...Object.entries(en).filter(([id]) => !verbatim.has(id)),
  ...Object.entries(errorTexts).flatMap(([code, text]) =>
    Object.entries(text as Readonly<Record<string, string>>).map(([part, words]): [string, string] => [
      `${code} ${part}`,
      words,
    ]),
  ),
].map(([id, text]) => ({ id, text: read(id, text) }));

const graded = texts
  .filter(({ text }) => (text.match(/\p{L}+/gu) ?? []).length >= fewestWords)
  .map((one) => ({ ...one, grade: fleschKincaidGrade(one.text) }))
  .sort((one, other) => other.grade - one.grade);

it('the words of the page are at grade 6 on average, and no text is above 8', () => {
  const mean = graded.reduce((sum, { grade }) => sum + grade, 0) / graded.length;
  const worst = graded.slice(0, 10).map(({ id, text, grade }) => `${grade.toFixed(1)}  ${id}: ${text}`);
  console.log(
    [`${String(graded.length)} texts, grade ${mean.toFixed(1)} on average. The hardest ten:`, ...worst].join('\n'),
  );
  expect(graded.length).toBeGreaterThan(500);
  expect(mean).toBeLessThanOrEqual(average);
  expect(graded.filter(({ grade }) => grade > hardest).map(({ id }) => id)).toEqual([]);
});
