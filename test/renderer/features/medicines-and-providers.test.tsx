import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { notReported, reported } from '#shared/domain/money.ts';
import type { MedicineFill, MedicineSummary, ProviderSummary } from '#shared/domain/overview.ts';
import { refillStrip } from '#renderer/features/medicines/refill-strip.ts';
import { paths } from '#renderer/ui/paths.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp, twoPeople } from '../support/render-app.tsx';

const none = { amount: notReported, missing: 0 };
const sums = {
  claimCount: 2,
  billed: none,
  approved: none,
  paid: { amount: reported(12_000, 'x'), missing: 0 },
  yourShare: none,
};
const year = new Date().getFullYear();

function fill(filledOn: string | null, change: Partial<MedicineFill> = {}): MedicineFill {
  return {
    claimId: `c${filledOn}`,
    filledOn,
    daysSupply: 30,
    quantity: 30,
    ndc: null,
    pharmacy: 'Corner Pharmacy',
    price: reported(1000, 'x'),
    planPaid: notReported,
    youPaid: reported(200, 'x'),
    gapDays: null,
    ...change,
  };
}

function provider(change: Partial<ProviderSummary>): ProviderSummary {
  return {
    key: 'a',
    name: 'Harbor Family Medicine',
    npi: '1912345678',
    firstSeen: '2020-01-01',
    lastSeen: '2026-05-01',
    kinds: ['carrier'],
    topics: [],
    specialty: 'Family practice',
    sums,
    ...change,
  };
}

const medicine: MedicineSummary = {
  key: 'lipitor',
  name: 'Lipitor',
  ndc: null,
  fillCount: 3,
  firstFill: '2026-01-01',
  lastFill: '2026-05-01',
  daysSupply: 30,
  lastsUntil: '2026-05-31',
  pharmacy: 'Corner Pharmacy',
  price: none,
  youPaid: none,
};

it('a strip of twelve months: days that a fill lasted, gaps of more than three days, early fills carried on', () => {
  const strip = refillStrip(
    [
      fill('2026-11-01'),
      fill('2026-10-12', { daysSupply: 30 }),
      fill('2026-08-01'),
      fill(null),
      fill('2026-09-02', { daysSupply: null }),
    ],
    '2026-11-25',
  );
  expect(strip?.days).toBe(365);
  expect(strip?.stretches.map(({ kind, from, days }) => [kind, from, days])).toEqual([
    ['covered', '2026-08-01', 30],
    ['gap', '2026-08-31', 42],
    ['covered', '2026-10-12', 30],
    // Filled on November 1 with days left, so it counts from when those were used up, and ends with today.
    ['covered', '2026-11-11', 15],
  ]);
  expect(strip?.coveredDays).toBe(75);
  expect(strip?.months).toHaveLength(12);
  expect(refillStrip([fill('2020-01-01')], '2026-11-25')).toBeNull();
  // Two days late is nothing.
  const close = refillStrip([fill('2026-09-01'), fill('2026-10-03')], '2026-11-25');
  expect(close?.stretches.some(({ kind }) => kind === 'gap')).toBe(false);
});

