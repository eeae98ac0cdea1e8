import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const consent = /I have read what is shared/;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('connecting', () => {
  it('asks for consent with a box that is not ticked, and opens nothing without it', async () => {
    const { calls } = renderApp({}, paths.connect);
    const box = await screen.findByRole('checkbox', { name: consent });
    expect(box).toHaveProperty('checked', false);
    press('Open Medicare in my browser');
    await screen.findByText(/Tick the box if you agree/);
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(calls.some(({ name }) => name === 'connectStart')).toBe(false);
    expect(screen.getByText(/not endorsed or certified by the Centers for Medicare/)).toBeDefined();
  });

  it('waits for the browser, then downloads and goes to the first page of that person', async () => {
    const release: (() => void)[] = [];
    const fake = renderApp({}, paths.connect, (made) => release.push(made.hold('connectStart')));
    fireEvent.change(await screen.findByRole('textbox', { name: /Name to show/ }), { target: { value: 'Mom' } });
    fireEvent.click(screen.getByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    expect(await heading('Waiting for your browser…')).toBe(document.activeElement);
    act(() => fake.emit('connect/status', { phase: 'exchanging' }));
    await screen.findByText(/Your answer came back/);
    act(() => release[0]?.());
    await heading('Mom at a glance');
    await screen.findByText('3 new claims, 1 changed.');
    expect(fake.calls.find(({ name }) => name === 'connectStart')?.input).toEqual({
      environment: 'practice',
      clientId: 'practice-client',
      clientSecret: 'practice-secret',
      clientAuthentication: 'secret',
      tokenHelperUrl: null,
      redirect: 'loopback',
      loopbackPort: null,
      customEndpoints: null,
      personId: null,
      newName: 'Mom',
    });
  });

  it("tells a hint of Medicare's page while it waits, and what each page means", async () => {
    const fake = renderApp({}, paths.connect, (made) => void made.hold('connectStart'));
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await heading('Waiting for your browser…');
    for (const page of [
      /could not find your Medicare claims/,
      /no Medicare number/,
      /not active/,
      /redirect URI/,
      /"status_code": 400/,
      /Switch account/,
    ]) {
      expect(
        screen.getByText((_, element) => element?.tagName === 'LI' && page.test(element.textContent)),
      ).toBeDefined();
    }
    act(() => fake.emit('connect/status', { phase: 'noClaims' }));
    await screen.findByText('Medicare may have no claims for this account yet');
  });

  it('asks what the browser showed when nothing came back', async () => {
    renderApp({}, paths.connect, (fake) => fake.fail('connectStart', 'auth/timed-out'));
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await screen.findByText('No answer came back from your browser.');
    expect(screen.getByRole('heading', { name: 'What did your browser show?' })).toBeDefined();
  });

  it('says how to sign in as the right person after somebody else did', async () => {
    renderApp({}, paths.connect, (fake) => fake.fail('connectStart', 'medicare/wrong-person'));
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await screen.findByText('These claims belong to someone else.');
    expect(screen.getAllByText(/Not you\? Switch account/).length).toBeGreaterThan(1);
  });

  it('sends several ports and a scope, and refuses what is none', async () => {
    const { calls } = renderApp({}, paths.connect);
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('More settings');
    const port = await screen.findByRole('textbox', { name: /^Port/ });
    fireEvent.change(port, { target: { value: '8765, 80' } });
    fireEvent.change(screen.getByRole('textbox', { name: /^What to ask for/ }), { target: { value: ' a  b ' } });
    press('Open Medicare in my browser');
    await screen.findByText('Enter numbers from 1024 to 65535, or leave it empty.');
    fireEvent.change(port, { target: { value: '8765, 8766' } });
    press('Open Medicare in my browser');
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'connectStart')?.input).toMatchObject({
        loopbackPort: 8765,
        otherLoopbackPorts: [8766],
        scope: 'a b',
      }),
    );
  });

  it('comes after the recovery code, which cannot be put off; then it goes on here', async () => {
    const { calls } = renderApp(
      {
        household: { ...usualHousehold, state: 'none', unlockBy: [], hasRecoveryCode: false, needsRecoveryCode: true },
      },
      paths.reconnect(connectedPerson.id),
    );
    await heading('Your recovery code');
    expect(screen.queryByText(/later/i)).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to the first page' }).getAttribute('href')).toBe(paths.home);
    press('Show my recovery code');
    fireEvent.change(await screen.findByLabelText(/Type the code/), { target: { value: 'ab2c' } });
    press('Check the code');
    fireEvent.click(await screen.findByRole('link', { name: 'Go on' }));
    await heading('Connect to Medicare');
    const names = calls.map(({ name }) => name);
    // The keys are made by themselves, before the code that opens them.
    expect(names.indexOf('householdCreate')).toBeGreaterThan(-1);
    expect(names.indexOf('householdCreate')).toBeLessThan(names.indexOf('householdNewRecoveryCode'));
    expect(names).not.toContain('connectStart');
  });

  it('goes to the claims, whose download has begun', async () => {
    const { calls } = renderApp({}, paths.connect);
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await heading(`${connectedPerson.displayName} at a glance`);
    expect(calls.map(({ name }) => name)).toContain('syncStart');
  });

  it('can be cancelled', async () => {
    const fake = renderApp({}, paths.connect, (made) => void made.hold('connectStart'));
    fireEvent.click(await screen.findByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await heading('Waiting for your browser…');
    press('Cancel the sign-in');
    await waitFor(() => expect(fake.calls.at(-1)?.name).toBe('connectCancel'));
  });

  it('shows an error in words and keeps what was typed', async () => {
    const release: (() => void)[] = [];
    renderApp({}, paths.connect, (fake) => {
      fake.fail('connectStart', 'auth/wrong-client');
      release.push(fake.hold('connectStart'));
    });
    fireEvent.click(await screen.findByRole('radio', { name: /^Medicare Your real claims/ }));
    fireEvent.change(await screen.findByRole('textbox', { name: /^Client id/ }), { target: { value: 'my-own-id' } });
    fireEvent.change(screen.getByLabelText(/^Client secret/), { target: { value: 'my-own-secret' } });
    fireEvent.click(screen.getByRole('checkbox', { name: consent }));
    press('Open Medicare in my browser');
    await heading('Waiting for your browser…');
    act(() => release[0]?.());
    await screen.findByText('Medicare does not know this client id or secret.');
    expect(screen.getByRole('textbox', { name: /^Client id/ })).toHaveProperty('value', 'my-own-id');
    expect(screen.getByRole('checkbox', { name: consent })).toHaveProperty('checked', true);
  });

  it('names each field that is not right', async () => {
    renderApp({}, paths.connect);
    fireEvent.click(await screen.findByRole('radio', { name: /Another health plan/ }));
    await screen.findByText('Addresses of the server');
    fireEvent.click(screen.getByRole('checkbox', { name: consent }));
    fireEvent.change(screen.getByRole('textbox', { name: /^Client id/ }), { target: { value: ' ' } });
    press('Open the sign-in page in my browser');
    await screen.findByText('Enter the client id.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Claims address/ })));
    expect(screen.getAllByText(/Enter a whole address/)).toHaveLength(3);
  });

  it('does not offer practice Medicare when it is not running', async () => {
    renderApp(
      {
        ...twoPeople(),
        info: { version: '1', platform: 'linux', practiceUrl: null, systemLanguage: 'en' },
      },
      paths.connect,
    );
    await screen.findByRole('radio', { name: /Another health plan/ });
    expect(screen.queryByRole('radio', { name: /Practice/ })).toBeNull();
  });

  it('keeps the place and the name when another server is chosen', async () => {
    renderApp({}, paths.connect);
    const name = await screen.findByRole('textbox', { name: /^Name to show/ });
    fireEvent.change(name, { target: { value: 'Grandma' } });
    const sandbox = screen.getByRole('radio', { name: /The test server of Medicare/ });
    act(() => sandbox.focus());
    fireEvent.click(sandbox);
    await screen.findByRole('button', { name: 'Show' });
    expect(document.activeElement).toBe(sandbox);
    expect(name).toHaveProperty('value', 'Grandma');
  });

  it('hides the secret until asked', async () => {
    renderApp({}, paths.connect);
    fireEvent.click(await screen.findByRole('radio', { name: /The test server of Medicare/ }));
    const show = await screen.findByRole('button', { name: 'Show' });
    const field = screen.getByLabelText(/^Client secret/);
    expect(field).toHaveProperty('type', 'password');
    fireEvent.click(show);
    expect(field).toHaveProperty('type', 'text');
  });
});

