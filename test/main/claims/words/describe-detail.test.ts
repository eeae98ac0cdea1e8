import { describe, expect, test } from 'vitest';
import {
  codeGroups,
  furtherSentences,
  modifierTexts,
  reasonTexts,
  worded,
} from '#main/claims/words/describe-detail.ts';
import { calculated, reported } from '#shared/domain/money.ts';
import { madeClaim, madeLine } from '#test/main/store/made-claim.ts';
import { bareStay } from '#test/support/bare-parts.ts';

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

describe('further sentences of a stay, a share, a claim that does not count', () => {
  const stay = {
    ...bareStay,
    admitted: '2026-01-05',
    discharged: null,
    dischargeStatus: null,
    drg: null,
    coveredDays: 12,
    coinsuranceDays: 0,
    lifetimeReserveDays: null,
    visits: null,
  };
  const usually = 'Usually days 1 to 20 cost you nothing.';

  test('days of a nursing facility: the rule only where days with a daily share are in the claim, and only when it is final', () => {
    const of = (coinsuranceDays: number | null, status: 'final' | 'pending') =>
      furtherSentences(madeClaim({ kind: 'snf', status, stay: { ...stay, coinsuranceDays } }), 'en').join(' ');
    expect(of(3, 'final')).toContain(usually);
    expect(of(0, 'final')).not.toContain(usually);
    expect(of(null, 'final')).not.toContain(usually);
    expect(of(3, 'pending')).not.toContain(usually);
  });

  test('a share that was worked out says so, a reported one does not', () => {
    const { amounts } = madeClaim();
    const of = (yourShare: ReturnType<typeof reported>) =>
      furtherSentences(madeClaim({ amounts: { ...amounts, yourShare } }), 'en');
    expect(of(calculated(2842, 'x'))).toEqual(['We worked out your share from other amounts of this claim.']);
    expect(of(reported(2842, 'x'))).toEqual([]);
  });

  test.each(['superseded', 'cancelled'] as const)('a %s claim tells nothing further', (status) => {
    const money = { ...madeClaim().money, extraHelp: reported(56_436_616, 'x'), paidToYou: reported(100, 'x') };
    expect(furtherSentences(madeClaim({ kind: 'partD', status, money, stay }), 'en')).toEqual([]);
  });
});

test('a denied claim says why and the one thing to do: each kind by its own list', () => {
  const of = (kind: 'carrier' | 'inpatient', code: string, denied = true) =>
    furtherSentences(madeClaim({ kind, denied, denialCode: { code, display: null } }), 'en');
  // That it was not approved stands in the sentence of the claim.
  expect(of('carrier', '0')).toEqual(['If you do not agree, you can appeal. Your Medicare notice says how.']);
  expect(of('inpatient', 'B')).toEqual([
    'You used up this benefit.',
    'Call 1-800-MEDICARE to ask what benefits you have left.',
  ]);
  expect(of('inpatient', 'B', false)).toEqual([]);
  expect(of('inpatient', '?')).toEqual([]);
});

test('modifiers in words, each once, those without words left out', () => {
  const texts = modifierTexts([madeLine({ modifiers: ['RT', 'ZZ'] }), madeLine({ modifiers: ['RT'] })], 'en');
  expect(Object.keys(texts)).toEqual(['RT']);
  expect(texts['RT']).toMatch(/right/i);
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
