import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { saveClientSecret } from '#main/auth/client-secrets.ts';
import { openVault } from '#main/auth/vault.ts';
import { connectDefaults, rememberedChoices } from '#main/ipc/connect-defaults.ts';
import { AppError } from '#shared/errors.ts';
import type { ConnectionChoices } from '#shared/ipc/contract.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const sandbox: ConnectionChoices = {
  environment: 'sandbox',
  clientId: 'my-client',
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'scheme',
  loopbackPort: null,
  customEndpoints: null,
};
const nobody = { last: () => null, remember: () => undefined };
const noVault = () => Promise.reject(new AppError('store/no-household'));

describe('connectDefaults', () => {
  it('starts with practice Medicare where it runs, filled in', async () => {
    const defaults = await connectDefaults(null, {
      choices: nobody,
      practiceUrl: 'http://127.0.0.1:4710',
      vault: noVault,
    });
    expect(defaults).toMatchObject({
      environment: 'practice',
      clientId: 'practice-client',
      practiceSecret: 'practice-secret',
      hasSecret: false,
    });
  });

  it('starts with Medicare elsewhere, and never fills in a secret', async () => {
    const defaults = await connectDefaults(null, { choices: nobody, practiceUrl: null, vault: noVault });
    expect(defaults).toMatchObject({ environment: 'production', clientId: '', practiceSecret: null });
  });

  it('remembers the last choices for their own environment only, and says whether a secret is kept', async () => {
    const vault = await openVault(join(temporaryFolder(), 'vault.json'), randomBytes(32));
    await saveClientSecret(vault, sandbox, 'kept');
    const parts = { choices: { ...nobody, last: () => sandbox }, practiceUrl: null, vault: async () => vault };
    expect(await connectDefaults(null, parts)).toEqual({ ...sandbox, hasSecret: true, practiceSecret: null });
    expect(await connectDefaults('production', parts)).toMatchObject({ clientId: '', hasSecret: false });
  });

  it('does not hide a damaged vault', async () => {
    const vault = () => Promise.reject(new AppError('store/household-damaged'));
    await expect(connectDefaults(null, { choices: nobody, practiceUrl: null, vault })).rejects.toMatchObject({
      code: 'store/household-damaged',
    });
  });
});

describe('rememberedChoices', () => {
  it('leaves out the secret and the person', () => {
    const request = { ...sandbox, clientSecret: 'secret', personId: null, newName: 'Mary' };
    expect(rememberedChoices(request)).toEqual(sandbox);
  });
});
