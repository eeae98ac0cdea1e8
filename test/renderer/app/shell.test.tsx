import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { usualPreferences } from '../support/fake-world.ts';
import { connectedPerson, samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

describe('the frame of the page', () => {
  it('puts the focus on the heading of each new page', async () => {
    renderApp(twoPeople());
    expect(await heading('Mary Sample at a glance')).toBe(document.activeElement);
    for (const [link, title] of [
      ['My data', 'My data'],
      ['People', 'People'],
      ['Exports', 'Exports'],
      ['Help', 'Help'],
    ] as const) {
      fireEvent.click(screen.getByRole('link', { name: link }));
      expect(await heading(title)).toBe(document.activeElement);
      expect(document.title).toBe(`${title} – ClaimKeep`);
    }
  });

  it('changes the person by keyboard and keeps the place', async () => {
    renderApp(twoPeople(), paths.costs(samplePerson.id));
    await heading('Costs of Mary Sample');
    const button = await screen.findByRole('button', { name: /You are looking at: Mary Sample/ });
    act(() => button.focus());
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    fireEvent.keyUp(button, { key: 'ArrowDown' });
    const other = await screen.findByRole('menuitemradio', { name: /James Okafor/ });
    fireEvent.click(other);
    await heading('Costs of James Okafor');
    expect(screen.getByRole('button', { name: /You are looking at: James Okafor/ })).toBeDefined();
    expect(screen.queryByText('Sample person, not real')).toBeNull();
  });

  it('goes from one claim to the other person’s list, because they have no such claim', async () => {
    renderApp(twoPeople(), paths.claim(samplePerson.id, 'claim000001'));
    await screen.findByText('This is not a bill.');
    fireEvent.click(await screen.findByRole('button', { name: /You are looking at: Mary Sample/ }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /James Okafor/ }));
    await heading('Claims of James Okafor');
  });

  it('shows each person in the colour that is kept with them, whoever else is here', async () => {
    renderApp(twoPeople({ colour: 5 }), paths.personHome(connectedPerson.id));
    const button = await screen.findByRole('button', { name: /You are looking at: James Okafor/ });
    expect(button.querySelector('.person-colour-5')?.textContent).toBe('JO');
  });

  it('names the person in the window’s title where the page does not', async () => {
    renderApp(twoPeople(), paths.claim(samplePerson.id, 'claim000001'));
    await screen.findByText('This is not a bill.');
    expect(document.title).toMatch(/ – Mary Sample – ClaimKeep$/);
    fireEvent.click(screen.getByRole('link', { name: 'Costs' }));
    await heading('Costs of Mary Sample');
    expect(document.title).toBe('Costs of Mary Sample – ClaimKeep');
    fireEvent.click(screen.getByRole('link', { name: 'Settings' }));
    await heading('Settings');
    expect(document.title).toBe('Settings – ClaimKeep');
  });

  it('opens the list of the narrow bar with a button, closes it with Escape and on the next page', async () => {
    renderApp(twoPeople());
    await heading('Mary Sample at a glance');
    const button = await screen.findByRole('button', { name: 'Menu' });
    expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.tagName).toBe('NAV');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('link', { name: 'Settings' }));
    await heading('Settings');
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('offers the language before anybody is here, and turns the whole page', async () => {
    const fake = renderApp({ people: [] });
    await heading('Welcome to ClaimKeep');
    fireEvent.click(screen.getByRole('radio', { name: 'Español' }));
    await heading('Bienvenido a ClaimKeep');
    expect(document.documentElement.lang).toBe('es');
    expect(fake.world.preferences.language).toBe('es');
  });

  it('changes the text size and remembers it', async () => {
    const fake = renderApp({ ...twoPeople(), preferences: { ...usualPreferences, textSizeStep: 3 } });
    await waitFor(() => expect(document.documentElement.dataset['textSize']).toBe('3'));
    fireEvent.click(await screen.findByRole('button', { name: 'Larger text' }));
    expect(document.documentElement.dataset['textSize']).toBe('4');
    await waitFor(() => expect(fake.world.preferences).toMatchObject({ textSizeStep: 4 }));
    expect(screen.getByRole('button', { name: 'Larger text' })).toHaveProperty('disabled', true);
  });

  it('shows why a person cannot be opened', async () => {
    renderApp({ people: [{ ...connectedPerson, problem: 'store/newer-version' }] });
    await screen.findByText('This file was made by a newer ClaimKeep.');
  });

  it('shows why nothing can be opened', async () => {
    renderApp({}, '/', (fake) => fake.fail('householdStatus', 'store/household-damaged'));
    await heading('ClaimKeep cannot open your claims');
    await screen.findByText('The key file of ClaimKeep cannot be read.');
  });

  it('hides everything when the main process locks', async () => {
    const fake = renderApp(twoPeople());
    await heading('Mary Sample at a glance');
    fake.world.household = { ...fake.world.household, state: 'locked' };
    act(() => fake.emit('household/changed', null));
    await heading('ClaimKeep is locked');
    expect(document.body.textContent).not.toContain('Mary');
  });

  it('forgets what it read and where it was when it locks, on every page', async () => {
    for (const startAt of [paths.claim(samplePerson.id, 'claim000001'), paths.activity, paths.restore]) {
      const fake = renderApp({ ...twoPeople(), backup: null }, startAt);
      await screen.findByRole('heading', { level: 1 });
      await screen.findByRole('button', { name: 'Larger text' });
      fake.world.household = { ...fake.world.household, state: 'locked', unlockBy: ['passphrase'] };
      act(() => fake.emit('household/changed', null));
      await heading('ClaimKeep is locked');
      const asked = fake.calls.length;
      fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'correct horse battery' } });
      fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
      // The first page, read anew, and not the claim or the search that was open.
      await heading('Mary Sample at a glance');
      await waitFor(() => {
        const again = fake.calls.slice(asked).map(({ name }) => name);
        expect(again).toEqual(expect.arrayContaining(['peopleList', 'claimsTotals']));
      });
      cleanup();
    }
  });

  it('reads the list of people anew when the main process says so', async () => {
    const fake = renderApp({ people: [samplePerson] });
    await heading('Mary Sample at a glance');
    fake.world.people = [{ ...samplePerson, displayName: 'Grandma' }];
    act(() => fake.emit('people/changed', null));
    await heading('Grandma at a glance');
  });

  it('leads calmly to the first page when the person of the address was deleted', async () => {
    const fake = renderApp(twoPeople(), paths.claim(samplePerson.id, 'claim000001'));
    await screen.findByText('This is not a bill.');
    fake.world.people = [connectedPerson];
    act(() => fake.emit('people/changed', null));
    await heading('James Okafor at a glance');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens the help page from the menu', async () => {
    const fake = renderApp(twoPeople());
    await heading('Mary Sample at a glance');
    for (const [command, title] of [
      ['help', 'Help'],
      ['about', 'About and help'],
    ] as const) {
      act(() => fake.emit('menu/command', { command }));
      await heading(title);
    }
  });

  it('leads to the first page from an address that does not exist', async () => {
    renderApp({ people: [] }, '/nowhere');
    await heading('Welcome to ClaimKeep');
    expect(paths.home).toBe('/');
  });
});
