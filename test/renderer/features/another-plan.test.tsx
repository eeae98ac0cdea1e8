import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { notReported, reported } from '#shared/domain/money.ts';
import type { Sum } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { paths } from '#renderer/ui/paths.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { usualPreferences } from '../support/fake-world.ts';
import { claim, line, noAmounts } from '../support/made-up-claims.ts';
import { coverageOf } from '../support/made-up-coverage.ts';
import { connectedPerson } from '../support/made-up-people.ts';
import { renderApp } from '../support/render-app.tsx';

/** Downloaded from another plan's server. */
const downloaded: PersonSummary = {
  ...connectedPerson,
  payer: 'plan',
  medicareNumberEnding: null,
  claimCount: 4,
  connection: {
    environment: 'custom',
    clientId: 'client',
    permissionEnds: '2026-12-04T00:00:00Z',
    needsReconnect: false,
  },
};
/** Imported from a file of another plan. */
const fromFile: PersonSummary = { ...downloaded, connection: null, lastSyncedAt: null };

const claims = [
  claim({ id: 'claim000001', amounts: { ...noAmounts, billed: reported(20_000, 'a'), paid: reported(8_000, 'b') } }),
  claim({
    id: 'claim000002',
    kind: 'inpatient',
    denied: true,
    assignmentAccepted: false,
    lines: [line({ denied: true })],
  }),
  claim({
    id: 'claim000003',
    kind: 'outpatient',
    status: 'pending',
    notReturnedSince: '2026-10-01T00:00:00Z',
    lines: [line({ reasonCodes: ['OA999', 'PI45'] })],
    changes: [{ changedAt: '2026-06-01T08:00:00Z', differences: [], sentences: ['Something is new.'] }],
    versions: [
      { id: 'claim000004', resourceId: 'r4', status: 'superseded', amounts: noAmounts, lastUpdated: '2026-01-01' },
    ],
  }),
  claim({ id: 'claim000004', status: 'superseded' }),
];

const sum: Sum = { amount: reported(8_000, 'b'), missing: 1 };
const group = { claimCount: 2, billed: sum, approved: { amount: notReported, missing: 2 }, paid: sum, yourShare: sum };

const world = (person: PersonSummary, language: 'en' | 'es'): Partial<FakeWorld> => ({
  people: [person],
  preferences: { ...usualPreferences, language },
  claims: { [person.id]: claims },
  costs: {
    groups: [{ key: '2026', name: '2026', ...group }],
    total: group,
    leftOut: { superseded: 1, cancelled: 1, pending: 1 },
    withoutDate: 0,
  },
  coverages: [coverageOf('B'), coverageOf('D', { standing: 'listed', planContract: 'S1' })],
  providers: [],
  stays: [],
  benefitPeriods: [],
});

const { id } = connectedPerson;
const pages: readonly [string, string][] = [
  ['home', paths.personHome(id)],
  ['claims', paths.claims(id)],
  ...claims.map((one): [string, string] => [`${one.kind} ${one.id}`, paths.claim(id, one.id)]),
  ['costs', paths.costs(id)],
  ['medicines', paths.medicines(id)],
  ['providers', paths.providers(id)],
  ['stays', paths.stays(id)],
  ['coverage', paths.coverage(id)],
  ['exports', paths.exports],
  ['my data', paths.myData],
];

/** Everything that is read: what stands there, and what a screen reader says for it. */
function readOf(place: Element): string {
  const labels = [...place.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '');
  return [place.textContent, ...labels].join(' ');
}

describe.each([
  ['downloaded', downloaded],
  ['from a file', fromFile],
])("claims of another health plan's (%s)", (_name, person) => {
  describe.each(['en', 'es'] as const)('in %s', (language) => {
    it.each(pages)('%s: no word of Medicare', async (name, path) => {
      renderApp(world(person, language), path);
      await screen.findByRole('heading', { level: 1 });
      await screen.findByRole('main');
      // What is asked for comes a moment later.
      await new Promise((resolve) => setTimeout(resolve, 60));
      const place = name === 'my data' ? document.querySelector('.person-data') : document.querySelector('main');
      if (place === null) throw new Error('the page is not there');
      expect(place.textContent.length).toBeGreaterThan(100);
      const found = [...readOf(place).matchAll(/.{0,60}medicare.{0,40}/giu)].map(([text]) => text);
      expect(found).toEqual([]);
    });
  });
});

describe('the same pages of a person of Medicare', () => {
  it('name Medicare', async () => {
    renderApp(world({ ...connectedPerson, claimCount: 4 }, 'en'), paths.claim(id, 'claim000001'));
    expect(await screen.findByText('Medicare paid', { selector: 'dt' })).toBeDefined();
    cleanup();
    renderApp(world(downloaded, 'en'), paths.claim(id, 'claim000001'));
    expect(await screen.findByText('Your plan paid', { selector: 'dt' })).toBeDefined();
    expect(screen.getByText('Plan-approved amount', { selector: 'dt' })).toBeDefined();
  });
});
