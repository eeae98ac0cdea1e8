import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimDetail, LineAmounts } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { paths } from '#renderer/ui/paths.ts';
import { bareStay } from '#test/support/bare-parts.ts';
import { claim, line, noAmounts } from '../support/made-up-claims.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

function show(part: Partial<ClaimDetail>) {
  const shown = claim(part);
  return renderApp(
    { people: [samplePerson], claims: { [samplePerson.id]: [shown] } },
    paths.claim(samplePerson.id, shown.id),
  );
}

/** Amounts of a line in cents; what is not given is not reported. */
function lineAmounts(cents: Partial<Record<keyof typeof noAmounts, number>>): LineAmounts {
  const amount = (name: keyof typeof noAmounts) => {
    const value = cents[name];
    return value === undefined ? notReported : reported(value, name);
  };
  return {
    ...line({}).amounts,
    billed: amount('billed'),
    approved: amount('approved'),
    paid: amount('paid'),
    yourShare: amount('yourShare'),
  };
}

function amountBox(label: string): string {
  return screen.getByText(label, { selector: 'dt' }).parentElement?.textContent ?? '';
}

describe('the page of one claim', () => {
  it('begins with "This is not a bill", and the heading has the focus', async () => {
    show({});
    const title = await heading('Office visit');
    expect(screen.getByText('This is not a bill.')).toBeDefined();
    expect(document.activeElement).toBe(title);
    expect(document.title).toBe('Office visit – Mary Sample – ClaimKeep');
  });

  it('shows the four amounts with their origin, and says what "not in the data" means', async () => {
    show({ amounts: { ...noAmounts, billed: reported(20_000, 'a'), yourShare: calculated(842, 'b') } });
    await heading('Office visit');
    expect(amountBox('Provider charged')).toContain('$200.00');
    expect(amountBox('Medicare-approved amount')).toContain('not in the data');
    expect(amountBox('You may be billed')).toContain('$8.42calculated');
    expect(screen.getByText(/Medicare did not send this amount. That does not mean \$0/)).toBeDefined();
    expect(document.body.textContent).not.toContain('$0.00');
  });

  it('names the amounts of a prescription as they are', async () => {
    show({ kind: 'partD', amounts: { ...noAmounts, billed: reported(1_000, 'a'), yourShare: reported(250, 'b') } });
    await heading('Office visit');
    expect(amountBox('Price of the drug')).toContain('$10.00');
    expect(amountBox('Your drug plan paid')).toContain('not in the data');
    expect(amountBox('You paid at the pharmacy')).toContain('$2.50');
    expect(screen.queryByText('Medicare-approved amount')).toBeNull();
  });

  it('explains why home health has no share', async () => {
    show({ kind: 'hha', amounts: noAmounts });
    await screen.findByText(/Home health visits normally cost you nothing/);
  });

  it('says in one text that a code has no name, with the code: service, drug, stay, diagnosis', async () => {
    const diagnosis = { sequence: 1, code: 'Z99.9', system: 'unknown', display: null } as const;
    show({
      kind: 'inpatient',
      lines: [
        line({ sequence: 1, hcpcs: 'ZZZZZ', modifiers: ['RT'] }),
        line({ sequence: 2, hcpcs: '99213', codeWords: 'Office visit' }),
      ],
      modifierTexts: { RT: 'Right side' },
      stay: { ...bareStay, drg: '470' },
      diagnoses: [{ ...diagnosis, role: 'principal', presentOnAdmission: null }],
    });
    await heading('Office visit');
    expect(screen.getAllByText(/We don’t have a name for this/)).toHaveLength(3);
    expect(screen.getByText('470: We don’t have a name for this')).toBeDefined();
    expect(screen.getByText('RT: Right side')).toBeDefined();
  });

  it('has the seven columns of a Medicare Summary Notice, with lettered notes', async () => {
    show({
      lines: [
        line({
          sequence: 1,
          hcpcs: '99214',
          modifiers: ['25'],
          denied: false,
          reasonCodes: ['CO45', 'PR2'],
          amounts: lineAmounts({ billed: 9_000, approved: 6_000, paid: 4_800, yourShare: 1_200 }),
        }),
        line({ sequence: 2, title: 'Lab test', denied: true, reasonCodes: ['PR2'] }),
        line({ sequence: 3, title: 'All together', isTotalLine: true }),
      ],
    });
    const table = await screen.findByRole('table', { name: 'Services on this claim' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual([
      'Service and billing code',
      'Service approved?',
      'Provider charged',
      'Medicare-approved amount',
      'Medicare paid',
      'You may be billed',
      'Notes',
    ]);
    const [, first, second] = within(table).getAllByRole('row');
    expect(first?.textContent).toContain('Code 99214-25');
    expect(first?.textContent).toMatch(/Yes.*A, B$/);
    expect(second?.textContent).toMatch(/No.*B$/);
    expect(within(table).queryByText('All together')).toBeNull();
    expect(screen.getByText(/Reason code CO45. The provider has to bear this part/)).toBeDefined();
  });

  it('leaves out the columns that no service fills, and says which', async () => {
    show({
      kind: 'inpatient',
      lines: [1, 2].map((sequence) => line({ sequence, units: 0, amounts: lineAmounts({ billed: 9_000 }) })),
    });
    const table = await screen.findByRole('table', { name: 'Services on this claim' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
    expect(table.textContent).not.toMatch(/not in the data|Quantity/);
    expect(
      screen.getByText(
        'For each service, Medicare did not send: “Medicare-approved amount”, “Medicare paid”, and “You may be billed”.',
      ),
    ).toBeDefined();
  });

  it('names each diagnosis and each helper once, with all they were', async () => {
    const diagnosis = { system: 'icd-10-cm', presentOnAdmission: null, code: 'I48.0' } as const;
    const member = { name: null, npi: '9472136180', specialty: null } as const;
    show({
      diagnoses: [
        { ...diagnosis, sequence: 1, role: 'principal', display: 'Atrial fibrillation' },
        { ...diagnosis, sequence: 2, role: 'secondary', display: null },
        { ...diagnosis, sequence: 3, role: 'reasonForVisit', display: null },
      ],
      careTeam: [
        { ...member, sequence: 1, role: 'attending' },
        { ...member, sequence: 2, role: 'performing' },
      ],
    });
    const name = await screen.findByText('Atrial fibrillation');
    expect(name.closest('li')?.textContent).toContain('main diagnosis, reason for the visit');
    expect(screen.queryByText('No name in the data')).toBeNull();
    const helper = screen.getByText('Provider number 9472136180').closest('li');
    expect(helper?.textContent).toContain('was in charge, gave the service');
  });

  it('leaves out amounts behind the four that are only a zero, but keeps a deductible of zero', async () => {
    const { money } = claim({});
    show({
      money: {
        ...money,
        deductible: reported(0, 'd'),
        otherInsurerPaid: reported(0, 'o'),
        paidToYou: reported(500, 'p'),
      },
    });
    const table = await screen.findByRole('table', { name: 'More about the amounts' });
    expect(within(table).getByText('Deductible')).toBeDefined();
    expect(within(table).getByText('Medicare paid to you directly')).toBeDefined();
    expect(within(table).queryByText('Other insurance paid')).toBeNull();
  });

  it('keeps the total line when it is the only one', async () => {
    show({ lines: [line({ title: 'All together', isTotalLine: true })] });
    const table = await screen.findByRole('table', { name: 'Services on this claim' });
    expect(within(table).getByText('All together')).toBeDefined();
  });

  it('says what happened to a claim that was replaced or not approved', async () => {
    show({ status: 'superseded', denied: true });
    await screen.findByText(/Medicare has changed this claim since/);
    expect(screen.getByText('Medicare did not approve this claim')).toBeDefined();
  });

  it('leads to the other versions, with their missing amounts in words', async () => {
    show({
      versions: [
        {
          id: 'claim000009',
          resourceId: 'carrier--9',
          status: 'superseded',
          lastUpdated: '2026-01-02T03:04:05Z',
          amounts: { ...noAmounts, paid: reported(100, 'p'), yourShare: notReported },
        },
      ],
    });
    const link = await screen.findByRole('link', { name: /Version of Jan/ });
    expect(link.closest('li')?.textContent).toContain('Medicare paid $1.00; you may be billed not in the data');
    expect(document.body.textContent).not.toContain('Medicare changed this claim on');
  });

  it('says of each version that was replaced what Medicare changed, and when', async () => {
    const version = { id: 'claim000009', resourceId: '9', status: 'superseded', amounts: noAmounts } as const;
    const changedAt = '2026-02-05T12:00:00Z';
    show({
      versions: [
        {
          ...version,
          lastUpdated: null,
          replacedWith: { changedAt, differences: [], sentences: ['What Medicare paid went from $80.00 to $95.00.'] },
        },
        {
          ...version,
          id: 'claim000010',
          lastUpdated: null,
          replacedWith: { changedAt, differences: [], sentences: [] },
        },
      ],
    });
    const [first, second] = await screen.findAllByRole('link', { name: 'Version without a date' });
    const textOf = (link: HTMLElement | undefined) => link?.closest('li')?.textContent;
    expect(textOf(first)).toContain('Medicare changed this claim on Feb 5, 2026What Medicare paid went from');
    expect(textOf(second)).toContain(
      'Medicare changed this claim on Feb 5, 2026The facts and amounts stayed the same.',
    );
  });

  it('saves this claim', async () => {
    const { calls } = show({});
    fireEvent.click(await screen.findByRole('button', { name: 'Save this claim as PDF' }));
    await screen.findByText('Saved in claim.pdf');
    expect(calls.findLast(({ name }) => name === 'exportSaveClaim')).toMatchObject({
      input: { claimId: 'claim000001' },
    });
  });

  it('says so when there is no such claim', async () => {
    renderApp({ people: [samplePerson] }, paths.claim(samplePerson.id, 'claim777777'));
    await screen.findByText('There is no such claim here.');
  });
});
