import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { es } from '#renderer/i18n/es.ts';
import { planTexts } from '#renderer/i18n/plan-texts.ts';
import { fleschKincaidGrade } from '#test/main/claims/words/readability.ts';

const namesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name = '']) => name))].toSorted();

describe.each([
  ['en', en],
  ['es', es],
] as const)('the texts for people of another health plan (%s)', (language, texts) => {
  const ofPlan = planTexts(texts, language);
  const changed = Object.entries(ofPlan).filter(([id, text]) => text !== texts[id as keyof typeof en]);

  it('are all there, well-formed, and ask for no more than the usual ones', () => {
    expect(Object.keys(ofPlan).toSorted()).toEqual(Object.keys(texts).toSorted());
    expect(changed.length).toBeGreaterThan(80);
    const errors: unknown[] = [];
    const intl = createIntl({
      locale: language,
      messages: ofPlan,
      defaultRichTextElements: { b: (chunks) => chunks },
      onError: (error) => errors.push(error),
    });
    for (const [id, text] of changed) {
      const usual = namesOf(texts[id as keyof typeof en]);
      intl.formatMessage({ id }, Object.fromEntries(usual.map((name) => [name, 2])));
      // Words of a choice look like names of values; none may be new.
      expect(
        namesOf(text).filter((name) => !usual.includes(name) && !/^(?:su|your|plan|permission)$/iu.test(name)),
      ).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  it('stammer nowhere', () => {
    expect(changed.filter(([, text]) => /\b(?:your|su) (?:your|su)\b|plan (?:plan|de su plan)/iu.test(text))).toEqual(
      [],
    );
  });
});

it('the English ones are at grade 8 at most', () => {
  const ofPlan = planTexts(en, 'en');
  const graded = Object.entries(ofPlan)
    .filter(([id, text]) => text !== en[id as keyof typeof en] && !text.includes('{') && text.split(' ').length >= 5)
    .map(([id, text]) => ({ id, grade: fleschKincaidGrade(text) }));
  expect(graded.length).toBeGreaterThan(20);
  expect(graded.filter(({ grade }) => grade > 8)).toEqual([]);
});
