import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { asClaimFilter, asListFilter } from '#renderer/features/claims/filter-in-address.ts';
import { centsOf, dollarsOf } from '#renderer/features/claims/typed-dollars.ts';
import { paths } from '#renderer/ui/paths.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { renderApp, twoPeople } from '../support/render-app.tsx';

const noSum = { amount: { cents: null, origin: 'notReported', code: null } as const, missing: 0 };
const harbor = {
  key: '1912345678',
  name: 'Harbor Family Medicine',
  npi: '1912345678',
  firstSeen: '2026-01-01',
  lastSeen: '2026-05-01',
  kinds: ['carrier'] as const,
  topics: [],
  specialty: null,
  sums: { claimCount: 1, billed: noSum, approved: noSum, paid: noSum, yourShare: noSum },
};

function show(address: string) {
  return renderApp({ ...twoPeople(), providers: [harbor] }, `${paths.claims(samplePerson.id)}${address}`);
}

it('a filter survives the way into the contract, a saved search and back, whole', () => {
  const whole = claimFilterSchema.parse({
    text: 'x-ray',
    kinds: ['carrier', 'hha'],
    years: [2026, 2024],
    from: '2026-01-02',
    to: '2026-03-04',
    includeReplaced: true,
    providerKey: '1912345678',
    onlyDenied: true,
    onlyStarred: true,
    changedOnly: true,
    shareFromCents: 100,
    shareToCents: 20_050,
    tag: 'taxes',
  });
  expect(asClaimFilter(asListFilter(whole))).toEqual(whole);
});

it('everything that narrows the list stands above it by name, and can be taken away one by one', async () => {
  const { calls } = show(
    '?kind=carrier&year=2026&from=2026-01-02&to=2026-11-30&least=2000&most=4050&provider=1912345678&tag=taxes&denied=yes&starred=yes&changed=yes',
  );
  const chips = await screen.findByRole('list', { name: 'The list is narrowed to' });
  await within(chips).findByText('Harbor Family Medicine');
  const names = within(chips)
    .getAllByRole('button')
    .map((chip) => chip.getAttribute('aria-label') ?? chip.textContent);
  expect(names).toEqual([
    'Take away: Doctor or professional visit',
    'Take away: 2026',
    'Take away: Harbor Family Medicine',
    'Take away: from Jan 2, 2026',
    'Take away: to Nov 30, 2026',
    'Take away: at least $20.00',
    'Take away: at most $40.50',
    'Take away: tag: taxes',
    'Take away: Not approved only',
    'Take away: With a star only',
    'Take away: Changed at the last update',
    'Show all claims',
  ]);
  for (const name of names.slice(0, -1)) fireEvent.click(screen.getByRole('button', { name: name ?? '' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'The list is narrowed to' })).toBeNull());
  const last = calls.findLast(({ name, input }) => name === 'claimsList' && (input as { limit: number }).limit > 1);
  expect(last?.input).toMatchObject({ filter: { kinds: [], years: [], from: null, tag: null, providerKey: null } });
});

it('narrows by days, provider, amount and what changed', async () => {
  const { calls } = show('');
  fireEvent.click(await screen.findByRole('button', { name: 'More filters' }));
  fireEvent.change(await screen.findByLabelText('From day'), { target: { value: '2026-02-01' } });
  fireEvent.change(screen.getByLabelText('Your part at least ($)'), { target: { value: '$1,020.5' } });
  fireEvent.change(screen.getByLabelText('Provider'), { target: { value: harbor.key } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Changed at the last update' }));
  await waitFor(() =>
    expect(calls.findLast(({ name }) => name === 'claimsList')?.input).toMatchObject({
      filter: { from: '2026-02-01', shareFromCents: 102_050, providerKey: harbor.key, changedOnly: true },
    }),
  );
  fireEvent.change(screen.getByLabelText('Your part at most ($)'), { target: { value: 'lots' } });
  expect(screen.getByText('Write an amount, like 20 or 20.50.')).toBeDefined();
});

it('reads typed amounts as people write them', () => {
  expect(['20', '$ 20.5', '1,234.50', '0', '20.555', '-3', 'x', ''].map(centsOf)).toEqual([
    2000,
    2050,
    123_450,
    0,
    null,
    null,
    null,
    null,
  ]);
  expect([null, 2000, 2050].map(dollarsOf)).toEqual(['', '20', '20.50']);
});

it('a row says in one sentence what the claim is', async () => {
  show('');
  const row = (await screen.findAllByRole('rowheader', { name: /Office visit/ }))[0];
  expect(row?.textContent).toMatch(/Office visit from .*\./);
});
