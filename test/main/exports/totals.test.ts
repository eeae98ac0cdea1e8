import { describe, expect, it } from 'vitest';
import { addUp } from '#main/exports/totals.ts';
import type { ClaimStatus } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';

const claim = (status: ClaimStatus, paid: number | null) => ({
  status,
  amounts: {
    billed: reported(10_000, 'billed'),
    approved: notReported,
    paid: paid === null ? notReported : reported(paid, 'paid'),
    yourShare: reported(-300, 'share'),
  },
});

describe('addUp', () => {
  it('adds final claims only, and counts the amounts that are not in the data', () => {
    const totals = addUp([
      claim('final', 500),
      claim('final', null),
      claim('superseded', 99_900),
      claim('pending', 99_900),
      claim('cancelled', 99_900),
    ]);
    expect(totals).toMatchObject({
      added: 2,
      leftOut: 3,
      billed: { amount: { cents: 20_000, origin: 'calculated' }, missing: 0 },
      paid: { amount: { cents: 500 }, missing: 1 },
      yourShare: { amount: { cents: -600 }, missing: 0 },
    });
  });

  it('does not make zero of an amount that no claim has', () => {
    expect(addUp([claim('final', 1)]).approved).toEqual({ amount: notReported, missing: 1 });
    expect(addUp([]).paid).toEqual({ amount: notReported, missing: 0 });
  });
});
