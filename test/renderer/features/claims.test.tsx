import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { notReported } from '#shared/domain/money.ts';
import { pageSize } from '#renderer/api/queries.ts';
import { paths } from '#renderer/ui/paths.ts';
import { claim, noAmounts } from '../support/made-up-claims.ts';
import { connectedPerson, samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const marys = paths.claims(samplePerson.id);
const james = paths.claims(connectedPerson.id);

describe('the claims page', () => {
  it('shows the first fifty claims in a table with a caption and headers, and the rest on demand', async () => {
    renderApp(twoPeople(), marys);
    const table = await screen.findByRole('table', { name: 'Claims, newest first' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual([
      'Date',
      'Claim',
      'Paid for youMedicare or your drug plan paid',
      'Your partYou may be billed, or paid at the pharmacy',
    ]);
    expect(screen.getByText('50 of 60 claims, newest first')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('60 of 60 claims, newest first');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('never shows a missing amount as $0.00', async () => {
    renderApp({ people: [samplePerson], claims: { [samplePerson.id]: [claim({ amounts: noAmounts })] } }, marys);
    const row = (await screen.findByRole('rowheader', { name: /Office visit/ })).closest('tr');
    expect(row?.textContent).toContain('not in the data');
    expect(document.body.textContent).not.toContain('$0.00');
  });

  it('says in words which claims Medicare did not approve', async () => {
    const claims = [claim({ id: 'claim000001', denied: true }), claim({ id: 'claim000002', denied: false })];
    renderApp({ people: [samplePerson], claims: { [samplePerson.id]: claims } }, marys);
    await screen.findByRole('table', { name: 'Claims, newest first' });
    expect(screen.getAllByText('Not approved')).toHaveLength(1);
  });

  it('says which claims are only for information', async () => {
    const claims = [claim({ id: 'claim000001', isForInformation: true }), claim({ id: 'claim000002' })];
    renderApp({ people: [samplePerson], claims: { [samplePerson.id]: claims } }, marys);
    await screen.findByRole('table', { name: 'Claims, newest first' });
    expect(screen.getAllByText('For information')).toHaveLength(1);
  });

  it('says in the year sentence how many claims the sums leave out', async () => {
    const known = claim({ id: 'claim000002' });
    renderApp(
      {
        people: [samplePerson],
        claims: {
          [samplePerson.id]: [
            claim({ amounts: noAmounts }),
            {
              ...known,
              amounts: { ...noAmounts, paid: { cents: 1000, origin: 'reported', code: 'x' }, yourShare: notReported },
            },
          ],
        },
      },
      marys,
    );
    await screen.findByText(/In 2026: 2 claims/);
    expect(screen.getByText(/2 claims do not give every amount/)).toBeDefined();
  });

  it('searches while typing, asks once for a fast typist, and says when nothing matches', async () => {
    const { calls } = renderApp(twoPeople(), marys);
    const box = await screen.findByRole('searchbox', { name: 'Search the claims' });
    for (const typed of ['o', 'ox', 'oxy', 'oxygen']) fireEvent.change(box, { target: { value: typed } });
    await screen.findByText(/5 of 5 claims, newest first/);
    const asked = calls
      .map(({ input }) => input)
      .filter((input) => typeof input === 'object' && input !== null && 'limit' in input && input.limit === pageSize);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ filter: { text: 'oxygen' } });
    fireEvent.change(box, { target: { value: 'zzz' } });
    await screen.findByText('No claim matches');
    fireEvent.click(screen.getAllByRole('button', { name: 'Show all claims' })[0] ?? box);
    await screen.findByText('50 of 60 claims, newest first');
    expect(box).toHaveProperty('value', '');
  });

  it('narrows by kind with boxes to tick, by keyboard, and saves just that', async () => {
    const { calls } = renderApp(twoPeople(), marys);
    const button = await screen.findByRole('button', { name: 'Kind: all' });
    act(() => button.focus());
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyUp(button, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Hospice/ }));
    fireEvent.keyDown(screen.getByRole('dialog', { name: 'Kind' }), { key: 'Escape' });
    await screen.findByRole('button', { name: 'Kind: Hospice' });
    fireEvent.click(await screen.findByRole('button', { name: 'Save as PDF' }));
    await screen.findByText(/Saved 60 claims in claims.pdf/);
    expect(calls.at(-1)).toMatchObject({
      name: 'exportSave',
      input: { format: 'pdf', filter: { kinds: ['hospice'] } },
    });
  });

  it('says what a saved file of a damaged person lacks, and not that it holds everything', async () => {
    const { world } = renderApp(twoPeople(), marys);
    world.exportLoss = { leftOut: 3, isLeftOutExact: false, areNotesWhole: false };
    fireEvent.click(await screen.findByRole('button', { name: 'Save as PDF' }));
    await screen.findByText(/3 claims could not be read and are not in the file\./);
    screen.getByText(/more may be missing/);
    screen.getByText(/Your notes, stars and tags could not be read\./);
    screen.getByText(/Repair the file under “My data”\./);
    expect(screen.queryByText(/holds all claims/)).toBeNull();
  });

  it('goes back from a claim to the same search, with the focus on that claim', async () => {
    renderApp(twoPeople(), marys);
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'oxygen' } });
    await screen.findByText(/5 of 5 claims/);
    const opened = screen.getAllByRole('link', { name: 'Oxygen equipment' })[2];
    if (opened === undefined) throw new Error('no third claim');
    const id = opened.dataset['claim'];
    fireEvent.click(opened);
    await heading('Oxygen equipment');
    fireEvent.click(screen.getByRole('link', { name: 'Back to the list' }));
    await heading(/Claims of Mary/);
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'oxygen');
    await waitFor(() => expect((document.activeElement as HTMLElement).dataset['claim']).toBe(id));
  });

  it('keeps claims that Medicare replaced out of the list, says how many, and shows them on demand', async () => {
    const claims = [claim({ id: 'claim000001' }), claim({ id: 'claim000002', status: 'superseded' })];
    renderApp({ people: [samplePerson], claims: { [samplePerson.id]: claims } }, marys);
    await screen.findByText(/^1 claim that Medicare replaced or cancelled is kept, too/);
    expect(screen.getByText('1 claim')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Show them in the list' }));
    await screen.findByText('Replaced by a later version');
    fireEvent.click(screen.getByRole('button', { name: 'Leave them out' }));
    await waitFor(() => expect(screen.queryByText('Replaced by a later version')).toBeNull());
  });
});

