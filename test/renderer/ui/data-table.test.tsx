import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { Column } from '#renderer/ui/data-table.tsx';

afterEach(cleanup);

type Fill = { readonly id: string; readonly drug: string; readonly day: string; readonly month: string };

const fills: readonly Fill[] = [
  { id: '1', drug: 'Apixaban', day: 'May 3, 2026', month: 'May' },
  { id: '2', drug: 'Metformin', day: 'May 1, 2026', month: 'May' },
  { id: '3', drug: 'Apixaban', day: 'April 2, 2026', month: 'April' },
];
const columns: readonly Column<Fill>[] = [
  { key: 'day', name: 'Filled on', kind: 'date', cell: ({ day }) => day },
  { key: 'drug', name: 'Medicine', isHeader: true, cell: ({ drug }) => drug, note: ({ id }) => `number ${id}` },
];

function table(part: Partial<Parameters<typeof DataTable<Fill>>[0]> = {}): HTMLElement {
  render(
    <MemoryRouter>
      <DataTable caption="Fills" columns={columns} rows={fills} rowKey={({ id }) => id} {...part} />
    </MemoryRouter>,
  );
  return screen.getByRole('table', { name: 'Fills' });
}

describe('a table of data', () => {
  it('names its columns and its rows', () => {
    const found = within(table());
    expect(found.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Filled on', 'Medicine']);
    expect(found.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Apixabannumber 1',
      'Metforminnumber 2',
      'Apixabannumber 3',
    ]);
  });

  it('gives each value the name of its column, for the cards of a narrow place', () => {
    const cells = within(table()).getAllByRole('cell');
    expect(cells.map((cell) => cell.dataset['name'])).toEqual(['Filled on', 'Filled on', 'Filled on']);
  });

  it('makes the row header the link of its row, and leaves out what leads nowhere', () => {
    const found = within(table({ rowLink: ({ id }) => (id === '2' ? null : `/fills/${id}`) }));
    expect(found.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/fills/1', '/fills/3']);
    // The quiet second line is not a part of the link's name.
    expect(found.getAllByRole('link', { name: 'Apixaban' })).toHaveLength(2);
  });

  it('begins each group with its name', () => {
    const found = within(table({ groupOf: ({ month }) => ({ key: month, name: month }) }));
    const names = found.getAllByRole('row').map(({ textContent }) => textContent);
    expect(names.filter((name) => name === 'May' || name === 'April')).toEqual(['May', 'April']);
    expect(names.indexOf('April')).toBe(names.length - 2);
  });

  it('has the sums last', () => {
    const found = within(table({ total: { day: '3 fills', drug: 'All' } }));
    expect(found.getAllByRole('row').at(-1)?.textContent).toBe('3 fillsAll');
  });
});
