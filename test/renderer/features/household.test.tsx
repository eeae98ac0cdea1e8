import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { paths } from '#renderer/ui/paths.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const household = (part: Partial<HouseholdStatus>): { household: HouseholdStatus } => ({
  household: { state: 'unlocked', keychain: 'strong', unlockBy: ['keychain'], hasRecoveryCode: true, ...part },
});
/** The field to type in; a choice of the same name may stand above it. */
const secretField = (label: RegExp | string) => screen.getByLabelText(label, { selector: '.field-input' });
const type = (label: RegExp | string, value: string) => fireEvent.change(secretField(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('setting up without a safe keychain', () => {
  it('asks for a passphrase twice before anything else, and says what is wrong', async () => {
    const { calls } = renderApp(household({ state: 'none', keychain: 'weak', unlockBy: [] }));
    await heading('Choose a passphrase');
    type('Passphrase', 'short');
    press('Use this passphrase');
    await screen.findByText('Use at least 8 letters.');
    type('Passphrase', 'correct horse');
    type(/once more/, 'correct hose');
    press('Use this passphrase');
    await screen.findByText(/The two are not the same/);
    expect(calls.some(({ name }) => name === 'householdCreate')).toBe(false);
    type(/once more/, 'correct horse');
    press('Use this passphrase');
    await heading('Welcome to ClaimKeep');
    expect(calls.find(({ name }) => name === 'householdCreate')?.input).toEqual({ passphrase: 'correct horse' });
  });
});

describe('unlocking', () => {
  it('opens with the passphrase and keeps what was typed when it is wrong', async () => {
    const fake = renderApp({
      ...twoPeople(),
      ...household({ state: 'locked', unlockBy: ['passphrase', 'recoveryCode'] }),
    });
    expect(await heading('ClaimKeep is locked')).toBe(document.activeElement);
    expect(screen.queryByText(/Mary Sample/)).toBeNull();
    fake.fail('householdUnlock', 'store/wrong-secret');
    type('Passphrase', 'correct horse');
    press('Unlock');
    await screen.findByText('That passphrase or recovery code is not right.');
    expect(secretField('Passphrase')).toHaveProperty('value', 'correct horse');
  });

  it('opens with the recovery code', async () => {
    const { calls } = renderApp({
      ...twoPeople(),
      ...household({ state: 'locked', unlockBy: ['passphrase', 'recoveryCode'] }),
    });
    fireEvent.click(await screen.findByRole('radio', { name: 'Recovery code' }));
    type('Recovery code', 'AB2C-D3EF');
    press('Unlock');
    await heading('Mary Sample at a glance');
    expect(calls.find(({ name }) => name === 'householdUnlock')?.input).toEqual({
      by: 'recoveryCode',
      secret: 'AB2C-D3EF',
    });
  });

  it('is calm when this computer lost the key', async () => {
    renderApp(household({ state: 'locked', unlockBy: ['keychain', 'recoveryCode'] }), '/', (fake) =>
      fake.fail('householdUnlock', 'store/keychain-lost'),
    );
    await heading('ClaimKeep is locked');
    press('Open with this computer’s key');
    await screen.findByText('This computer no longer has the key to your claims.');
    await heading('Please unlock your claims once');
    expect(secretField('Recovery code')).toBeDefined();
  });
});

describe('the recovery code', () => {
  it('is shown in its groups and checked by typing it back', async () => {
    const { calls } = renderApp({ ...twoPeople(), ...household({ hasRecoveryCode: false }) }, paths.recoveryCode);
    await heading('Your recovery code');
    press('Show my recovery code');
    const groups = await screen.findByRole('list', { name: 'Recovery code in 9 groups' });
    expect(groups.textContent).toBe('AB2CD3EF4GH5JK6MN7PQR8ST9VWXYZ012345');
    type(/Type the code/, 'ab2c d3ef');
    press('Check the code');
    await screen.findByText('That is right. Your recovery code works.');
    expect(calls.at(-1)).toMatchObject({ name: 'householdConfirmRecoveryCode', input: { recoveryCode: 'ab2c d3ef' } });
  });

  it('warns that a new code replaces the old one', async () => {
    renderApp({ ...twoPeople(), ...household({}) }, paths.recoveryCode);
    await screen.findByText(/the old sheet will not work any more/);
  });

  it('is asked for only when real claims are kept', async () => {
    const [sample] = twoPeople().people ?? [];
    renderApp({
      ...twoPeople(),
      people: sample === undefined ? [] : [sample],
      ...household({ hasRecoveryCode: false }),
    });
    await heading('Mary Sample at a glance');
    await waitFor(() => expect(screen.queryByText('Make your recovery code')).toBeNull());
  });
});
