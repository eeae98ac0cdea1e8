import { describe, expect, it } from 'vitest';
import { planWalk } from '#main/sync/plan-walk.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const done = {
  transactionTime: '2026-11-20T04:00:00.000+00:00',
  fullWalkAt: '2026-11-01T00:00:00Z',
  fullWalkMapping: 3,
};

describe('planWalk', () => {
  it('asks for what changed since the day before the data of the last download, in UTC', () => {
    expect(planWalk(done, 3, now)).toEqual({ since: '2026-11-19T04:00:00.000Z' });
    const eastern = { ...done, transactionTime: '2026-11-20T00:00:00.000-04:00' };
    expect(planWalk(eastern, 3, now)).toEqual({ since: '2026-11-19T04:00:00.000Z' });
  });

  it.each([
    ['the first time', { transactionTime: null, fullWalkAt: null, fullWalkMapping: null }],
    ['thirty days after the last time', { ...done, fullWalkAt: '2026-10-24T11:00:00Z' }],
    ['when the clock was in the future', { ...done, fullWalkAt: '2027-10-24T11:00:00Z' }],
    ['after the program learnt to read more', { ...done, fullWalkMapping: 2 }],
    ['when the time of the data is yet to come', { ...done, transactionTime: '2031-01-01T00:00:00Z' }],
    ['when the time of the data is not known', { ...done, transactionTime: null }],
    ['when the time of the data cannot be read', { ...done, transactionTime: 'yesterday' }],
    ['when the data is older than its dates of change', { ...done, transactionTime: '2020-02-12T04:00:00Z' }],
  ])('asks for everything %s', (_, status) => {
    expect(planWalk(status, 3, now)).toEqual({ since: null });
  });
});
