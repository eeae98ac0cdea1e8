import { expect, test } from 'vitest';
import { killRounds } from '#test/main/sync/kill-rounds.ts';

test('200 programs that download 3,000 claims, each killed at a random moment: the next program makes the file equal to the server', async () => {
  const { killedInTheMiddle, wentOn } = await killRounds(200, 20_261_124);
  process.stdout.write(
    `killed in the middle: ${String(killedInTheMiddle)}, went on at a stored page: ${String(wentOn)}\n`,
  );
  expect(killedInTheMiddle).toBeGreaterThan(180);
  expect(wentOn).toBeGreaterThan(100);
}, 1_800_000);
