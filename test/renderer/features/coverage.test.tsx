import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { partStates } from '#renderer/features/coverage/coverage-parts.ts';
import { paths } from '#renderer/ui/paths.ts';
import type { ShownCoverage } from '#shared/ipc/calls/people.ts';
import { coverageOf } from '../support/made-up-coverage.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { renderApp } from '../support/render-app.tsx';

const states = (...coverages: readonly ShownCoverage[]) =>
  partStates(coverages).map(({ part, state }) => `${part} ${state}`);

describe('the four parts', () => {
  it('are as they stand: held, named in an older list, to come, ended, or not in the record', () => {
    const all = [
      coverageOf('A'),
      coverageOf('B', { standing: 'ended' }),
      coverageOf('C', { standing: 'listed' }),
      coverageOf('D', { standing: 'future' }),
    ];
    expect(states(...all)).toEqual(['A held', 'B ended', 'C listed', 'D future']);
    expect(states(coverageOf('C', { standing: 'none' }))).toContain('C notHeld');
  });

  it('show the newest of several periods, and one that goes on before all that ended', () => {
    const [a] = partStates([
      coverageOf('A', { start: '2010-01-01', standing: 'ended' }),
      coverageOf('A', { start: '2009-01-01' }),
      coverageOf('A', { start: '2016-01-01' }),
      coverageOf('A', { start: '2020-01-01', standing: 'ended' }),
    ]);
    expect(a?.facts?.start).toBe('2016-01-01');
  });
});

describe('the coverage page', () => {
  it('marks the name of a plan as English on a Spanish page', async () => {
    const coverages = [coverageOf('D', { planName: 'Sunrise Rx', start: '2013-01-01' })];
    const info = { version: '1', platform: 'linux', practiceUrl: null, systemLanguage: 'es' } as const;
    renderApp({ people: [samplePerson], coverages, info }, paths.coverage(samplePerson.id));
    // In the card of the part, and on the card to print.
    const names = await screen.findAllByText('Sunrise Rx');
    expect(names.map((name) => name.getAttribute('lang'))).toEqual(['en', 'en']);
  });

  it('says the plan’s number in plain words, and prints no more of the Medicare number than its end', async () => {
    const coverages = [
      coverageOf('A', { start: '2012-05-01' }),
      coverageOf('D', { planContract: 'S9901', planName: 'Sunrise Rx', start: '2013-01-01' }),
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
    expect(cards[1]?.textContent).toContain('Not in the record of Medicare');
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
    expect(await screen.findByText('Medicare did not share what covers you.')).toBeTruthy();
    expect(screen.getByText(/1-800-MEDICARE/)).toBeTruthy();
    expect(document.querySelector('.wallet-card')).toBeNull();
  });

  it('shows the digital card without the whole number, and Medicare’s codes in words', async () => {
    const insuranceCard = {
      name: 'Bluey Erdapfel',
      numberEnding: 'QC20',
      parts: [{ part: 'C', start: '2020-09-03', plan: 'Silver Fox' }],
      drugCard: { bin: '289653', pcn: '609279', group: '354', memberEnding: '0044' },
      text: 'You may be asked to show this card.',
    } as const;
    const coverageDetails = [
      { part: 'D', list: 'monthlyExtraHelp', month: { year: 2018, month: 10 }, text: 'Extra Help with copays' },
    ] as const;
    renderApp({ people: [samplePerson], insuranceCard, coverageDetails }, paths.coverage(samplePerson.id));
    const title = await screen.findByText('Your digital Medicare card');
    const section = title.closest('section');
    expect(section?.textContent).toContain('ends in QC20');
    expect(section?.textContent).toContain('Silver Fox');
    expect(section?.textContent).toContain('289653');
    fireEvent.click(screen.getByRole('button', { name: 'What else the record of Medicare says' }));
    expect(screen.getByText('October 2018')).toBeDefined();
  });
});
