import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { renderApp } from '../support/render-app.tsx';

it('a table that is much smaller is refused with its numbers, and taken when the person wants it all the same', async () => {
  const fake = renderApp({ people: [samplePerson] }, paths.settings);
  const add = await screen.findByRole('button', { name: 'Add a table' });
  fake.fail('tablesAdd', 'tables/much-smaller', { before: 6710, after: 1240 });
  fireEvent.click(add);
  await screen.findByText(/1240 instead of 6710/);
  fireEvent.click(screen.getByRole('button', { name: 'Replace the table all the same' }));
  await waitFor(() => {
    const asked = fake.calls.filter(({ name }) => name === 'tablesAdd').map(({ input }) => input);
    expect(asked).toEqual([{ isSmallerWanted: false }, { isSmallerWanted: true }]);
  });
});
