import { describe, expect, test } from 'vitest';
import { languages } from '#main/claims/words/languages.ts';
import { allTexts } from './all-texts.ts';
import { areListsThere, officialTexts } from './official-lists.ts';

const every = (language: 'en' | 'es') => [...allTexts(language)].flatMap(([, texts]) => [...texts]);

describe.each(languages)('the words for codes in %s', (language) => {
  const texts = every(language);

  test('are at most 90 characters', () => {
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => text.length > 90)).toEqual([]);
  });

  test('are one line, begin with a capital, and have no space too many', () => {
    expect(texts.filter((text) => !/^[\p{Lu}“¿\d].*[^\s,;:]$/u.test(text) || /\s\s|[\n\r]/.test(text))).toEqual([]);
  });

  test('never say that a person owes something', () => {
    expect(texts.filter((text) => /\bowe|\bdeuda|\bdebe (?:usted|dinero)|\busted debe\b/i.test(text))).toEqual([]);
  });
});

/** English words that would be left over from a text nobody translated. */
const englishWords =
  /\b(?:the|and|or|of|with|for|from|your|you|not|was|were|is|are|care|visit|doctor's|health|drug|drugs|test|blood|heart|other|home|paid|bill|service|plan's)\b/i;

test('Spanish has no English left in it', () => {
  expect(every('es').filter((text) => englishWords.test(text))).toEqual([]);
});

test('no English text stands under Spanish, but for names', () => {
  const english = new Set(every('en'));
  const shared = every('es').filter((text) => english.has(text));
  expect([...new Set(shared)].toSorted()).toEqual(['Diabetes', 'Glaucoma', 'Hernia', 'Hospital']);
});

test('both languages have the same lists, and no list has one language alone', () => {
  const [en, es] = [allTexts('en'), allTexts('es')];
  expect([...en.keys()].toSorted()).toEqual([...es.keys()].toSorted());
  expect(en.size).toBeGreaterThan(40);
});

/** Letters and digits alone, so that a change of case or of a comma does not make a text ours. */
const bare = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const wordCount = (text: string) => text.split(' ').length;

describe.skipIf(!areListsThere)('no text is one of the official lists, which belong to others', () => {
  const official = [...officialTexts()].map(bare).filter((text) => wordCount(text) >= 5);

  test('the official texts are there to compare with', () => {
    expect(official.length).toBeGreaterThan(2000);
  });

  test('no text of five or more words equals one of them', () => {
    const taken = new Set(official);
    expect(every('en').filter((text) => taken.has(bare(text)))).toEqual([]);
  });

  test('no text of six or more words stands inside one of them', () => {
    const all = ` ${official.join(' | ')} `;
    const ours = every('en').filter((text) => wordCount(bare(text)) >= 6);
    expect(ours.length).toBeGreaterThan(300);
    expect(ours.filter((text) => all.includes(` ${bare(text)} `))).toEqual([]);
  });
});
