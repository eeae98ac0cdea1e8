import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { paths } from '#renderer/ui/paths.ts';
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

function amountBox(label: string): string {
  return screen.getByText(label, { selector: 'dt' }).parentElement?.textContent ?? '';
}

describe('the page of one claim', () => {
  it('begins with "This is not a bill", and the heading has the focus', async () => {
    show({});
    const title = await heading('Office visit');
    expect(screen.getByText('This is not a bill.')).toBeDefined();
    expect(document.activeElement).toBe(title);
    expect(document.title).toBe('Office visit – ClaimKeep');
  });

  it('shows the four amounts with their origin, and says what "not in the data" means', async () => {
    show({ amounts: { ...noAmounts, billed: reported(20_000, 'a'), yourShare: calculated(842, 'b') } });
    await heading('Office visit');
    expect(amountBox('Amount charged')).toContain('$200.00');
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

  it('has the seven columns of a Medicare Summary Notice, with lettered notes', async () => {
    show({
      lines: [
        line({ sequence: 1, hcpcs: '99214', modifiers: ['25'], denied: false, reasonCodes: ['CO45', 'PR2'] }),
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
      'Amount charged',
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
  });

  it('saves this claim', async () => {
    const { calls } = show({});
    fireEvent.click(await screen.findByRole('button', { name: 'Save this claim as PDF' }));
    await screen.findByText('Saved in claim.pdf');
    expect(calls.at(-1)).toMatchObject({ name: 'exportSaveClaim', input: { claimId: 'claim000001' } });
  });

  it('says so when there is no such claim', async () => {
    renderApp({ people: [samplePerson] }, paths.claim(samplePerson.id, 'claim777777'));
    await screen.findByText('There is no such claim here.');
  });
});
