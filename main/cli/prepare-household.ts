import type { CommandContext } from './context.ts';

/**
 * Opens the household; sets one up first where there is none and CLAIMKEEP_PASSPHRASE says how to protect it. The recovery code is then
 * told once, on standard error.
 * @throws AppError `store/no-household`, `store/locked`, `store/wrong-secret`
 */
export async function prepareHousehold({ services, env, unlock, notice }: CommandContext): Promise<void> {
  const passphrase = env['CLAIMKEEP_PASSPHRASE'] ?? '';
  const { state } = await services.session.status();
  if (state !== 'none' || passphrase === '') {
    await unlock();
    return;
  }
  const recoveryCode = await services.session.create({ passphrase, withRecovery: true });
  notice(`ClaimKeep was set up in ${services.ports.dataFolder}`);
  notice(`Your recovery code (write it down, it is not shown again): ${recoveryCode ?? ''}`);
}
