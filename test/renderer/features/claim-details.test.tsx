import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { calculated, reported } from '#shared/domain/money.ts';
import { paths } from '#renderer/ui/paths.ts';
import { bareDrug, bareLineAmounts, bareMoney, bareStay } from '#test/support/bare-parts.ts';
import { claim, line, noAmounts } from '../support/made-up-claims.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

async function show(part: Partial<ClaimDetail>): Promise<void> {
  const shown = claim(part);
  renderApp({ people: [samplePerson], claims: { [samplePerson.id]: [shown] } }, paths.claim(samplePerson.id, shown.id));
  await heading('Office visit');
}

/** What a fact says. */
function fact(name: string): string {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
}

const coded = (code: string, display: string) => ({ code, display });

describe('the details of a claim', () => {
  it('tells an outpatient claim’s added payments only among the details, and how they were added', async () => {
    await show({
      kind: 'outpatient',
      amounts: {
        billed: reported(88_885, 'a'),
        approved: calculated(7000, 'a+b+c'),
        paid: reported(5000, 'paid'),
        yourShare: calculated(2000, 'b+c'),
      },
      money: { ...bareMoney, deductible: reported(1500, 'b'), coinsurance: reported(500, 'c') },
    });
    const box = screen.getByText('Medicare-approved amount', { selector: 'dt' }).parentElement;
    expect(box?.textContent).toContain('not in the data');
    expect(screen.getByText(/For care at a hospital with no stay, Medicare sends no approved amount/)).toBeDefined();
    const table = screen.getByRole('table', { name: 'More about the amounts' });
    const row = within(table).getByRole('row', { name: /All that was paid/ });
    expect(row.textContent).toContain('$70.00calculated');
    expect(
      screen.getByText(
        '“All that was paid” is $50.00 (Medicare paid) + $15.00 (Deductible) + $5.00 (Coinsurance or copayment).',
      ),
    ).toBeDefined();
  });

  it('says when a part of the share is missing', async () => {
    await show({
      amounts: { ...noAmounts, yourShare: calculated(2000, 'deductible') },
      isShareIncomplete: true,
    });
    expect(screen.getByText(/some deductible or coinsurance is missing/)).toBeDefined();
  });

  it('shows other help as what counts toward the limit and what does not', async () => {
    await show({
      kind: 'partD',
      money: {
        ...bareMoney,
        otherHelp: calculated(5972, 'a+b'),
        otherHelpCounted: reported(1730, 'a'),
        otherHelpNotCounted: reported(4242, 'b'),
        unexplained: calculated(600, 'c'),
        priceBelowLimit: reported(0, 'd'),
      },
    });
    const table = screen.getByRole('table', { name: 'More about the amounts' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Other help that counts toward your yearly limit',
      'Other help that does not count toward your yearly limit',
      'Part of the price that nobody on the claim paid',
    ]);
  });

  it('tells a stay: how it began, what was not covered, the hospital stay before it', async () => {
    await show({
      kind: 'snf',
      stay: {
        ...bareStay,
        admissionType: coded('3', 'Planned ahead'),
        admissionSource: coded('9', 'Not known'),
        patientStatus: coded('C', 'The stay went on'),
        dischargeStatus: { code: '99', display: null },
        nonCoveredDays: 0,
        nonCoveredFrom: '2026-01-11',
        nonCoveredTo: '2026-01-21',
        benefitsExhausted: '2026-01-31',
        bloodPints: 2,
        isLowUtilization: true,
        hospicePeriods: 0,
      },
    });
    expect(fact('Kind of admission')).toBe('Planned ahead');
    expect(fact('When this bill ended')).toBe('The stay went on');
    expect(fact('At the end')).toBe('99: We don’t have a name for this');
    expect(fact('Not covered')).toMatch(/Jan\s11\s*–\s*21,\s2026/);
    expect(fact('Benefit days used up on')).toMatch(/31, 2026/);
    expect(fact('Pints of blood')).toBe('2');
    expect(fact('Few visits, so paid by the visit?')).toBe('Yes');
    for (const unsaid of ['Came', 'Days not covered', 'Hospice benefit period', 'Hospital stay before it']) {
      expect(screen.queryByText(unsaid, { selector: 'dt' })).toBeNull();
    }
  });

  it('tells a prescription: how it was written, filled and covered', async () => {
    await show({
      kind: 'partD',
      drug: {
        ...bareDrug,
        refillsAuthorized: 0,
        dispenseAsWritten: coded('0', 'Nobody asked'),
        prescriptionOrigin: coded('3', 'By computer'),
        dispensingStatus: coded('P', 'Only part'),
        benefitPhase: coded('C', 'In the catastrophic phase'),
      },
    });
    expect(fact('Refills allowed')).toBe('0');
    expect(fact('How it was prescribed')).toBe('By computer');
    expect(fact('Partial fill')).toBe('Only part');
    expect(fact('Yearly limit')).toBe('In the catastrophic phase');
    expect(screen.queryByText('Brand or generic: who chose', { selector: 'dt' })).toBeNull();
  });

  it('tells where it was and who ordered it, and warns of what the law protects', async () => {
    await show({
      place: { state: 'CA', zip: '941100000' },
      referral: { name: null, npi: '1999999984' },
      privacyMark: '42CFRPart2',
    });
    expect(fact('Where')).toBe('CA 94110');
    expect(fact('Ordered by')).toContain('1999999984');
    expect(screen.getByText('This claim is about alcohol or drug treatment')).toBeDefined();
  });

  it('tells the numbers of a bill, how the payer decided and why', async () => {
    await show({
      kind: 'outpatient',
      facilityNumber: '050001',
      billType: { facility: '1', class: '3', frequency: '7' },
      managedCarePaid: true,
      paymentStatus: { code: 'innetwork', display: 'In Network' },
      reasonCodes: ['CO45'],
      reasonTexts: { CO45: 'More than Medicare allows.' },
    });
    expect(fact('Medicare number of the place (CCN)')).toBe('050001');
    expect(fact('Type of bill')).toBe('137');
    expect(fact('Paid by a private plan?')).toBe('Yes');
    expect(fact('How the payer decided')).toBe('In the network');
    expect(fact('Reasons for the whole claim')).toBe('More than Medicare allows. CO45');
  });

  it('says nothing of a private plan or of few visits that are none, and nothing of an ordinary payment', async () => {
    await show({
      kind: 'hha',
      managedCarePaid: false,
      stay: { ...bareStay, isLowUtilization: false },
      money: { ...bareMoney, paidToProvider: reported(5000, 'a'), paidToYou: reported(0, 'b') },
    });
    for (const unsaid of [
      'Paid by a private plan?',
      'Few visits, so paid by the visit?',
      'Medicare paid to the provider',
    ]) {
      expect(screen.queryByText(unsaid)).toBeNull();
    }
  });

  it('tells further amounts of a service, its drug, a blood value and a helper', async () => {
    await show({
      lines: [
        line({
          drugQuantity: { value: 77, unit: 'ML' },
          testResult: { test: 'hemoglobin', value: 11.2 },
          assistantReduction: { code: '1', display: null },
          amounts: {
            ...bareLineAmounts,
            otherInsurerPaid: reported(1234, 'a'),
            purchasePrice: reported(0, 'b'),
            reducedCoinsurance: reported(1100, 'c'),
          },
        }),
      ],
    });
    const page = document.body.textContent;
    expect(page).toContain('Amount of the drug: 77 ML');
    expect(page).toContain('Blood test: hemoglobin 11.2');
    expect(page).toContain('This is not a denial.');
    expect(page).toContain('Other insurance paid: $12.34');
    expect(page).toContain('It takes the place of the other one and is not added to it.');
    expect(page).not.toContain('Price to buy it');
  });
});
