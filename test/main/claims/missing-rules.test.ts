import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingCodesOf } from '#main/claims/missing/missing-rules.ts';
import type { MissingFacts } from '#main/claims/missing/missing-rules.ts';
import { missingReasonsOf } from '#main/claims/words/describe-missing.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import { missingCodes } from '#shared/domain/missing.ts';
import { environments } from '#shared/domain/person.ts';
import { fleschKincaidGrade, inflesz } from './words/readability.ts';

/** A person on Original Medicare with drug plan, connected, updated this week, for long. */
const usual: MissingFacts = {
  asOf: '2026-11-24',
  environment: 'production',
  isSample: false,
  claimCount: 700,
  kinds: ['carrier', 'partD'],
  firstService: '2015-03-01',
  lastSyncedOn: '2026-11-20',
  needsReconnect: false,
  canResume: false,
  hasPatient: true,
  advantage: { state: 'none' },
  coveredSince: '2015-01-01',
  setAsideCount: 0,
};
const codes = (change: Partial<MissingFacts>) => missingCodesOf({ ...usual, ...change });

test('what always holds: claims take weeks, Medicare knows no cash, and shares some things only when asked', () => {
  expect(codes({})).toEqual(['claimsLag', 'notInMedicare', 'substanceUse']);
});

test.each<[string, Partial<MissingFacts>, string]>([
  ['the permission ended', { needsReconnect: true }, 'reconnect'],
  ['the download stopped', { canResume: true }, 'incompleteDownload'],
  ['no update for 31 days', { lastSyncedOn: '2026-10-24' }, 'longAgo'],
  ['joined three months ago', { coveredSince: '2026-08-24' }, 'newToMedicare'],
  ['nothing came', { claimCount: 0, kinds: [] }, 'noClaims'],
  ['Medicare Advantage', { advantage: { state: 'now' }, kinds: ['partD'] }, 'medicareAdvantage'],
  ['only prescriptions, no known plan', { kinds: ['partD'] }, 'onlyPrescriptions'],
  ['from a file', { environment: 'file', lastSyncedOn: null }, 'importedOnly'],
  ['resources set aside', { setAsideCount: 2 }, 'setAside'],
  ['no prescriptions', { kinds: ['carrier'] }, 'noPrescriptions'],
  ['on Medicare before 2014', { coveredSince: '2009-01-01' }, 'before2014'],
  ['no name shared', { hasPatient: false }, 'demographicsNotShared'],
])('%s', (_name, change, code) => {
  expect(codes(change)).toContain(code);
  expect(codes({})).not.toContain(code);
});

test('the edges: 30 days are no long time, half a year is no longer new, tomorrow is not yet joined', () => {
  expect(codes({ lastSyncedOn: '2026-10-25' })).not.toContain('longAgo');
  expect(codes({ coveredSince: '2026-05-25' })).not.toContain('newToMedicare');
  expect(codes({ coveredSince: '2026-11-25' })).not.toContain('newToMedicare');
  expect(codes({ advantage: { state: 'now' }, kinds: ['partD'] })).not.toContain('onlyPrescriptions');
  expect(codes({ needsReconnect: true, lastSyncedOn: '2025-01-01' })).not.toContain('longAgo');
  expect(codes({ isSample: true, environment: 'sample' })).not.toContain('claimsLag');
});

test('with a Medicare Advantage Plan: what is here is told by what is here, and nothing contradicts it', () => {
  const of = (change: Partial<MissingFacts>) =>
    missingReasonsOf({ ...usual, advantage: { state: 'now' }, ...change }, 'en').map(({ text }) => text);
  expect(of({ kinds: ['partD'] }).join(' ')).toContain('Medicare then has only your prescriptions.');
  const withVisits = of({ kinds: ['carrier'] }).join(' ');
  expect(withVisits).toContain('Care that the plan paid for is not here.');
  expect(withVisits).not.toContain('only your prescriptions');
  expect(withVisits).not.toContain('No prescriptions came');
  expect(of({ advantage: { state: 'listed', year: 2021 } })[0]).toContain(
    'Medicare’s list for 2021 names a Medicare Advantage Plan for you.',
  );
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyFacts: fc.Arbitrary<MissingFacts> = fc.record({
  asOf: day,
  environment: fc.option(fc.constantFrom(...environments)),
  isSample: fc.boolean(),
  claimCount: fc.nat(5000),
  kinds: fc.uniqueArray(fc.constantFrom(...claimKinds)),
  firstService: fc.option(day),
  lastSyncedOn: fc.option(day),
  needsReconnect: fc.boolean(),
  canResume: fc.boolean(),
  hasPatient: fc.boolean(),
  advantage: fc.constantFrom(
    { state: 'now' },
    { state: 'none' },
    { state: 'listed', year: 2021 },
    { state: 'listed', year: null },
  ),
  coveredSince: fc.option(day),
  setAsideCount: fc.nat(3),
});

test('for any facts: whole sentences, each reason once, in the stated order, in both languages', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const language of ['en', 'es'] as const) {
        const reasons = missingReasonsOf(facts, language);
        const places = reasons.map(({ code }) => missingCodes.indexOf(code));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const { text, next } of reasons) {
          for (const sentence of [text, next ?? 'Yes.']) {
            expect(sentence).toMatch(/^[A-Z¿].*\.$/);
            expect(sentence).not.toMatch(/undefined|null|NaN| {2}/);
          }
        }
      }
    }),
  );
});

test('the sentences read at grade 6 on average and none above 8; the Spanish ones are easy', () => {
  const facts = { ...usual, setAsideCount: 2, needsReconnect: true, canResume: true };
  const all = (language: 'en' | 'es') => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(anyFacts, (any) => {
        for (const { code, text, next } of missingReasonsOf(any, language))
          seen.set(code, `${text} ${next ?? ''}`.trim());
      }),
      { numRuns: 3000, seed: 7 },
    );
    for (const { code, text } of missingReasonsOf(facts, language)) seen.set(code, text);
    return seen;
  };
  const plain = (text: string) =>
    text
      .replaceAll(
        /Medicare Advantage Plan|Medicare Advantage|Original Medicare|Medicare Original|1-800-MEDICARE|ClaimKeep/g,
        'Plan',
      )
      .replaceAll(/\(1-800-633-4227\)/g, '')
      .replaceAll(/[A-Z][a-z]+ \d+, \d{4}|\d+ de [a-z]+ de \d{4}|\d+/g, 'May');
  const english = [...all('en')].map(([code, text]) => ({ code, text, grade: fleschKincaidGrade(plain(text)) }));
  console.info(
    english
      .toSorted((a, b) => b.grade - a.grade)
      .slice(0, 10)
      .map(({ text, grade }) => `${grade.toFixed(1)} ${text}`)
      .join('\n'),
  );
  expect(english.map(({ code }) => code).sort()).toEqual([...missingCodes].sort());
  expect(english.filter(({ grade }) => grade > 8)).toEqual([]);
  expect(english.reduce((sum, { grade }) => sum + grade, 0) / english.length).toBeLessThanOrEqual(6);
  const spanish = [...all('es').values()].map((text) => inflesz(plain(text)));
  expect(spanish.reduce((sum, score) => sum + score, 0) / spanish.length).toBeGreaterThanOrEqual(65);
});