describe('whose claims are only prescriptions', () => {
  const drug = claim({ kind: 'partD', title: 'Prescription: Metformin' });
  const advantage = { ...connectedPerson, hasMedicareAdvantage: true };

  it('reads why, always, when a Medicare Advantage Plan is named', async () => {
    renderApp({ people: [advantage], claims: { [advantage.id]: [drug] } }, james);
    await screen.findByText('Why there are only prescriptions here');
    expect(
      screen.getByText(/Medicare shares only prescriptions. For visits and hospital stays, ask the plan/),
    ).toBeDefined();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    await screen.findByText('No claim matches');
    expect(screen.getByText('Why there are only prescriptions here')).toBeDefined();
  });

  it('reads it also over an empty list', async () => {
    renderApp({ people: [{ ...advantage, claimCount: 0 }] }, james);
    await screen.findByText('Why there are only prescriptions here');
  });

  it('reads what the visits that are here are, when there are some', async () => {
    const visit = claim({ kind: 'carrier', title: 'Office visit' });
    renderApp({ people: [{ ...advantage, claimCount: 2 }], claims: { [advantage.id]: [drug, visit] } }, james);
    await screen.findByText('Care that the plan pays for is not here.', { exact: false });
    expect(screen.queryByText(/Medicare shares only prescriptions/)).toBeNull();
  });

  it('is told with an "if" when no plan is named', async () => {
    renderApp({ people: [connectedPerson], claims: { [connectedPerson.id]: [drug] } }, james);
    await screen.findByText('Only prescriptions have come so far');
  });

  it('sees the drug plan in every heading, never Medicare', async () => {
    renderApp({ people: [connectedPerson], claims: { [connectedPerson.id]: [drug] } }, james);
    await screen.findByRole('columnheader', { name: 'Paid for you Your drug plan paid' });
    expect(screen.getByRole('columnheader', { name: 'Your part You paid at the pharmacy' })).toBeDefined();
    await screen.findByText(/^In 2026: 1 prescription. Your drug plan paid/);
    expect(document.body.textContent).not.toMatch(/Medicare paid|You may be billed/);
  });

  it('is not said to somebody without such a plan who has other claims', async () => {
    renderApp(twoPeople(), marys);
    await screen.findByRole('table', { name: 'Claims, newest first' });
    expect(screen.queryByText(/Medicare Advantage/)).toBeNull();
  });
});

