/** One of several processes that want the same lock at the same moment: `LOCK LOG START(epoch ms)`. Writes a line on entering and on leaving. */
import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

import { withVaultLock } from '#main/auth/vault-lock.ts';

const [lock = '', log = '', start = ''] = process.argv.slice(2);
await delay(Number(start) - Date.now());
await withVaultLock(lock, async () => {
  appendFileSync(log, 'in\n');
  await delay(30);
  appendFileSync(log, 'out\n');
});
