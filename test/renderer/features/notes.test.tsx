import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Annotation } from '#shared/domain/annotation.ts';
import { indentedJson } from '#renderer/features/claim/indented-json.ts';
import { paths } from '#renderer/ui/paths.ts';
import { claim, line } from '../support/made-up-claims.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

const shown = claim({});

function show(notes: readonly Annotation[] = [], rawClaim = '{}') {
  return renderApp(
    { people: [samplePerson], claims: { [samplePerson.id]: [shown] }, notes, rawClaim },
    paths.claim(samplePerson.id, shown.id),
  );
}

async function openNote(): Promise<HTMLElement> {
  await heading('Office visit');
  fireEvent.click(await screen.findByRole('button', { name: 'Note and tags' }));
  return screen.findByLabelText('Note');
}

it('keeps a note while it is typed, and says so', async () => {
  const { world } = show();
  fireEvent.change(await openNote(), { target: { value: 'Asked the office' } });
  expect(screen.getByText('Saving…')).toBeDefined();
  await screen.findByText('Saved.', undefined, { timeout: 3000 });
  expect(world.notes).toMatchObject([{ subject: 'claim', key: shown.id, note: 'Asked the office' }]);
});

it('keeps a note at once when its field is left', async () => {
  const { world } = show();
  const field = await openNote();
  fireEvent.change(field, { target: { value: 'Call on Monday' } });
  fireEvent.change(screen.getByLabelText(/^Tags/), { target: { value: 'taxes, knee, taxes' } });
  fireEvent.blur(field);
  await waitFor(() => expect(world.notes[0]).toMatchObject({ note: 'Call on Monday', tags: ['taxes', 'knee'] }));
});

it('does not lose what was typed when the page is left before the pause', async () => {
  const { world } = show();
  fireEvent.change(await openNote(), { target: { value: 'half a sen' } });
  expect(world.notes).toEqual([]);
  fireEvent.click(screen.getByRole('link', { name: 'Back to the list' }));
  await heading(/^Claims of/);
  expect(world.notes).toMatchObject([{ note: 'half a sen' }]);
});

it('does not lose what was typed when the window goes', async () => {
  const { world } = show();
  fireEvent.change(await openNote(), { target: { value: 'half a word' } });
  act(() => void window.dispatchEvent(new Event('pagehide')));
  await waitFor(() => expect(world.notes).toMatchObject([{ note: 'half a word' }]));
});

it('tries again after a failure, and tells of it', async () => {
  const { fail, calls } = show();
  const field = await openNote();
  fail('notesSave', 'store/disk-full');
  fireEvent.change(field, { target: { value: 'long story' } });
  fireEvent.blur(field);
  await screen.findByRole('alert');
  expect(screen.queryByText('Saved.')).toBeNull();
  fireEvent.blur(field);
  await waitFor(() => expect(calls.filter(({ name }) => name === 'notesSave')).toHaveLength(2));
  expect((field as HTMLTextAreaElement).value).toBe('long story');
});

it('a star is one press, and a written note is open from the start', async () => {
  const note: Annotation = {
    subject: 'claim',
    key: shown.id,
    note: 'Paid by check',
    isStarred: false,
    isKnown: null,
    tags: ['taxes'],
    updatedAt: '2026-11-01T10:00:00Z',
  };
  const { world } = show([note]);
  await heading('Office visit');
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Note')).value).toBe('Paid by check');
  fireEvent.click(screen.getByRole('button', { name: 'Star' }));
  await waitFor(() => expect(world.notes[0]).toMatchObject({ isStarred: true, note: 'Paid by check' }));
  expect(screen.getByRole('button', { name: 'Star' }).getAttribute('aria-pressed')).toBe('true');
});

it('what Medicare sent is fetched when it is opened, and shown digit for digit', async () => {
  const { calls } = show([], '{"total":[{"value":100.00,"text":"a \\"b\\": {c}"}],"none":[]}');
  await heading('Office visit');
  expect(calls.some(({ name }) => name === 'claimsRaw')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'What Medicare sent, word for word' }));
  const raw = await screen.findByRole('region', { name: 'What Medicare sent, word for word' });
  expect(raw.textContent).toBe(
    '{\n  "total": [\n    {\n      "value": 100.00,\n      "text": "a \\"b\\": {c}"\n    }\n  ],\n  "none": []\n}',
  );
  expect(JSON.parse(indentedJson('{ "a" : [ 1 , {} ] }'))).toEqual({ a: [1, {}] });
});

it('the services are said in sentences when that is asked for', async () => {
  const spoken = claim({ lines: [line({ sentence: 'A blood test, for which Medicare paid $8.' })] });
  renderApp(
    { people: [samplePerson], claims: { [samplePerson.id]: [spoken] } },
    paths.claim(samplePerson.id, spoken.id),
  );
  await heading('Office visit');
  const say = await screen.findByRole('button', { name: 'Say it in a sentence' });
  expect(screen.queryByText(/^A blood test/)).toBeNull();
  fireEvent.click(say);
  expect(screen.getByText(/^A blood test/)).toBeDefined();
});
