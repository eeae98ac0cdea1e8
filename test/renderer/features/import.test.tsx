import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

describe('opening a file', () => {
  it('reads files for somebody new and reports what came and what was left out', async () => {
    const importReport = {
      people: [
        {
          personId: connectedPerson.id,
          displayName: 'James Okafor',
          isNew: true,
          added: 12,
          changed: 0,
          unchanged: 3,
          setAside: 1,
          guardedLines: 0,
          notShared: [],
        },
      ],
      filesRead: 2,
      skippedFiles: [{ name: 'notes.json', reason: 'import/not-fhir' }],
    } as const;
    const { calls } = renderApp({ ...twoPeople(), importReport }, paths.import);
    fireEvent.change(await screen.findByRole('textbox', { name: /Name to show/ }), { target: { value: 'Dad' } });
    fireEvent.click(screen.getByRole('button', { name: 'Choose files' }));
    await screen.findByText('2 files were read');
    expect(screen.getByText(/12 new claims, 0 changed, 3 already here/)).toBeDefined();
    expect(screen.getByText(/1 record could not be read/)).toBeDefined();
    expect(screen.getByText('notes.json').parentElement?.textContent).toContain(
      'This file does not hold Medicare claims.',
    );
    expect(calls.find(({ name }) => name === 'importChoose')?.input).toEqual({
      source: 'files',
      personId: null,
      newName: 'Dad',
    });
    fireEvent.click(screen.getByRole('button', { name: 'Look at the claims of James Okafor' }));
    await heading('James Okafor at a glance');
  });

  it('keeps a long list of left-out files behind a button', async () => {
    const skippedFiles = Array.from({ length: 12 }, (_, place) => ({
      name: `notes-${String(place)}.json`,
      reason: 'import/not-fhir' as const,
    }));
    const release: (() => void)[] = [];
    renderApp({ ...twoPeople(), importReport: { people: [], filesRead: 1, skippedFiles } }, paths.import, (made) =>
      release.push(made.hold('importChoose')),
    );
    const choose = await screen.findByRole('button', { name: 'Choose a folder' });
    act(() => choose.focus());
    fireEvent.click(choose);
    await screen.findByRole('button', { name: 'Stop reading' });
    act(() => release[0]?.());
    await screen.findByText('12 files were left out');
    const which = screen.getByRole('button', { name: 'Which files, and why' });
    expect(which.getAttribute('aria-expanded')).toBe('false');
    // The button that was pressed was replaced meanwhile: the focus is on the report.
    await waitFor(() => expect(document.activeElement).toBe(which));
  });

  it('adds to a person who is here, never to a sample person', async () => {
    const { calls } = renderApp(twoPeople(), paths.import);
    fireEvent.click(await screen.findByRole('radio', { name: 'James Okafor' }));
    expect(screen.queryByRole('radio', { name: 'Mary Sample' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Choose a folder' }));
    await screen.findByRole('button', { name: 'Choose a folder' });
    expect(calls.find(({ name }) => name === 'importChoose')?.input).toEqual({
      source: 'folder',
      personId: connectedPerson.id,
      newName: null,
    });
  });

  it('shows how far it is and can be stopped', async () => {
    const fake = renderApp(twoPeople(), paths.import, (made) => void made.hold('importChoose'));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose files' }));
    await screen.findByRole('button', { name: 'Stop reading' });
    act(() => fake.emit('import/progress', { phase: 'reading', done: 3, total: 10 }));
    await screen.findAllByText('Reading: 3 of 10');
  });
});
