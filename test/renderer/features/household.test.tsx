import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { paths } from '#renderer/ui/paths.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const household = (part: Partial<HouseholdStatus>): { household: HouseholdStatus } => ({
  household: { ...usualHousehold, ...part },
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
    expect(screen.getByText(/kept by the keyring of this desktop/)).toBeDefined();
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

  it('says that the old sheet works until the new code was typed back', async () => {
    renderApp({ ...twoPeople(), ...household({}) }, paths.recoveryCode);
    await screen.findByText(/The old sheet goes on to work until/);
  });

  it('is made only by who knows the passphrase', async () => {
    const { calls } = renderApp(
      { ...twoPeople(), ...household({ unlockBy: ['keychain', 'passphrase'] }) },
      paths.recoveryCode,
    );
    await heading('Your recovery code');
    press('Show my recovery code');
    await screen.findByText('Enter your passphrase.');
    expect(calls.some(({ name }) => name === 'householdNewRecoveryCode')).toBe(false);
    type(/The passphrase you have now/, 'correct horse');
    press('Show my recovery code');
    await screen.findByRole('list', { name: 'Recovery code in 9 groups' });
    expect(calls.find(({ name }) => name === 'householdNewRecoveryCode')?.input).toEqual({ current: 'correct horse' });
  });

  it('goes on only to a page that brings in claims', async () => {
    renderApp(
      { ...twoPeople(), ...household({}) },
      `${paths.recoveryCode}?next=${encodeURIComponent('https://x.test')}`,
    );
    expect((await screen.findByRole('link', { name: 'Back to My data' })).getAttribute('href')).toBe(paths.myData);
  });

  it('is asked for only when real claims are kept', async () => {
    const [sample] = twoPeople().people ?? [];
    renderApp({
      ...twoPeople(),
      people: sample === undefined ? [] : [sample],
      ...household({ hasRecoveryCode: false, needsRecoveryCode: true }),
    });
    await heading('Mary Sample at a glance');
    await waitFor(() => expect(screen.queryByText('Make your recovery code')).toBeNull());
  });
});

describe('the ways in, under My data', () => {
  const open = (part: Partial<HouseholdStatus> = {}) => renderApp({ ...twoPeople(), ...household(part) }, paths.myData);
  const dialog = async (name: string) => within(await screen.findByRole('alertdialog', { name }));

  it('this computer’s key is switched off and on again, after the passphrase', async () => {
    const { calls } = open({ unlockBy: ['keychain', 'passphrase'] });
    fireEvent.click(await screen.findByRole('button', { name: 'Always ask me' }));
    const off = await dialog('Always ask me');
    fireEvent.change(off.getByLabelText('The passphrase you have now'), { target: { value: 'correct horse' } });
    fireEvent.click(off.getByRole('button', { name: 'Always ask me' }));
    await screen.findByText(/ClaimKeep always asks for your passphrase/);
    fireEvent.click(screen.getByRole('button', { name: 'Open by itself' }));
    fireEvent.click((await dialog('Open by itself')).getByRole('button', { name: 'Open by itself' }));
    await screen.findByRole('button', { name: 'Always ask me' });
    expect(calls.filter(({ name }) => name === 'householdUseKeychain').map(({ input }) => input)).toEqual([
      { current: 'correct horse', isUsed: false },
      { current: '', isUsed: true },
    ]);
  });

  it('without a passphrase it says to set one first', async () => {
    open();
    await screen.findByText('To be asked each time ClaimKeep starts, set a passphrase first.');
    expect(screen.queryByRole('button', { name: 'Always ask me' })).toBeNull();
  });

  it('the recovery code goes only after a plain warning; where it is the last way, nothing happens', async () => {
    const fake = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Take the recovery code away' }));
    const question = await dialog('Take the recovery code away');
    expect(question.getByText(/nobody can open your claims here, not even we/)).toBeDefined();
    fake.fail('householdRemoveRecoveryCode', 'store/last-way');
    fireEvent.click(question.getByRole('button', { name: 'Take the recovery code away' }));
    await screen.findByText('That is the only sure way left to open your claims.');
    expect(fake.world.household.hasRecoveryCode).toBe(true);
    fireEvent.click(question.getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('that a code was taken away on purpose is no reason to be reminded', async () => {
    renderApp({ ...twoPeople(), ...household({ hasRecoveryCode: false, unlockBy: ['passphrase'] }) });
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.queryByText('Make your recovery code')).toBeNull());
  });
});

describe('the settings for locking', () => {
  it('say what locking does without a passphrase, and with one', async () => {
    renderApp({ ...twoPeople(), ...household({}) }, paths.settings);
    await screen.findByText(/A lock then just hides the screen/);
    cleanup();
    renderApp({ ...twoPeople(), ...household({ unlockBy: ['keychain', 'passphrase'] }) }, paths.settings);
    await screen.findByText(/After locking, ClaimKeep asks for your passphrase/);
  });

  it('locking on sleep is a choice of its own', async () => {
    const { world } = renderApp({ ...twoPeople(), ...household({}) }, paths.settings);
    const box = await screen.findByRole('checkbox', { name: /Lock when the computer sleeps/ });
    expect(box).toHaveProperty('checked', true);
    fireEvent.click(box);
    await waitFor(() => expect(world.preferences).toMatchObject({ lockOnSleep: false, autoLockMinutes: 15 }));
  });
});
