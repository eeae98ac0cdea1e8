import { expect, test } from 'vitest';
import { killRounds } from '#test/main/sync/kill-rounds.ts';

test('200 programs that download 3,000 claims, each killed at a random moment: the next program makes the file equal to the server', async () => {
  const { killedInTheMiddle, wentOn } = await killRounds(200, 20_261_124);
  expect(killedInTheMiddle).toBeGreaterThan(180);
  expect(wentOn).toBeGreaterThan(100);
}, 3_600_000);
