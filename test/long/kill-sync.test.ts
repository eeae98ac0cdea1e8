import { expect, test } from 'vitest';
import { killRounds } from '#test/main/sync/kill-rounds.ts';

test('200 downloads of 3,000 claims, each killed at a random moment: the next one makes the file equal to the server', async () => {
  const { killedInTheMiddle } = await killRounds(200, 20_261_124);
  expect(killedInTheMiddle).toBeGreaterThan(100);
}, 1_800_000);
