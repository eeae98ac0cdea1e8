import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { heading, renderApp } from '../support/render-app.tsx';

describe('the gallery of parts', () => {
  it('shows a chart in each shape, hidden from screen readers, with its numbers in a table', async () => {
    renderApp({}, paths.gallery);
    await heading('Gallery of parts');
    for (const shape of ['stacked', 'beside', 'line']) {
      const figure = await screen.findByRole('figure', { name: shape });
      expect(figure.querySelector('.chart-picture')?.getAttribute('aria-hidden')).toBe('true');
      fireEvent.click(within(figure).getByRole('button', { name: 'The same numbers as a table' }));
      const rows = within(within(figure).getByRole('table', { name: shape })).getAllByRole('row');
      expect(rows.map(({ textContent }) => textContent)).toEqual([
        'Row of choicesmainownother',
        '1$100.00$150.00$50.00',
        '2$200.00$150.00$50.00',
        '3$300.00$150.00not in the data',
        '4$400.00$150.00$50.00',
      ]);
    }
  });

  it('moves between tabs with the arrow keys', async () => {
    renderApp({}, paths.gallery);
    const first = await screen.findByRole('tab', { name: 'first' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { name: 'second' }).getAttribute('aria-selected')).toBe('true');
  });

  it('is linked only from the page about the program, in development', async () => {
    renderApp({}, paths.about);
    const link = await screen.findByRole('link', { name: 'For developers: the parts of the page' });
    expect(link.getAttribute('href')).toBe(paths.gallery);
  });
});
