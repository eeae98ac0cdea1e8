import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeGroups, furtherSentences, lineSentence, reasonTexts, worded } from '#main/claims/words/describe-detail.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import { madeClaim, madeLine } from '#test/main/store/made-claim.ts';
import { fleschKincaidGrade, inflesz } from './readability.ts';

const cents = (billed: number | null, approved: number | null, paid: number | null, yourShare: number | null) => {
  const of = (value: number | null) => (value === null ? notReported : reported(value, 'x'));
  return {
    ...madeLine().amounts,
    billed: of(billed),
    approved: of(approved),
    paid: of(paid),
    yourShare: of(yourShare),
  };
};
const day = { serviceFrom: '2026-05-27', serviceTo: '2026-05-27' };
const claim = madeClaim({ provider: { name: 'LAKE LABORATORY', npi: '1999999999' } });

describe('one line in a sentence', () => {
  test('with everything', () => {
    const line = madeLine({
      topic: 'labTest',
      ...day,
      performer: null,
      denied: false,
      amounts: cents(3000, 1200, 1200, 0),
    });
    expect(lineSentence(line, claim, 'en')).toBe(
      'On May 27, 2026 you had a lab test from Lake Laboratory. Medicare approved $12.00 and paid $12.00; you may be billed $0.00.',
    );
    expect(lineSentence(line, claim, 'es')).toMatch(/^El 27 de mayo de 2026, .*Medicare aprobó \$12\.00.*\.$/);
  });

  test('a missing amount is said to be missing, and is no $0', () => {
    const line = madeLine({
      topic: 'roomAndBoard',
      serviceFrom: null,
      serviceTo: null,
      performer: null,
      denied: null,
      amounts: cents(500_000, null, null, null),
    });
    const text = lineSentence(line, madeClaim({ kind: 'inpatient', provider: { name: null, npi: null } }), 'en');
    expect(text).toBe(
      'You had room and meals. The charge was $5,000.00. This claim does not say what Medicare paid or what you may be billed.',
    );
  });

  test('a denied line says that it is the service that was not approved', () => {
    const line = madeLine({
      topic: 'imaging',
      ...day,
      performer: null,
      denied: true,
      amounts: cents(9000, 0, 0, null),
    });
    expect(lineSentence(line, claim, 'en')).toContain('Medicare did not approve this service.');
    expect(lineSentence(line, claim, 'en')).not.toContain('approve this claim');
  });

  test('equipment, a prescription, and the line that repeats the total', () => {
    const line = madeLine({ topic: 'wheelchair', ...day, performer: null, amounts: cents(9000, 8000, 6400, 1600) });
    expect(lineSentence(line, { ...claim, kind: 'dme' }, 'en')).toMatch(
      /^On May 27, 2026 you got a wheelchair or scooter from/,
    );
    const drug = madeLine({ topic: 'prescription', ...day, performer: null, amounts: cents(5000, null, 4000, 1000) });
    expect(lineSentence(drug, { ...claim, kind: 'partD' }, 'en')).toContain('you paid $10.00 at the pharmacy');
    expect(lineSentence(madeLine({ isTotalLine: true }), claim, 'en')).toBe(
      'Total or price line (already in the amounts of the claim).',
    );
  });
});

describe('further sentences', () => {
  const money = (parts: Partial<ReturnType<typeof madeClaim>['money']>) => ({
    money: { ...madeClaim().money, ...parts },
  });
  const of = (parts: Parameters<typeof madeClaim>[0]) => furtherSentences(madeClaim(parts), 'en');

  test('only what the data says: nothing for an ordinary claim, nothing for a zero', () => {
    expect(of({ assignmentAccepted: true })).toEqual([]);
    expect(of(money({ deductible: reported(0, 'x'), otherInsurerPaid: reported(0, 'x') }))).toEqual([]);
  });

  test('who else paid, the deductible, help, a payment to the person', () => {
    expect(of(money({ otherInsurerPaid: reported(5000, 'x'), deductible: reported(28_300, 'x') }))).toEqual([
      'Another insurance paid $50.00 first.',
      '$283.00 went to your deductible.',
    ]);
    expect(of({ primaryPayer: { code: 'A', display: null } })).toEqual([
      'Another insurance paid first, so your share may be less.',
    ]);
    expect(of({ kind: 'partD', ...money({ extraHelp: reported(700, 'x') }) })).toEqual(['Extra Help paid $7.00.']);
    expect(of({ ...money({ paidToYou: reported(8000, 'x') }), assignmentAccepted: false })).toEqual([
      'Medicare paid $80.00 to you. You pay the provider.',
      'The provider did not accept assignment and may charge up to 15% more.',
    ]);
  });

  test('help of others, equipment without assignment, and what a hospital’s payment leaves out', () => {
    expect(of({ kind: 'partD', ...money({ otherHelp: reported(5972, 'x') }) })).toEqual(['Other help paid $59.72.']);
    expect(of({ kind: 'dme', assignmentAccepted: false })).toEqual([
      'The supplier did not accept assignment and may charge more.',
    ]);
    expect(of({ kind: 'inpatient', ...money({ perDiem: reported(1000, 'x') }) })).toEqual([
      'Medicare paid this amount not counting flat hospital payments.',
    ]);
  });
});