it('one medicine shows late and early fills, its price in numbers, its pharmacies, and keeps a star', async () => {
  const fills = [
    fill('2026-05-01', { gapDays: 29 }),
    fill('2026-03-03', { gapDays: -8, pharmacy: 'Lake Drugs' }),
    fill('2026-02-10', { gapDays: 3 }),
    fill('2026-01-08'),
  ];
  const { world } = renderApp(
    { ...twoPeople(), medicines: [medicine], medicineFills: fills },
    paths.medicine(samplePerson.id, medicine.key),
  );
  await heading('Lipitor');
  const table = await screen.findByRole('table', { name: 'Fills, the newest first' });
  expect(within(table).getByText('Refilled 29 days late')).toBeDefined();
  expect(within(table).getByText('Refilled 8 days early')).toBeDefined();
  expect(within(table).getAllByText(/^Refilled/)).toHaveLength(2);
  expect(screen.getByRole('heading', { name: 'The pharmacies' })).toBeDefined();
  expect(screen.getByText('3 fills')).toBeDefined();
  expect(screen.getByRole('figure', { name: 'Price over time' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Star' }));
  await waitFor(() => expect(world.notes).toMatchObject([{ subject: 'medicine', key: 'lipitor', isStarred: true }]));
});

it('draws fifty medicines at once, the rest on demand, and marks those with a star', async () => {
  const medicines = Array.from({ length: 60 }, (_, at) => ({ ...medicine, key: `m${at}`, name: `Drug ${at}` }));
  const star = {
    subject: 'medicine' as const,
    key: 'm0',
    note: '',
    isStarred: true,
    isKnown: null,
    tags: [],
    updatedAt: null,
  };
  renderApp({ ...twoPeople(), medicines, notes: [star] }, paths.medicines(samplePerson.id));
  const table = await screen.findByRole('table', { name: 'Medicines, the one filled last first' });
  expect(within(table).getAllByRole('row')).toHaveLength(51);
  await within(table).findByText('with a star');
  expect(within(table).getByRole('rowheader', { name: /Drug 0.*with a star/ })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(within(table).getAllByRole('row')).toHaveLength(61);
});

it('asks only about new names, and says quietly who is known', async () => {
  const known = provider({ key: 'old', name: 'Old Friend Clinic' });
  const fresh = provider({ key: 'new', name: 'New Lab', firstSeen: `${year}-02-01` });
  const mark = {
    subject: 'provider' as const,
    key: 'old',
    note: '',
    isStarred: false,
    isKnown: true,
    tags: [],
    updatedAt: null,
  };
  const { world } = renderApp(
    { ...twoPeople(), providers: [fresh, known], notes: [mark] },
    paths.providers(samplePerson.id),
  );
  const panel = await screen.findByRole('region', { name: 'Do you know them?' });
  expect(within(panel).getByRole('link', { name: 'New Lab' })).toBeDefined();
  expect(within(panel).queryByText('Old Friend Clinic')).toBeNull();
  const row = screen.getByRole('row', { name: /Old Friend Clinic/ });
  expect(within(row).getByText('Known ✓')).toBeDefined();
  expect(within(row).getByText('$120.00')).toBeDefined();
  fireEvent.click(within(panel).getByRole('radio', { name: 'I know them' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Do you know them?' })).toBeNull());
  expect(world.notes.find(({ key }) => key === 'new')).toMatchObject({ isKnown: true });
});

it('a provider has a page with totals, notes and claims', async () => {
  const { calls } = renderApp({ ...twoPeople(), providers: [provider({})] }, paths.provider(samplePerson.id, 'a'));
  await heading('Harbor Family Medicine');
  expect(screen.getByText('Family practice')).toBeDefined();
  fireEvent.click(await screen.findByRole('button', { name: 'Note and tags' }));
  await screen.findByLabelText('Note');
  await screen.findByRole('table', { name: 'Claims, newest first' });
  expect(calls.find(({ name }) => name === 'claimsList')?.input).toMatchObject({ filter: { providerKey: 'a' } });
  expect(screen.getByRole('link', { name: 'All of them in the list of claims' }).getAttribute('href')).toContain(
    'provider=a',
  );
});

it('a claim of a provider is starred, noted and tagged in its row, and shows it there', async () => {
  const { calls } = renderApp({ ...twoPeople(), providers: [provider({})] }, paths.provider(samplePerson.id, 'a'));
  const table = await screen.findByRole('table', { name: 'Claims, newest first' });
  const row = within(within(table).getAllByRole('row')[1] as HTMLElement);
  const star = row.getByRole('button', { name: /^Star: / });
  expect(star.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(star);
  await row.findByText('with a star');
  expect(row.getByRole('button', { name: /^Star: / }).getAttribute('aria-pressed')).toBe('true');

  fireEvent.click(row.getByRole('button', { name: /^Note and tags: / }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByLabelText('Note'), { target: { value: 'Asked' } });
  fireEvent.change(dialog.getByLabelText(/^Tags/), { target: { value: 'knee, taxes' } });
  // Closed before the pause in which it is kept.
  fireEvent.click(dialog.getByRole('button', { name: 'Done' }));
  await row.findByText('with a note of yours');
  expect(row.getByText('knee')).toBeTruthy();
  expect(row.getByText('taxes')).toBeTruthy();
  expect(calls.filter(({ name }) => name === 'notesSave').map(({ input }) => input)).toMatchObject([
    { subject: 'claim', isStarred: true },
    { subject: 'claim', note: 'Asked', tags: ['knee', 'taxes'] },
  ]);
});
