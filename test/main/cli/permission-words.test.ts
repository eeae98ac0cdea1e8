import { expect, test } from 'vitest';
import { permissionReminder, permissionWords } from '#main/cli/permission-words.ts';
import type { ConnectionSummary } from '#shared/domain/person.ts';

const ends = '2027-06-04T17:00:00.000Z';
const connection: ConnectionSummary = {
  environment: 'production',
  clientId: 'x',
  permissionEnds: ends,
  needsReconnect: false,
};
const before = (days: number): number => Date.parse(ends) - days * 24 * 60 * 60 * 1000;

test.each([
  [200, 'Medicare permission ends June 4, 2027', false],
  [31, 'Medicare permission ends June 4, 2027', false],
  [30, 'Medicare permission ends June 4, 2027, in 30 days', true],
  [6.5, 'Medicare permission ends June 4, 2027, in 7 days', true],
  [0.1, 'Medicare permission ends June 4, 2027, in 1 day', true],
  [0, 'Medicare permission ended June 4, 2027', true],
  [-40, 'Medicare permission ended June 4, 2027', true],
])('%d days before its end: %s', (days, words, isReminded) => {
  expect(permissionWords(connection, before(days))).toBe(words);
  expect(permissionReminder('p1', connection, before(days))).toBe(
    isReminded ? `${words}. To renew it: claimkeep connect --person p1` : null,
  );
});

test('of another plan it does not name Medicare; without a date or a connection there is nothing to tell', () => {
  expect(permissionWords({ ...connection, environment: 'custom' }, before(40))).toBe('Permission ends June 4, 2027');
  expect(permissionWords({ ...connection, permissionEnds: null }, 0)).toBeNull();
  expect(permissionReminder('p1', null, 0)).toBeNull();
});
