import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { paths } from '#renderer/ui/paths.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

describe('the first start', () => {
  it('offers three ways, and sample people come without an account', async () => {
    const { calls } = renderApp({
      household: {
        ...usualHousehold,
        state: 'none',
        keychain: 'strong',
        unlockBy: [],
        hasRecoveryCode: false,
        needsRecoveryCode: true,
      },
    });
    expect(await heading('Welcome to ClaimKeep')).toBe(document.activeElement);
    expect(screen.getByRole('link', { name: 'Connect to Medicare' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Open a file' })).toBeDefined();
    expect(calls.some(({ name }) => name === 'householdCreate')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Try it with sample people' }));
    await heading('Mary Sample at a glance');
    expect(screen.getAllByText('Sample person, not real').length).toBeGreaterThan(0);
    expect(screen.queryByText('Make your recovery code')).toBeNull();
  });

  it('says why when the samples could not be made', async () => {
    renderApp({}, '/', (fake) => fake.fail('peopleAddSamples', 'store/disk-full'));
    fireEvent.click(await screen.findByRole('button', { name: 'Try it with sample people' }));
    await screen.findByText('The disk is full.');
  });

  it('does not offer sample people twice', async () => {
    renderApp(twoPeople(), paths.add);
    await heading('Add or connect');
    await waitFor(() => expect(screen.queryByRole('button', { name: /sample people/ })).toBeNull());
  });
});

describe('About and help', () => {
  it('has the version, the sentence of the terms, and opens links outside', async () => {
    const { calls } = renderApp({}, paths.about);
    await screen.findByText('ClaimKeep 0.1.0');
    expect(screen.getByText(/not endorsed or certified by the Centers for Medicare/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Who can help' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: en['privacy.link'] }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'linksOpen')?.input).toEqual({ link: 'connectedApps' }),
    );
  });

  it('can be read while ClaimKeep is locked', async () => {
    renderApp(
      {
        household: {
          ...usualHousehold,
          state: 'locked',
          keychain: 'strong',
          unlockBy: ['keychain'],
          hasRecoveryCode: true,
        },
      },
      paths.about,
    );
    await heading('About and help');
  });
});