describe('another health plan', () => {
  it('tells its addresses when it is asked, and takes the secret where it wants it', async () => {
    const fake = renderApp({ people: [] }, paths.connect);
    fireEvent.click(await screen.findByText('Another health plan'));
    await heading('Connect to a health plan');
    for (const words of ['Sign in at the health plan', 'How ClaimKeep proves itself to the health plan'])
      expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText(/we use the name the health plan sends/)).toBeTruthy();
    const shared = screen.getByRole('region', { name: /What will be shared/ });
    expect(shared.textContent).toContain('you type it only at the health plan');
    expect(shared.textContent).not.toContain('Medicare');
    fireEvent.click(await screen.findByRole('button', { name: 'Ask the server for the other addresses' }));
    expect(await screen.findByText('Enter a whole address that begins with https://')).toBeTruthy();
    expect(fake.calls.some(({ name }) => name === 'connectDiscover')).toBe(false);
    fireEvent.change(screen.getByLabelText('Claims address (FHIR base) or issuer'), {
      target: { value: 'https://plan.example/fhir/' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ask the server for the other addresses' }));
    expect(await screen.findByText('The server told its addresses')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Token address').value).toBe('https://plan.example/token');
    expect(screen.getByLabelText<HTMLInputElement>(/With a secret, in the form/).checked).toBe(true);
  });
});

describe('the guide to a client id of one’s own', () => {
  it('is one step away, and has the exact addresses to copy', async () => {
    renderApp({ people: [] }, paths.connect);
    fireEvent.click(await screen.findByText('The test server of Medicare (sandbox)'));
    fireEvent.click(await screen.findByRole('link', { name: 'How do I get a client id of my own?' }));
    await heading('Your own client id');
    const values = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
    expect(values).toEqual([
      'http://127.0.0.1/callback',
      'http://127.0.0.1:8765/callback',
      'org.claimkeep.app://oauth/callback',
    ]);
  });
});
