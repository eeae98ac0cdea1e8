import { describe, expect, test } from 'vitest';
import { describeClaim, kindWords, topicWords } from '#main/claims/words/describe-claim.ts';
import { lineTitle } from '#main/claims/words/line-title.ts';
import { languages, wordsIn } from '#main/claims/words/languages.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimFacts } from '#shared/domain/claim.ts';
import { notReported } from '#shared/domain/money.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import { variantsOf } from './claim-variants.ts';

const noMoney = { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported };

/** Common English words that are not also Spanish ("no", "hospital" and "me" are both). */
const englishWords =
  /\b(the|and|you|your|was|were|had|has|got|paid|pay|bill|billed|may|be|this|that|claim|does|not|say|what|when|on|from|to|with|at|for|in|or|of|is|it|its|visit|doctor|office|health|care|home|stay|drug|price|plan paid|charge|approved|version|day|days|January|February|March|April|May|June|July|August|September|October|November|December)\b/i;

/** Everything a language ever says: names, titles, lines, and the sentences of every variant. */
function everythingIn(language: (typeof languages)[number]): ReadonlySet<string> {
  const said = new Set<string>();
  const words = wordsIn(language);
  for (const kind of claimKinds) {
    said.add(kindWords(kind, language));
    for (const topic of serviceTopics) {
      said.add(lineTitle({ topic, isTotalLine: false, ndc: null }, kind, language));
      said.add(describeClaim({ ...bare, kind, topic }, language).title);
    }
    for (const facts of variantsOf(kind)) said.add(describeClaim(facts, language).sentence);
  }
  said.add(lineTitle({ topic: 'labTest', isTotalLine: true, ndc: null }, 'outpatient', language));
  for (let month = 1; month <= 12; month++) said.add(words.searchDate(`2026-${String(month).padStart(2, '0')}-05`));
  return said;
}

const bare: ClaimFacts = {
  kind: 'carrier',
  status: 'final',
  apiVersion: 'v2',
  topic: 'otherService',
  serviceFrom: null,
  serviceTo: null,
  provider: { name: null, npi: null },
  denied: null,
  amounts: noMoney,
  drugName: null,
  daysSupply: null,
  setting: null,
  city: null,
};

/** Every key of a table with the keys of the tables in it. */
function keysOf(table: object): readonly string[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

test('every language has every key', () => {
  const english = keysOf(wordsIn('en')).toSorted();
  expect(english.length).toBeGreaterThan(80);
  for (const language of languages) expect(keysOf(wordsIn(language)).toSorted()).toEqual(english);
});

describe.each(languages)('%s', (language) => {
  test('topics and kinds each have their own words', () => {
    expect(new Set(serviceTopics.map((topic) => topicWords(topic, language))).size).toBe(serviceTopics.length);
    expect(new Set(claimKinds.map((kind) => kindWords(kind, language))).size).toBe(claimKinds.length);
  });

  test('nothing said holds a blank, a hole, a doubled mark or a small beginning', () => {
    const said = everythingIn(language);
    expect(said.size).toBeGreaterThan(1000);
    const odd = [...said].filter((text) =>
      /undefined|null|NaN|\[object| {2}|^\s|\s$|^$|\.\.|,,|[ (][,.;)]|\$0\.00|\(\)/.test(text),
    );
    expect(odd).toEqual([]);
    const small = [...said].filter((text) => text.endsWith('.') && /(?:^|\. )\p{Ll}/u.test(text));
    expect(small).toEqual([]);
  });

  test('an amount that is missing is never written as money', () => {
    const told = claimKinds.flatMap((kind) =>
      Array.from(variantsOf(kind), (facts) => describeClaim({ ...facts, amounts: noMoney }, language).sentence),
    );
    expect(told.filter((text) => text.includes('$'))).toEqual([]);
  });

  test('every amount told is one of the claim', () => {
    const invented = claimKinds.flatMap((kind) =>
      Array.from(variantsOf(kind)).flatMap((facts) => {
        const known = new Set(Object.values(facts.amounts).map(({ cents }) => Math.abs(cents ?? NaN)));
        const { sentence } = describeClaim(facts, language);
        return amountsIn(sentence).filter((money) => !known.has(Number(money.replaceAll(/\D/g, ''))));
      }),
    );
    expect(invented).toEqual([]);
  });
});

test('Spanish has no English word left in it', () => {
  const left = [...everythingIn('es')].filter((text) =>
    englishWords.test(text.replaceAll(/Lake Hospital|Elena Marsh, MD/g, 'X')),
  );
  expect(left).toEqual([]);
  expect(englishWords.test([...everythingIn('en')].join(' '))).toBe(true);
});

test('English and Spanish tell the same amounts in the same order', () => {
  for (const kind of claimKinds) {
    for (const facts of variantsOf(kind)) {
      const [english, spanish] = languages.map((language) => amountsIn(describeClaim(facts, language).sentence).join());
      if (english !== spanish) expect({ facts, spanish }).toEqual({ facts, spanish: english });
    }
  }
});

function amountsIn(text: string): readonly string[] {
  return text.match(/\$[\d,]+\.\d\d/g) ?? [];
}
