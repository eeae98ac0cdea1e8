import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSentence } from '#main/claims/words/describe-line.ts';
import { claimKinds, claimStatuses } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';
import { madeClaim, madeLine } from '#test/main/store/made-claim.ts';
import { fleschKincaidGrade, inflesz } from './readability.ts';
import { bareDrug } from '#test/support/bare-parts.ts';

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
const noDay = { serviceFrom: null, serviceTo: null };
const claim = madeClaim({ provider: { name: 'LAKE LABORATORY', npi: '1999999999' } });
const garcia = { name: 'INDIANA GARCIA', npi: '1888888888', specialty: null };

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
    expect(lineSentence(line, claim, 'es')).toBe(
      'El 27 de mayo de 2026, usted se hizo una prueba de laboratorio en Lake Laboratory. Medicare aprobó $12.00 y pagó $12.00; se le pueden facturar $0.00.',
    );
  });

  test('surgery is had with a performer, and never from one', () => {
    const line = madeLine({ topic: 'surgery', ...day, performer: garcia, amounts: cents(3000, 1200, 1000, 200) });
    expect(lineSentence(line, claim, 'en')).toContain('you had surgery with Indiana Garcia.');
  });

  test('a line of a stay tells its charge, and that the stay is paid as one', () => {
    const line = madeLine({
      topic: 'roomAndBoard',
      ...noDay,
      performer: garcia,
      denied: null,
      amounts: cents(500_000, null, null, null),
    });
    const stay = madeClaim({ kind: 'inpatient', provider: { name: 'LAKE HOSPITAL', npi: null } });
    expect(lineSentence(line, stay, 'en')).toBe(
      'You had a room and meals at Lake Hospital. The charge was $5,000.00. Medicare pays for the whole stay, not line by line.',
    );
    expect(lineSentence(line, { ...stay, kind: 'outpatient' }, 'en')).toBe(
      'You had a room and meals at Lake Hospital. The charge was $5,000.00.',
    );
    const scan = { ...line, topic: 'imaging', performer: null } as const;
    expect(lineSentence(scan, { ...stay, kind: 'outpatient' }, 'en')).toContain(
      'you had an X-ray or scan at Lake'.slice(4),
    );
  });

  test('a part without amounts speaks of itself and not of the claim, which may have them', () => {
    const line = madeLine({
      topic: 'imaging',
      ...day,
      performer: null,
      denied: null,
      amounts: cents(5000, null, null, null),
    });
    expect(lineSentence(line, claim, 'en')).toContain(
      'This part does not say what Medicare paid or what you may be billed.',
    );
    expect(lineSentence(line, claim, 'es')).toContain('Esta parte no dice cuánto pagó Medicare ni');
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

  test('a denied line says why, and the one thing to do, where its code tells', () => {
    const denied = {
      ...day,
      topic: 'imaging',
      performer: null,
      denied: true,
      amounts: cents(9000, 0, 0, null),
    } as const;
    const necessary = lineSentence(madeLine({ ...denied, outcome: { code: 'N', display: null } }), claim, 'en');
    expect(necessary).toMatch(
      /Medicare did not approve this service\. Medicare did not see a medical need for this\. The charge .* If you do not agree, you can appeal\. Your Medicare notice says how\.$/,
    );
    const text = lineSentence(madeLine({ ...denied, outcome: { code: 'A', display: null } }), claim, 'en');
    expect(text).toMatch(/call the provider before you pay\.$/);
    expect(lineSentence(madeLine({ ...denied, outcome: null }), claim, 'es')).toMatch(/antes de pagar\.$/);
  });

  test('equipment, and the line that repeats the total', () => {
    const line = madeLine({ topic: 'wheelchair', ...day, performer: null, amounts: cents(9000, 8000, 6400, 1600) });
    const supplier = { ...claim, kind: 'dme' } as const;
    expect(lineSentence(line, supplier, 'en')).toMatch(
      /^On May 27, 2026 you got a wheelchair or scooter \(or a part\) from Lake/,
    );
    const check = { ...line, topic: 'diagnosticTest' } as const;
    expect(lineSentence(check, supplier, 'en')).toContain('you had a medical test from Lake Laboratory');
    expect(lineSentence(madeLine({ isTotalLine: true }), claim, 'en')).toBe(
      'Total or price line (already in the amounts of the claim).',
    );
  });
});

