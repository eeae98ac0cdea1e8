import { expect, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';

test('a download that is killed at any moment loses nothing and doubles nothing', async () => {
  const { killedInTheMiddle } = await killRounds(4, 1);
  expect(killedInTheMiddle).toBeGreaterThan(0);
}, 120_000);