describe('updating', () => {
  it('shows the progress in words, can be stopped, and reports what came', async () => {
    const release: (() => void)[] = [];
    const fake = renderApp(twoPeople(), james, (made) => release.push(made.hold('syncStart')));
    fireEvent.click(await screen.findByRole('button', { name: 'Update' }));
    await screen.findByRole('button', { name: 'Stop the download' });
    act(() => fake.emit('sync/progress', { personId: connectedPerson.id, phase: 'claims', done: 412, total: 1260 }));
    await screen.findAllByText('412 of 1,260 claims');
    fireEvent.click(screen.getByRole('button', { name: 'Stop the download' }));
    await waitFor(() => expect(fake.calls.some(({ name }) => name === 'syncCancel')).toBe(true));
    act(() => release[0]?.());
    await screen.findByText('3 new claims, 1 changed.');
  });

  it('asks calmly to reconnect', async () => {
    renderApp(twoPeople(), james, (fake) => fake.fail('syncStart', 'auth/reconnect-needed'));
    fireEvent.click(await screen.findByRole('button', { name: 'Update' }));
    await screen.findByText('Medicare asks you to sign in again.');
    fireEvent.click(screen.getByRole('link', { name: 'Reconnect' }));
    await heading('Connect James Okafor again');
  });

  it('shows every failure with what it means and the next step', async () => {
    renderApp(twoPeople(), james, (fake) => fake.fail('syncStart', 'medicare/server-error', { status: 503 }));
    fireEvent.click(await screen.findByRole('button', { name: 'Update' }));
    await screen.findByText("Medicare's computers had a problem. The answer was 503.");
    expect(screen.getByText('What you have on this computer is still here.')).toBeDefined();
    expect(screen.getByText('Try again later. The download goes on where it stopped.')).toBeDefined();
  });

  it('leads back to the same person after a disconnect', async () => {
    renderApp(twoPeople({ connection: null }), james);
    await screen.findByText(/It is not connected now/);
    fireEvent.click(screen.getByRole('link', { name: 'Connect again' }));
    await heading('Connect James Okafor again');
  });

  it('does not lose the focus when the button becomes a progress bar and comes back', async () => {
    const release: (() => void)[] = [];
    renderApp(twoPeople(), james, (made) => release.push(made.hold('syncStart')));
    const update = await screen.findByRole('button', { name: 'Update' });
    act(() => update.focus());
    fireEvent.click(update);
    const stop = await screen.findByRole('button', { name: 'Stop the download' });
    await waitFor(() => expect(document.activeElement).toBe(stop));
    act(() => release[0]?.());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Update' })));
  });

  it('is not offered for sample people', async () => {
    renderApp(twoPeople(), marys);
    await heading(/Mary Sample/);
    expect(screen.queryByRole('button', { name: 'Update' })).toBeNull();
  });
});