test('codes get our words where there are some, and stay as they came where there are none', () => {
  expect(worded({ code: '11', display: 'A very long official sentence' }, 'placeOfService', 'en')?.display).toMatch(
    /office/i,
  );
  expect(worded({ code: 'ZZ', display: 'As received' }, 'placeOfService', 'en')).toEqual({
    code: 'ZZ',
    display: 'As received',
  });
  expect(worded(null, 'specialty', 'en')).toBeNull();
  const lines = [madeLine({ reasonCodes: ['CO45', 'XX999'] })];
  expect(Object.keys(reasonTexts(lines, 'es'))).toEqual(['CO45']);
  expect(Object.keys(reasonTexts([...lines, madeClaim({ reasonCodes: ['PR1'] })], 'en'))).toEqual(['CO45', 'PR1']);
});

test('a diagnosis without a name has its group; one with a name needs none', () => {
  const diagnosis = { sequence: 1, system: 'icd-10-cm', role: 'principal', presentOnAdmission: null } as const;
  const diagnoses = [
    { ...diagnosis, code: 'I10', display: null },
    { ...diagnosis, code: 'M17.11', display: 'Osteoarthritis of the knee' },
  ];
  const groups = codeGroups({ diagnoses, procedures: [] }, 'en');
  expect(Object.keys(groups)).toEqual(['I10']);
  expect(groups['I10']).toMatch(/blood pressure/i);
});

const amount = fc.option(fc.integer({ min: -500_000, max: 5_000_000 }));
const anyLine = fc
  .record({
    topic: fc.constantFrom(...serviceTopics),
    denied: fc.option(fc.boolean()),
    from: fc.constantFrom(null, '2026-05-27'),
    amounts: fc.tuple(amount, amount, amount, amount),
    isTotalLine: fc.boolean(),
  })
  .map(({ from, amounts, ...rest }) =>
    madeLine({ ...rest, serviceFrom: from, serviceTo: from, performer: null, amounts: cents(...amounts) }),
  );

test('any line of any kind: whole sentences, no broken amounts, in both languages', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...claimKinds), (line, kind) => {
      for (const language of ['en', 'es'] as const) {
        const text = lineSentence(line, { ...claim, kind }, language);
        expect(text).toMatch(/^[\p{Lu}¿].*\.$/u);
        expect(text).not.toMatch(/undefined|null|NaN|\$-| {2}/);
      }
    }),
  );
});

test('line sentences read at grade 6 on average and none above 9 once names and amounts are short words', () => {
  const plain = (text: string) =>
    text
      .replaceAll(/Lake Laboratory/g, 'Ann')
      .replaceAll(/-?\$[\d,]+\.\d\d/g, 'ten')
      .replaceAll(/May 27, 2026|27 de mayo de 2026/g, 'May');
  const lines = fc.sample(anyLine, { numRuns: 800, seed: 3 }).filter(({ isTotalLine }) => !isTotalLine);
  const grades = lines.map((line) => fleschKincaidGrade(plain(lineSentence(line, claim, 'en'))));
  const average = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(average(grades)).toBeLessThanOrEqual(6);
  expect(Math.max(...grades)).toBeLessThanOrEqual(9);
  expect(average(lines.map((line) => inflesz(plain(lineSentence(line, claim, 'es')))))).toBeGreaterThanOrEqual(65);
});
