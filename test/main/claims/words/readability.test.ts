import { describe, expect, test } from 'vitest';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import type { Language } from '#main/claims/words/languages.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import { placesOf, variantsOf } from './claim-variants.ts';
import { englishSyllables, fernandezHuerta, fleschKincaidGrade, inflesz, spanishSyllables } from './readability.ts';

describe('the counting', () => {
  test.each([
    ['medicare', 3],
    ['approved', 2],
    ['billed', 1],
    ['decided', 3],
    ['replaced', 2],
    ['counted', 2],
    ['anesthesia', 5],
    ['facility', 4],
    ['people', 2],
    ['supplies', 2],
    ['skilled', 1],
    ['therapy', 3],
    ['charge', 1],
    ['does', 1],
    ['outpatient', 3],
    ['emergency', 4],
    ['procedure', 3],
    ['amounts', 2],
    ['version', 2],
    ['wheelchair', 2],
  ])('English: %s has %i', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });
  test.each([
    ['medicare', 4],
    ['reclamación', 4],
    ['aprobó', 3],
    ['pagó', 2],
    ['cuánto', 2],
    ['quien', 1],
    ['cirugía', 4],
    ['estadía', 4],
    ['especializada', 6],
    ['enfermería', 5],
    ['recibió', 3],
    ['facturar', 3],
    ['oídos', 3],
    ['muy', 1],
    ['aún', 2],
    ['cuidado', 3],
    ['posterior', 3],
    ['línea', 3],
    ['u', 1],
    ['ahorro', 3],
    ['siguiente', 3],
    ['radiografía', 5],
    ['viajó', 2],
  ])('Spanish: %s has %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
  test('the formulas, on sentences counted by hand', () => {
    expect(fleschKincaidGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6);
    expect(inflesz('El gato come pan. Yo no.')).toBeCloseTo(206.835 - 62.3 * (8 / 6) - 3, 6);
    expect(fernandezHuerta('El gato come pan. Yo no.')).toBeCloseTo(206.84 - 60 * (8 / 6) - 1.02 * 3, 6);
  });
});

type Scored = { readonly text: string; readonly score: number };

/** Names, dates, days and amounts as one short word: their length is not our wording. */
const neutral: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) =>
    text
      .replaceAll(/Dr\. Elena Marsh|Lake Hospital|Calmol/g, 'Ann')
      .replaceAll(/-?\$[\d,]+\.\d\d/g, 'ten')
      .replaceAll(/[A-Z][a-z]+ \d+(?:, \d{4})?/g, 'May')
      .replaceAll(/\d+/g, 'ten'),
  es: (text) =>
    text
      .replaceAll(/Elena Marsh, MD|Lake Hospital|Calmol/g, 'Ana')
      .replaceAll(/-?\$[\d,]+\.\d\d/g, 'diez')
      .replaceAll(/\d+ de [a-z]+(?: de \d{4})?/g, 'lunes')
      .replaceAll(/\d+/g, 'diez'),
};

function textsOf(language: Language): ReadonlyMap<ClaimKind, ReadonlySet<string>> {
  const read = (facts: ClaimFacts) => neutral[language](describeClaim(facts, language).sentence);
  return new Map(claimKinds.map((kind) => [kind, new Set([...variantsOf(kind), ...placesOf(kind)].map(read))]));
}

const texts: Readonly<Record<Language, ReadonlyMap<ClaimKind, ReadonlySet<string>>>> = {
  en: textsOf('en'),
  es: textsOf('es'),
};

function scored(all: Iterable<string>, scoreOf: (text: string) => number): readonly Scored[] {
  return Array.from(all, (text) => ({ text, score: scoreOf(text) }));
}

function average(all: readonly Scored[]): number {
  return all.reduce((sum, { score }) => sum + score, 0) / all.length;
}

/** The averages of the kinds and every text once, hardest first; the ten hardest are printed. */
function scoresOf(title: string, language: Language, scoreOf: (text: string) => number, isHighHard: boolean) {
  const byKind = texts[language];
  const averages = [...byKind.values()].map((ofKind) => average(scored(ofKind, scoreOf)));
  const every = scored(new Set([...byKind.values()].flatMap((ofKind) => [...ofKind])), scoreOf);
  const hardest = every.toSorted((a, b) => (isHighHard ? b.score - a.score : a.score - b.score));
  const worst = hardest.slice(0, 10).map(({ text, score }) => `  ${score.toFixed(1)}  ${text}`);
  const kinds = claimKinds.map((kind, index) => `${kind} ${averages[index]?.toFixed(1)}`).join(', ');
  console.info(
    [`${title}: ${every.length} texts, average ${average(every).toFixed(1)} (${kinds}). Hardest:`, ...worst].join('\n'),
  );
  return { averages, hardest };
}

test('English reads at grade 6 or below, every text of every kind', () => {
  const { hardest } = scoresOf('English, Flesch-Kincaid grade', 'en', fleschKincaidGrade, true);
  expect(hardest.length).toBeGreaterThan(1000);
  expect(hardest.filter(({ score }) => score > 6)).toEqual([]);
});

test.each([
  ['INFLESZ', inflesz, { easy: 65, normal: 55 }],
  ['Fernández Huerta', fernandezHuerta, { easy: 70, normal: 60 }],
] as const)(
  'Spanish is fairly easy on average for every kind by %s, and never harder than normal',
  (name, formula, { easy, normal }) => {
    const { averages, hardest } = scoresOf(`Spanish, ${name}`, 'es', formula, false);
    expect(hardest.length).toBeGreaterThan(1000);
    expect(averages.filter((score) => score < easy)).toEqual([]);
    expect(hardest.filter(({ score }) => score < normal)).toEqual([]);
  },
);
