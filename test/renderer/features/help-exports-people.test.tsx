import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import { en } from '#renderer/i18n/en.ts';
import { terms } from '#renderer/features/help/terms.ts';
import { paths } from '#renderer/ui/paths.ts';
import { claim } from '../support/made-up-claims.ts';
import { usualHousehold } from '../support/fake-world.ts';
import { connectedPerson, samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const entry = (at: string, change: Partial<ActivityEntry> = {}): ActivityEntry => ({
  at,
  kind: 'export',
  personId: samplePerson.id,
  host: null,
  purpose: null,
  result: 'ok',
  ...change,
});

it('help says whom to call, why something is missing for this person, and what the words mean', async () => {
  const missing = [{ code: 'claimsLag' as const, text: 'Claims take weeks to come.', next: 'Look again later.' }];
  renderApp({ ...twoPeople(), missing }, paths.help);
  await heading('Help');
  for (const number of ['1-800-633-4227', '1-877-839-2675', '1-877-808-2468']) {
    expect(screen.getByText(number)).toBeDefined();
  }
  await screen.findByText('Claims take weeks to come.');
  expect(
    screen.getByRole('heading', { name: `Why something may be missing for ${samplePerson.displayName}` }),
  ).toBeDefined();
  expect(screen.getAllByRole('definition')).toHaveLength(terms.length);
  fireEvent.change(screen.getByLabelText('Look for a word'), { target: { value: 'deductible' } });
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toContain('Deductible');
  expect(screen.getAllByRole('term').length).toBeLessThan(6);
  fireEvent.change(screen.getByLabelText('Look for a word'), { target: { value: 'zzz' } });
  expect(screen.getByText('No word matches.')).toBeDefined();
});

it('while it is locked, help still says whom to call and names nobody', async () => {
  renderApp(
    {
      ...twoPeople(),
      household: { ...usualHousehold, state: 'locked', unlockBy: ['passphrase'] },
    },
    paths.help,
  );
  await heading('Help');
  expect(screen.getByText('1-800-633-4227')).toBeDefined();
  expect(screen.queryByText(/Why something may be missing/)).toBeNull();
});

it('a question mark beside an amount leads to its word, which gets the focus', async () => {
  const shown = claim({});
  renderApp({ people: [samplePerson], claims: { [samplePerson.id]: [shown] } }, paths.claim(samplePerson.id, shown.id));
  await heading('Office visit');
  fireEvent.click(screen.getByRole('link', { name: `What does “${en['word.approved']}” mean?` }));
  await heading('Help');
  await waitFor(() => expect(document.activeElement?.id).toBe('approved'));
});

it('exports one person and year in the chosen format, size and language, and warns of the open file', async () => {
  const { calls } = renderApp(
    { ...twoPeople(), activity: [entry('2026-11-20T10:00:00Z')] },
    paths.exportsOfYear('2026', connectedPerson.id),
  );
  await heading('Exports');
  expect((await screen.findByLabelText<HTMLSelectElement>('Whose claims')).value).toBe(connectedPerson.id);
  expect(screen.getByLabelText<HTMLSelectElement>('Which year').value).toBe('2026');
  expect(screen.getByText('The saved file is not locked')).toBeDefined();
  await screen.findByRole('heading', { name: 'Saved last' });
  fireEvent.change(screen.getByLabelText('Language of the file'), { target: { value: 'es' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Large print' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'With your notes, stars and tags' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save to print' }));
  await screen.findByText(/^Saved/, { selector: '.notice-title' });
  expect(calls.find(({ name }) => name === 'exportSave')?.input).toEqual({
    personId: connectedPerson.id,
    format: 'pdf',
    filter: { years: [2026] },
    language: 'es',
    isLargePrint: true,
    withNotes: false,
  });
});

it('for everybody there is a file each', async () => {
  const { calls } = renderApp(twoPeople(), paths.exports);
  fireEvent.change(await screen.findByLabelText('Whose claims'), { target: { value: '' } });
  fireEvent.change(screen.getByLabelText('Which year'), { target: { value: '' } });
  fireEvent.click(screen.getByRole('radio', { name: /For another program/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
  await waitFor(() => expect(calls.filter(({ name }) => name === 'exportSave')).toHaveLength(2));
  expect(calls.filter(({ name }) => name === 'exportSave').map(({ input }) => input)).toMatchObject([
    { personId: samplePerson.id, format: 'fhir', filter: {} },
    { personId: connectedPerson.id, format: 'fhir', filter: {} },
  ]);
});

it('people stand with their update and permission, and can be renamed', async () => {
  const { world } = renderApp(twoPeople(), paths.people);
  const list = await screen.findByRole('list', { name: 'People' });
  expect(within(list).getByRole('link', { name: samplePerson.displayName })).toBeDefined();
  expect(within(list).getByText('Last update')).toBeDefined();
  fireEvent.click(within(list).getByRole('button', { name: `Change the name of ${samplePerson.displayName}` }));
  fireEvent.change(await screen.findByLabelText('Name to show in ClaimKeep'), { target: { value: 'Nana' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save the name' }));
  await waitFor(() => expect(world.people[0]?.displayName).toBe('Nana'));
});

it('the activity shows fifty entries at once and all of them on paper; nothing to clear when it was just cleared', async () => {
  const activity = Array.from({ length: 700 }, (_, at) =>
    entry(`2026-11-20T10:00:${String(at % 60).padStart(2, '0')}Z`, { kind: 'request', purpose: 'refresh', host: 'x' }),
  );
  const { calls } = renderApp({ ...twoPeople(), activity }, paths.activity);
  const table = await screen.findByRole('table', { name: 'Activity, the newest first' });
  expect(calls.find(({ name }) => name === 'activityList')?.input).toEqual({ limit: 20_000 });
  const shown = () => within(table).getAllByText('Asked to stay signed in').length;
  expect(shown()).toBe(50);
  expect(screen.getByText('700 entries')).toBeDefined();
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(shown()).toBe(700);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(shown()).toBe(50);
  expect(screen.getByRole('button', { name: 'Clear the list' })).toBeDefined();
});

it('a list that was just cleared cannot be cleared again', async () => {
  renderApp({ ...twoPeople(), activity: [entry('2026-11-20T10:00:00Z', { kind: 'cleared' })] }, paths.activity);
  await screen.findByText('The list was cleared');
  expect(screen.queryByRole('button', { name: 'Clear the list' })).toBeNull();
});
