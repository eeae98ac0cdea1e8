import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHousehold, unlockHousehold } from '#main/store/household.ts';
import { confirmRecoveryCode, newRecoveryCode } from '#main/store/key-ring.ts';
import { tidyUp } from '#main/store/tidy-up.ts';
import { changes, killedLeavesOldOrNewWays } from './rewrap-kill.ts';
import { temporaryFolder } from './temporary-store.ts';

/** A few moments of each; `test/long/rewrap-kill.test.ts` has every one. */
test.each(changes)(
  '$name, killed in the middle: the old ways in or the new, and after the next start the copy says the same and nothing else lies there',
  async (change) => {
    const seen = await killedLeavesOldOrNewWays(change, { mostSteps: 4, randomMoments: 1 });
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  },
  300_000,
);

test('the copy that a kill left behind with a withdrawn code opens nothing after the next start', async () => {
  const folder = join(temporaryFolder(), 'data');
  const made = await createHousehold({ folder, keychain: null, passphrase: null, withRecovery: true });
  const old = made.recoveryCode ?? '';
  const [file, copy] = [join(folder, 'household.json'), join(folder, 'household.json.bak')];
  const stale = readFileSync(copy);
  confirmRecoveryCode(made.household, newRecoveryCode(made.household));
  const opensAlone = (): Promise<unknown> => {
    const alone = temporaryFolder();
    copyFileSync(copy, join(alone, 'household.json.bak'));
    return unlockHousehold({ folder: alone, by: { recoveryCode: old } }).catch(() => null);
  };
  cpSync(file, `${file}.keep`);
  writeFileSync(copy, stale);
  expect(await opensAlone()).not.toBeNull();
  tidyUp(folder);
  expect(await opensAlone()).toBeNull();
  expect(readFileSync(file)).toEqual(readFileSync(`${file}.keep`));
  // A key file that was lost comes back from its copy; one that cannot be read is not taken for the truth.
  for (const damage of [() => rmSync(file), () => writeFileSync(file, '{"version":2'), () => writeFileSync(file, '')]) {
    damage();
    tidyUp(folder);
    expect(readFileSync(file)).toEqual(readFileSync(`${file}.keep`));
  }
  // The file of a newer ClaimKeep is left as it is.
  writeFileSync(file, '{"version":3}');
  tidyUp(folder);
  expect([readFileSync(file, 'utf8'), readFileSync(copy)]).toEqual(['{"version":3}', readFileSync(`${file}.keep`)]);
});
