import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { connectedPerson } from '../support/made-up-people.ts';
import { paths } from '#renderer/ui/paths.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const named = (name: string | RegExp) => screen.findByRole('button', { name });

describe('My data', () => {
  it('says where the files are and how large', async () => {
    renderApp(twoPeople(), paths.myData);
    await screen.findByText('/home/mary/ClaimKeep');
    await screen.findByText('7c5d1a52.claimkeep (1.23 MB)');
  });

  it('names the parts of Medicare that a person has now', async () => {
    const coverage = {
      resourceId: 'c',
      apiVersion: 'v2',
      patientId: null,
      status: 'active',
      start: null,
      planContract: null,
      planName: null,
      planBenefitPackage: null,
      planPhones: [],
      planMonths: [],
      codes: [],
      drugCard: null,
      entitlementReason: null,
      isTerminated: null,
      referenceYear: null,
      statePays: null,
      qualifiedBeneficiary: null,
      medicaid: null,
      extraHelp: null,
    } as const;
    renderApp(
      {
        ...twoPeople(),
        coverages: [
          { ...coverage, part: 'B', end: null, standing: 'held' },
          { ...coverage, part: 'A', end: '9999-12-31', standing: 'held' },
          { ...coverage, part: 'C', end: null, standing: 'none' },
          { ...coverage, part: 'D', end: '2020-01-01', standing: 'ended' },
        ],
      },
      paths.myData,
    );
    await screen.findByText('Part A (hospital), Part B (medical)');
  });

  it('deletes only after a question that says what is lost; Escape keeps everything and gives the focus back', async () => {
    const fake = renderApp(twoPeople(), paths.myData);
    const button = await named('Delete James Okafor');
    act(() => button.focus());
    fireEvent.click(button);
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete James Okafor from this computer?' });
    expect(dialog.textContent).toContain('The file with 412 claims is deleted.');
    expect(dialog.textContent).toContain('Medicare still has its claims.');
    expect(dialog.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(fake.calls.some(({ name }) => name === 'peopleDelete')).toBe(false);

    fireEvent.click(button);
    const again = await screen.findByRole('alertdialog');
    expect(
      within(again)
        .getAllByRole('button')
        .map((choice) => choice.textContent),
    ).toEqual(['Keep everything', 'Delete James Okafor']);
    fireEvent.click(within(again).getByRole('button', { name: 'Delete James Okafor' }));
    await waitFor(() => expect(screen.queryByText('7c5d1a52.claimkeep (1.23 MB)')).toBeNull());
    expect(fake.world.people).toHaveLength(1);
  });

  it('says where to go when somebody is deleted and Medicare could not be told', async () => {
    const fake = renderApp({ ...twoPeople(), disconnectOutcome: 'notReached' }, paths.myData);
    fireEvent.click(await named('Delete James Okafor'));
    const dialog = await screen.findByRole('alertdialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete James Okafor' }));
    const notice = await screen.findByText('James Okafor is gone from this computer');
    expect(notice.parentElement?.textContent).toContain('We could not tell Medicare. Your permission there may still');
    await waitFor(() => expect(screen.queryByText('7c5d1a52.claimkeep (1.23 MB)')).toBeNull());
    fireEvent.click(await named('Open the page “Connected apps” at Medicare'));
    await waitFor(() =>
      expect(fake.calls.at(-1)).toMatchObject({ name: 'linksOpen', input: { link: 'connectedApps' } }),
    );
  });

  it('says nothing of Medicare where there was no permission', async () => {
    renderApp(twoPeople(), paths.myData);
    fireEvent.click(await named('Delete Mary Sample'));
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete Mary Sample' }));
    const notice = await screen.findByText('Mary Sample is gone from this computer');
    expect(notice.parentElement?.textContent).not.toContain('Medicare');
  });

  it.each(['strong', 'none'] as const)(
    'deletes everything after a question that lists it, and begins anew (%s keychain)',
    async (keychain) => {
      const fake = renderApp(
        {
          ...twoPeople(),
          disconnectOutcome: 'notReached',
          household: {
            ...usualHousehold,
            state: 'unlocked',
            keychain,
            unlockBy: ['passphrase'],
            hasRecoveryCode: true,
          },
        },
        paths.myData,
      );
      fireEvent.click(await named('Delete everything…'));
      const dialog = await screen.findByRole('alertdialog', { name: 'Delete all that ClaimKeep keeps here?' });
      for (const part of ['2 people', 'copies', 'keys', 'what was done', 'settings']) {
        expect(dialog.textContent).toContain(part);
      }
      expect(fake.calls.some(({ name }) => name === 'dataEraseAll')).toBe(false);
      fireEvent.click(within(dialog).getByRole('button', { name: 'Delete everything for good' }));
      await heading(keychain === 'strong' ? 'Welcome to ClaimKeep' : 'Choose a passphrase');
      const notice = await screen.findByText('Everything is deleted');
      expect(notice.parentElement?.textContent).toContain('We could not tell Medicare about: James Okafor.');
      expect(document.body.textContent).not.toContain('Mary');
    },
  );

  it('says of everything that was deleted whom it could not tell: Medicare, the plan', async () => {
    const { connection } = connectedPerson;
    if (connection === null) throw new Error('this person is connected');
    const [mary] = twoPeople().people ?? [];
    const people = [
      { ...connectedPerson, connection: { ...connection, environment: 'custom' as const } },
      { ...connectedPerson, id: mary?.id ?? '', displayName: 'Mary Ellery' },
    ];
    renderApp({ people, disconnectOutcome: 'notReached' }, paths.myData);
    fireEvent.click(await named('Delete everything…'));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('Medicare, or your health plan, still has its claims');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete everything for good' }));
    expect((await screen.findByText(/could not tell the health plan about/)).textContent).toContain('James Okafor');
    expect((await screen.findByText(/could not tell Medicare about/)).textContent).toContain('Mary Ellery');
  });

  it('changes a name', async () => {
    renderApp(twoPeople(), paths.myData);
    fireEvent.click(await named('Change the name of James Okafor'));
    const dialog = await screen.findByRole('dialog', { name: 'Change the name of James Okafor' });
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Dad' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save the name' }));
    await screen.findByRole('heading', { level: 3, name: 'Dad' });
  });

  it.each(['revoked', 'notReached'] as const)(
    'disconnects (%s), keeps the claims, and leads to Medicare',
    async (outcome) => {
      const fake = renderApp({ ...twoPeople(), disconnectOutcome: outcome }, paths.myData);
      fireEvent.click(await named('Disconnect James Okafor from Medicare'));
      const dialog = await screen.findByRole('dialog');
      expect(within(dialog).getByRole('radio', { name: /^Keep them here/ })).toHaveProperty('checked', true);
      fireEvent.click(within(dialog).getByRole('button', { name: 'Disconnect' }));
      await screen.findByText(outcome === 'revoked' ? /Medicare has ended/ : /could not tell Medicare/);
      expect(screen.getByText('All claims that are here stay here.')).toBeDefined();
      fireEvent.click(await named('Open the page “Connected apps” at Medicare'));
      await waitFor(() =>
        expect(fake.calls.at(-1)).toMatchObject({ name: 'linksOpen', input: { link: 'connectedApps' } }),
      );
      expect(fake.calls.some(({ name }) => name === 'peopleDelete')).toBe(false);
    },
  );

  it('disconnects and deletes in one step, where that is chosen', async () => {
    const fake = renderApp({ ...twoPeople(), disconnectOutcome: 'notReached' }, paths.myData);
    fireEvent.click(await named('Disconnect James Okafor from Medicare'));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('radio', { name: /^Delete them from this computer/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Disconnect and delete' }));
    await screen.findByText('James Okafor is gone from this computer');
    expect(screen.queryByRole('heading', { level: 3, name: /James Okafor/ })).toBeNull();
    const asked = fake.calls.map(({ name }) => name).filter((name) => /^(connectDisconnect|peopleDelete)$/.test(name));
    // One command ends the permission and deletes, so that a crash in between leaves neither half done.
    expect(asked).toEqual(['peopleDelete']);
  });

  it('sends nobody of another health plan to Medicare', async () => {
    const { connection } = connectedPerson;
    if (connection === null) throw new Error('this person is connected');
    const person = { ...connectedPerson, connection: { ...connection, environment: 'custom' as const } };
    renderApp({ people: [person], disconnectOutcome: 'notReached' }, paths.myData);
    fireEvent.click(await named('Disconnect James Okafor from the health plan'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).not.toContain('Medicare');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Disconnect' }));
    await screen.findByText(/could not tell the health plan/);
    expect((await screen.findByRole('dialog')).textContent).not.toContain('Medicare');
  });

  it('locks at once, and nothing of a person stays on the page', async () => {
    renderApp(twoPeople(), paths.myData);
    fireEvent.click(await named('Lock now'));
    await heading('ClaimKeep is locked');
    expect(document.body.textContent).not.toContain('James');
    expect(document.body.textContent).not.toContain('Mary');
  });

  it('keeps a person whose file is damaged in the list, with the reason', async () => {
    renderApp({ people: [{ ...connectedPerson, problem: 'store/damaged' }] }, paths.myData);
    await screen.findByText("This person's file is damaged or its key does not fit.");
    expect(screen.queryByRole('button', { name: /Change the name/ })).toBeNull();
  });
});
