import { describe, expect, it } from 'vitest';
import { englishWords } from '#main/exports/words/english.ts';
import { spanishWords } from '#main/exports/words/spanish.ts';
import { inPlanWords, planText } from '#shared/plan-words.ts';

describe('a text of ours, for a person of another health plan', () => {
  it.each([
    ['en', 'Medicare paid', 'Your plan paid'],
    ['en', 'What Medicare changed', 'What your plan changed'],
    ['en', 'Medicare-approved amount', 'Plan-approved amount'],
    ['en', 'It is new. Medicare’s list says so.', 'It is new. Your plan’s list says so.'],
    ['en', '“Medicare paid” is a sum', '“Your plan paid” is a sum'],
    ['en', 'All of it (Medicare, you)', 'All of it (your plan, you)'],
    ['en', 'call 1-800-MEDICARE (1-800-633-4227).', 'call your plan.'],
    ['en', 'Medicare or your drug plan paid', 'Your plan paid'],
    ['en', 'A Medicare Advantage Plan, Original Medicare', 'A Medicare Advantage Plan, Original Medicare'],
    ['en', 'Your Medicare number', 'Your Medicare number'],
    ['es', 'Medicare pagó', 'Su plan pagó'],
    ['es', 'Lo que cambió Medicare', 'Lo que cambió su plan'],
    ['es', 'Cantidad aprobada por Medicare', 'Cantidad aprobada por su plan'],
    ['es', 'llame al 1-800-MEDICARE (1-800-633-4227).', 'llame a su plan.'],
    ['es', 'Medicare y su plan de medicamentos pagaron $1', 'Su plan pagó $1'],
    ['es', 'Su número de Medicare', 'Su número de Medicare'],
  ] as const)('%s: %s', (language, ofMedicare, ofPlan) => {
    expect(planText(ofMedicare, language)).toBe(ofPlan);
  });

  it('what is filled in comes out as it went in: a name may hold the word', () => {
    const words = inPlanWords({ title: (name: string) => `Medicare claims for ${name}` }, 'en');
    expect(words.title('The Medicare Clinic')).toBe('Health plan claims for The Medicare Clinic');
  });
});

/** Every text of a table, its functions filled with something that stands out. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const counts = { superseded: 2, cancelled: 2, pending: 2 };
    return textsOf((words as (...given: unknown[]) => unknown)(words.length > 1 ? '7' : counts, 7, 7));
  }
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

describe('the words of papers and tables', () => {
  it.each([
    ['en', englishWords],
    ['es', spanishWords],
  ] as const)('%s name Medicare for its people, and the plan for others', (language, words) => {
    const ofMedicare = textsOf(words);
    const ofPlan = textsOf(inPlanWords(words, language));
    expect(ofMedicare.filter((text) => /medicare/iu.test(text)).length).toBeGreaterThan(15);
    expect(ofPlan.filter((text) => /medicare/iu.test(text))).toEqual([
      language === 'en' ? 'Medicare number' : 'Número de Medicare',
    ]);
    expect(ofPlan).toHaveLength(ofMedicare.length);
  });
});
