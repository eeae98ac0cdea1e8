import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { partStates } from '#renderer/features/coverage/coverage-parts.ts';
import { paths } from '#renderer/ui/paths.ts';
import type { CoverageFacts } from '#shared/domain/coverage.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { renderApp } from '../support/render-app.tsx';

function facts(part: CoverageFacts['part'], more: Partial<CoverageFacts> = {}): CoverageFacts {
  return {
    resourceId: String(part),
    apiVersion: 'v2',
    patientId: null,
    part,
    status: 'active',
    start: null,
    end: null,
    planContract: null,
    planName: null,
    planBenefitPackage: null,
    planPhones: [],
    planMonths: [],
    codes: [],
    drugCard: null,
    entitlementReason: null,
    isTerminated: null,
    referenceYear: null,
    statePays: null,
    qualifiedBeneficiary: null,
    medicaid: null,
    extraHelp: null,
    ...more,
  };
}

const states = (...coverages: readonly CoverageFacts[]) =>
  partStates(coverages, '2026-11-25').map(({ part, state }) => `${part} ${state}`);

describe('the four parts', () => {
  it('are held, ended or not in the record', () => {
    expect(states(facts('A', { start: '2015-01-01' }), facts('B', { start: '2015-01-01', end: '2020-12-31' }))).toEqual(
      ['A held', 'B ended', 'C notHeld', 'D notHeld'],
    );
  });

  it('take no plan for held that Medicare sends for everybody without a contract', () => {
    expect(states(facts('C'), facts('D'))).toEqual(['A notHeld', 'B notHeld', 'C notHeld', 'D notHeld']);
    expect(states(facts('C', { planContract: 'H1' }), facts('D', { planContract: 'S1' })).slice(2)).toEqual([
      'C held',
      'D held',
    ]);
  });

  it('show the newest of several periods', () => {
    const [a] = partStates(
      [facts('A', { start: '2010-01-01', end: '2012-01-01' }), facts('A', { start: '2016-01-01' })],
      '2026-11-25',
    );
    expect(a?.facts?.start).toBe('2016-01-01');
  });
});

describe('the coverage page', () => {
  it('says the plan’s number in plain words, and prints no more of the Medicare number than its end', async () => {
    const coverages = [
      facts('A', { start: '2012-05-01' }),
      facts('D', { planContract: 'S9901', planName: 'Sunrise Rx', start: '2013-01-01' }),
    ];
    const coverageSentences = [
      { key: 'drugPlan', text: 'Your drug plan is contract S9901.' },
      { key: 'reason', text: 'You have Medicare because of your age.' },
    ] as const;
    renderApp({ people: [samplePerson], coverages, coverageSentences }, paths.coverage(samplePerson.id));
    const cards = within(await screen.findByRole('list', { name: 'The four parts of Medicare' })).getAllByRole(
      'listitem',
    );
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      'Part A',
      'Part B',
      'Part C',
      'Part D',
    ]);
    expect(cards[0]?.textContent).toContain('You have itSinceMay 1, 2012');
    expect(cards[1]?.textContent).toContain('Not in Medicare’s record');
    expect(cards[3]?.textContent).toContain('Sunrise Rx');
    expect(cards[3]?.textContent).toContain('Number of the plan at MedicareS9901');
    expect(document.body.textContent).not.toContain('contract');
    expect(screen.getByText('You have Medicare because of your age.')).toBeTruthy();
    const wallet = document.querySelector('.wallet-card')?.textContent ?? '';
    expect(wallet).toContain('•••• ••• TE99');
    expect(wallet).toContain('Part D Sunrise Rx');
  });

  it('says when nothing was shared, and whom to ask', async () => {
    renderApp({ people: [samplePerson] }, paths.coverage(samplePerson.id));
    expect(await screen.findByText('Medicare shared nothing about your coverage.')).toBeTruthy();
    expect(screen.getByText(/1-800-MEDICARE/)).toBeTruthy();
    expect(document.querySelector('.wallet-card')).toBeNull();
  });
});
