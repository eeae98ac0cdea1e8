import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { connectedPerson, samplePerson } from '../support/made-up-people.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { heading, renderApp } from '../support/render-app.tsx';

const backup = {
  createdAt: '2026-11-20T10:00:00Z',
  fileName: 'mine.claimkeep-backup',
  people: [{ id: samplePerson.id, bytes: 1000, displayName: null, claimCount: null, isHere: false, nameHere: null }],
  needsSecret: true,
  unlockBy: ['recoveryCode'],
} as const;

function restorePage(part: Parameters<typeof renderApp>[0] = {}) {
  const fake = renderApp({ people: [connectedPerson], backup, ...part }, paths.restore);
  return fake;
}

describe('restoring', () => {
  it('works before anything was set up, asks for the secret of the backup, and leads to the people', async () => {
    const fake = restorePage({
      people: [],
      household: {
        ...usualHousehold,
        state: 'none',
        keychain: 'none',
        unlockBy: [],
        hasRecoveryCode: false,
        needsRecoveryCode: true,
      },
    });
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    expect(await screen.findByText(/mine.claimkeep-backup was saved on .* holds 1 person/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open the backup' }));
    expect(fake.calls.some(({ name }) => name === 'backupOpen')).toBe(false);
    fireEvent.change(screen.getByLabelText('The recovery code that belongs to this backup'), {
      target: { value: 'CODE' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Open the backup' }));
    const secret = { by: 'recoveryCode', secret: 'CODE' };
    // Who is in it stands there before anything begins.
    expect((await screen.findByText('Aunt Ada')).closest('li')?.textContent).toBe(
      'Aunt Ada (77 claims): is not here now, and will be added.',
    );
    expect(fake.calls.find(({ name }) => name === 'backupOpen')?.input).toEqual({ secret });
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await heading('Choose a passphrase');
    expect(fake.calls.find(({ name }) => name === 'backupRestore')?.input).toEqual({
      secret,
      personId: null,
      isReplacing: false,
    });
  });

  it('takes nobody’s place without being told to', async () => {
    const here = {
      ...backup,
      needsSecret: false,
      people: [{ ...backup.people[0], isHere: true, nameHere: 'Grandma' }],
    };
    const fake = restorePage({ backup: here });
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    const box = await screen.findByLabelText(/Take the place of what is here now for: Grandma/);
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    expect(fake.calls.some(({ name }) => name === 'backupRestore')).toBe(false);
    fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await heading('James Okafor at a glance');
    expect(fake.calls.find(({ name }) => name === 'backupRestore')?.input).toEqual({
      secret: null,
      personId: null,
      isReplacing: true,
    });
  });

  it('brings one person back and leaves the others as they are', async () => {
    const two = {
      ...backup,
      needsSecret: false,
      people: [
        { ...backup.people[0], displayName: 'Grandma', claimCount: 3, isHere: true, nameHere: 'Grandma' },
        { ...backup.people[0], id: connectedPerson.id, displayName: 'Grandpa', claimCount: 4 },
      ],
    };
    const fake = restorePage({ backup: two });
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    await screen.findByText('Grandma');
    expect(screen.getByText('Grandma').closest('li')?.textContent).toContain('takes the place of what is here now');
    fireEvent.change(screen.getByLabelText('Who should come back?'), { target: { value: connectedPerson.id } });
    expect(screen.queryByLabelText(/Take the place/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await heading('James Okafor at a glance');
    expect(fake.calls.find(({ name }) => name === 'backupRestore')?.input).toEqual({
      secret: null,
      personId: connectedPerson.id,
      isReplacing: false,
    });
  });

  it('tells a wrong secret in its own words and stays', async () => {
    const fake = restorePage();
    fake.fail('backupOpen', 'store/wrong-secret');
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    fireEvent.change(await screen.findByLabelText('The recovery code that belongs to this backup'), {
      target: { value: 'X' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Open the backup' }));
    expect(await screen.findByText('That passphrase or recovery code is not right.')).toBeTruthy();
  });
});

describe('saving a backup', () => {
  it('tells what was saved, and that it was read back', async () => {
    renderApp({ people: [connectedPerson] }, paths.myData);
    fireEvent.click(await screen.findByRole('button', { name: 'Save a backup' }));
    expect(await screen.findByText('1 person was saved to mine.claimkeep-backup')).toBeTruthy();
    expect(screen.getByText(/was read back and is whole/)).toBeTruthy();
  });
});

describe('a backup of one person', () => {
  async function saveOnly(...choices: readonly string[]) {
    const fake = renderApp({ people: [connectedPerson] }, paths.myData);
    fireEvent.change(await screen.findByLabelText('Who is in the backup?'), { target: { value: connectedPerson.id } });
    for (const choice of choices) fireEvent.click(screen.getByRole('radio', { name: new RegExp(choice) }));
    fireEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    await screen.findByText('1 person was saved to mine.claimkeep-backup');
    return fake;
  }

  it('for oneself says what its code opens besides', async () => {
    const fake = await saveOnly();
    expect(screen.getByText(/they open everybody’s claims/)).toBeTruthy();
    expect(fake.calls.find(({ name }) => name === 'backupSave')?.input).toEqual({
      personId: connectedPerson.id,
      isForSomebodyElse: false,
    });
    expect(screen.queryByText('Code of a ClaimKeep backup')).toBeNull();
  });

  it('for somebody else shows its own code once, has it typed back, and then has it no longer', async () => {
    const fake = await saveOnly('To hand over');
    expect(fake.calls.find(({ name }) => name === 'backupSave')?.input).toMatchObject({ isForSomebodyElse: true });
    const groups = fake.world.recoveryCode.split('-');
    expect(within(screen.getByRole('list', { name: /Recovery code in/ })).getAllByRole('listitem')).toHaveLength(
      groups.length,
    );
    const type = (typed: string) => {
      fireEvent.change(screen.getByLabelText('Type the code from your paper once'), { target: { value: typed } });
      fireEvent.click(screen.getByRole('button', { name: 'Check the code' }));
    };
    type('AAAA');
    expect(await screen.findByText(/That is not the same code/)).toBeTruthy();
    type(fake.world.recoveryCode.toLowerCase().replaceAll('-', ' '));
    expect(await screen.findByText('That is right. The code on your paper opens the file.')).toBeTruthy();
    expect(document.body.textContent).not.toContain(groups[0]);
  });
});

describe('checking a backup', () => {
  it('reads it and says that it is whole, and offers nothing that would change something', async () => {
    renderApp({ people: [connectedPerson], backup }, paths.myData);
    fireEvent.click(await screen.findByRole('link', { name: 'Check a backup' }));
    await heading('Check a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    expect(await screen.findByText('All of this file was read, and it is whole.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });
});

describe('a damaged person', () => {
  const damaged = { ...connectedPerson, problem: 'store/damaged' as const };

  it('can be repaired, and is told what was read, what came from the copy and what is missing', async () => {
    const fake = renderApp({ people: [damaged], newestCopy: '2026-11-19T10:00:00Z' }, paths.myData);
    expect(await screen.findByText(/comes from the last copy, made on/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Repair the file of / }));
    await screen.findByRole('button', { name: /Change the name of James/ });
    expect(fake.calls.some(({ name }) => name === 'backupRepair')).toBe(true);
    const told = (await screen.findAllByRole('status')).map(({ textContent }) => textContent).join(' ');
    expect(told).toContain('280 claims were read from the damaged file.');
    expect(told).toContain('12 claims come from the copy of ');
    expect(told).toContain('7 claims are missing. Press “Update” to get what is missing again from Medicare.');
  });

  const atPlan = { environment: 'custom', clientId: 'client', permissionEnds: null, needsReconnect: false } as const;

  it.each([
    ['imported', { connection: null, lastSyncedAt: null }, /Import your files again/],
    ['of a connection that was ended', { connection: null }, /Connect again, then press “Update”/],
    [
      'of another health plan',
      { payer: 'plan', connection: atPlan },
      /Press “Update” to get what is missing again from the health plan/,
    ],
  ] as const)('whose claims were %s is sent where they came from', async (_, change, next) => {
    const person = { ...damaged, ...change };
    renderApp({ people: [person], newestCopy: '2026-11-19T10:00:00Z' }, paths.myData);
    fireEvent.click(await screen.findByRole('button', { name: /^Repair the file of / }));
    const told = await screen.findByText(next);
    expect(told.textContent).not.toContain('Medicare');
  });

  it('can be repaired without a copy, and says that there is none', async () => {
    renderApp({ people: [damaged] }, paths.myData);
    expect(await screen.findByText(/There is no copy of it here/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Repair the file of / }));
    expect(await screen.findByText(/280 claims were read/)).toBeTruthy();
    expect(screen.queryByText(/come from the copy/)).toBeNull();
  });
});
