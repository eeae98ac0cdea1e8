import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { connectedPerson, samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

const backup = {
  createdAt: '2026-11-20T10:00:00Z',
  fileName: 'mine.claimkeep-backup',
  people: [{ id: samplePerson.id, bytes: 1000, isHere: false, nameHere: null }],
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
      household: { state: 'none', keychain: 'none', unlockBy: [], hasRecoveryCode: false },
    });
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    expect(await screen.findByText(/mine.claimkeep-backup was saved on .* holds 1 person/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    expect(fake.calls.some(({ name }) => name === 'backupRestore')).toBe(false);
    fireEvent.change(screen.getByLabelText('The recovery code that belongs to this backup'), {
      target: { value: 'CODE' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await heading('Choose a passphrase');
    expect(fake.calls.find(({ name }) => name === 'backupRestore')?.input).toEqual({
      secret: { by: 'recoveryCode', secret: 'CODE' },
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
    expect(fake.calls.find(({ name }) => name === 'backupRestore')?.input).toEqual({ secret: null, isReplacing: true });
  });

  it('tells a wrong secret in its own words and stays', async () => {
    const fake = restorePage();
    fake.fail('backupRestore', 'store/wrong-secret');
    await heading('Restore from a backup');
    fireEvent.click(screen.getByRole('button', { name: 'Choose the backup file' }));
    fireEvent.change(await screen.findByLabelText('The recovery code that belongs to this backup'), {
      target: { value: 'X' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
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

describe('a damaged person', () => {
  const damaged = { ...connectedPerson, problem: 'store/damaged' as const };

  it('can be brought back from the copy kept beside the data', async () => {
    const fake = renderApp({ people: [damaged], newestCopy: '2026-11-19T10:00:00Z' }, paths.myData);
    fireEvent.click(await screen.findByRole('button', { name: 'Bring the copy back' }));
    await screen.findByRole('button', { name: /Change the name of James/ });
    expect(fake.calls.some(({ name }) => name === 'backupRestoreCopy')).toBe(true);
  });

  it('has no such button where there is no copy', async () => {
    renderApp({ people: [damaged] }, paths.myData);
    await heading('My data');
    expect(screen.queryByRole('button', { name: 'Bring the copy back' })).toBeNull();
  });
});