describe('a prescription', () => {
  const fill = madeLine({
    topic: 'prescription',
    ...day,
    performer: { name: 'DR. ROBERT BISBEE MD', npi: '1777777777', specialty: null },
    ndc: { code: '00071015523', display: 'LIPITOR - ATORVASTATIN CALCIUM' },
    denied: null,
    amounts: cents(5000, null, 4000, 1000),
  });
  const drug = {
    ...bareDrug,
    ndc: '00071015523',
    name: 'Lipitor (atorvastatin calcium)',
    quantity: 30,
    daysSupply: 30,
    fillNumber: 1,
    prescriptionNumber: null,
    brandOrGeneric: null,
  };
  const pharmacy = madeClaim({ kind: 'partD', provider: { name: 'LAKE PHARMACY', npi: '1666666666' }, drug });

  test('was filled at the pharmacy, whoever prescribed it, and names the drug and the days', () => {
    expect(lineSentence(fill, pharmacy, 'en')).toBe(
      'On May 27, 2026 you filled a prescription for Lipitor (atorvastatin calcium), 30 days, at Lake Pharmacy. The price was $50.00. Your plan paid $40.00; you paid $10.00 at the pharmacy.',
    );
    expect(lineSentence(fill, pharmacy, 'es')).toContain(', 30 días, en Lake Pharmacy.');
  });

  test('a line without a drug name has the claim’s', () => {
    expect(lineSentence({ ...fill, ndc: null }, pharmacy, 'en')).toContain('a prescription for Lipitor');
  });
});

describe('a request for approval in advance', () => {
  const request = madeClaim({
    kind: 'other',
    topic: 'priorAuthorization',
    status: 'pending',
    provider: { name: 'BITE AID PHARMACY', npi: null },
  });
  const line = madeLine({
    topic: 'homeHealth',
    ...day,
    performer: null,
    outcome: null,
    amounts: cents(null, null, null, null),
  });

  test.each([
    [null, 'The decision is not in the data.'],
    ['A', 'Medicare said yes.'],
    ['N', 'Medicare said no.'],
    ['P', 'Medicare has not decided yet.'],
  ])('decision %s', (code, decision) => {
    const outcome = code === null ? null : { code, display: null };
    expect(lineSentence({ ...line, outcome }, request, 'en')).toBe(`The request is for home health care. ${decision}`);
  });

  test('no topic of a request is told as care that happened', () => {
    for (const topic of serviceTopics) {
      expect(lineSentence({ ...line, topic }, request, 'en')).not.toMatch(/\byou (had|got|saw|filled)\b/i);
      expect(lineSentence({ ...line, topic }, request, 'es')).not.toMatch(/usted (tuvo|recibió|se hizo|viajó|surtió)/);
    }
  });
});

const amount = fc.option(fc.integer({ min: -500_000, max: 5_000_000 }));
const anyLine = fc
  .record({
    topic: fc.constantFrom(...serviceTopics),
    denied: fc.option(fc.boolean()),
    from: fc.constantFrom(null, '2026-05-27'),
    amounts: fc.tuple(amount, amount, amount, amount),
    isTotalLine: fc.boolean(),
    performer: fc.constantFrom(null, garcia, { name: null, npi: '1888888888', specialty: null }),
  })
  .map(({ from, amounts, ...rest }) =>
    madeLine({ ...rest, serviceFrom: from, serviceTo: from, amounts: cents(...amounts) }),
  );

test('any line of any kind: whole sentences, no broken or negative amounts, in both languages', () => {
  fc.assert(
    fc.property(anyLine, fc.constantFrom(...claimKinds), fc.constantFrom(...claimStatuses), (line, kind, status) => {
      for (const language of ['en', 'es'] as const) {
        const text = lineSentence(line, { ...claim, kind, status }, language);
        expect(text).toMatch(/^[\p{Lu}¿].*\.$/u);
        expect(text).not.toMatch(/undefined|null|NaN|-\$| {2}/);
        if (status === 'cancelled' || status === 'superseded') expect(text).not.toContain('$');
      }
    }),
    { numRuns: 1000 },
  );
});

test('every line sentence reads at grade 6 once names and amounts are short words', () => {
  const plain = (text: string) =>
    text
      .replaceAll(/Lake Laboratory|Indiana Garcia/g, 'Ann')
      .replaceAll(/-?\$[\d,]+\.\d\d/g, 'ten')
      .replaceAll(/May 27, 2026|27 de mayo de 2026/g, 'May');
  const lines = fc.sample(anyLine, { numRuns: 1500, seed: 3 }).filter(({ isTotalLine }) => !isTotalLine);
  const texts = (language: 'en' | 'es') =>
    lines.map((line, at) =>
      plain(lineSentence(line, { ...claim, kind: claimKinds[at % claimKinds.length] ?? 'carrier' }, language)),
    );
  const graded = texts('en').map((text) => ({ text, grade: fleschKincaidGrade(text) }));
  expect(graded.filter(({ grade }) => grade > 6)).toEqual([]);
  const easy = texts('es').map(inflesz);
  expect(easy.reduce((sum, score) => sum + score, 0) / easy.length).toBeGreaterThanOrEqual(65);
});
