import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { clientSecretEntry, loadClientSecret, saveClientSecret } from '#main/auth/client-secrets.ts';
import { openVault } from '#main/auth/vault.ts';

test('a secret belongs to one environment and one client id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimkeep-secrets-'));
  try {
    const vault = await openVault(join(folder, 'vault.json'), randomBytes(32));
    const sandbox = { environment: 'sandbox', clientId: 'abc' } as const;
    await saveClientSecret(vault, sandbox, 'first');
    await saveClientSecret(vault, { ...sandbox, environment: 'production' }, 'second');
    expect(await loadClientSecret(vault, sandbox)).toBe('first');
    expect(await loadClientSecret(vault, { ...sandbox, clientId: 'abcd' })).toBeNull();
    await vault.deleteAll([clientSecretEntry(sandbox)]);
    expect(await loadClientSecret(vault, sandbox)).toBeNull();
    expect(await loadClientSecret(vault, { ...sandbox, environment: 'production' })).toBe('second');
  } finally {
    await rm(folder, { recursive: true });
  }
});
