import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usualHousehold, usualPreferences } from '../support/fake-world.ts';
import type { CallName, FakeBridge } from '../support/fake-bridge.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const chosen = { ...twoPeople(), preferences: { ...usualPreferences, syncAtStart: true } };
const started = ({ calls }: FakeBridge) => calls.filter(({ name }) => name === 'syncStart').map(({ input }) => input);

describe('looking for new claims when ClaimKeep opens', () => {
  it.each<CallName>(['preferencesRead', 'peopleList'])(
    'is done once for whoever is connected, also when %s comes last',
    async (last) => {
      let release: () => void = () => undefined;
      const fake = renderApp(chosen, '/', (made) => {
        release = made.hold(last);
      });
      await waitFor(() => expect(fake.calls.some(({ name }) => name === last)).toBe(true));
      // The other answer is here by now.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(started(fake)).toEqual([]);
      release();
      await waitFor(() => expect(started(fake)).toHaveLength(1));
      expect(started(fake)).toMatchObject([{ personId: connectedPerson.id }]);
    },
  );

  it('is not done by itself', async () => {
    const fake = renderApp(twoPeople());
    await heading('Mary Sample at a glance');
    expect(started(fake)).toEqual([]);
  });
});

describe('a download that the lock or the sleep of the computer ended', () => {
  it('goes on when the main process says so, shows itself, and does not run twice', async () => {
    let release: () => void = () => undefined;
    const fake = renderApp(twoPeople(), '/', (made) => {
      release = made.hold('syncStart');
    });
    await heading('Mary Sample at a glance');
    fake.world.interrupted = [connectedPerson.id];
    act(() => fake.emit('sync/resume', null));
    act(() => fake.emit('sync/resume', null));
    await waitFor(() => expect(started(fake)).toHaveLength(1));
    await act(() => fake.bridge.householdStatus());
    expect(started(fake)).toMatchObject([{ personId: connectedPerson.id }]);
    act(() => release());
    // Over: now it may go on again.
    await waitFor(() => {
      act(() => fake.emit('sync/resume', null));
      expect(started(fake)).toHaveLength(2);
    });
  });

  it('goes on when a page opens, because nobody was there when it could', async () => {
    const fake = renderApp({ ...twoPeople(), interrupted: [connectedPerson.id] });
    await waitFor(() => expect(started(fake)).toMatchObject([{ personId: connectedPerson.id }]));
  });

  it('waits while it is locked', async () => {
    const fake = renderApp({
      ...twoPeople(),
      interrupted: [connectedPerson.id],
      household: { ...usualHousehold, state: 'locked' },
    });
    await heading('ClaimKeep is locked');
    expect(started(fake)).toEqual([]);
  });
});
