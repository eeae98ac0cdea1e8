import type { Services } from '#main/services/services.ts';
import { AppError } from '#shared/errors.ts';
import type { CliEnvironment } from './context.ts';

/**
 * Opens the household without asking: by CLAIMKEEP_PASSPHRASE, then CLAIMKEEP_RECOVERY_CODE, then the system keychain where there is one.
 * Secrets come by environment and never as arguments, which other programs on the computer can read.
 * @throws AppError `store/no-household`, `store/locked` when nothing that could open it is there, `store/wrong-secret`
 */
export async function unlock(services: Services, env: CliEnvironment['env']): Promise<void> {
  const status = await services.session.status();
  if (status.state === 'unlocked') return;
  if (status.state === 'none') throw new AppError('store/no-household');
  const passphrase = env['CLAIMKEEP_PASSPHRASE'] ?? '';
  const recoveryCode = env['CLAIMKEEP_RECOVERY_CODE'] ?? '';
  if (passphrase !== '' && status.unlockBy.includes('passphrase')) {
    await services.session.unlock({ by: 'passphrase', secret: passphrase });
  } else if (recoveryCode !== '' && status.unlockBy.includes('recoveryCode')) {
    await services.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
  } else if (status.unlockBy.includes('keychain') && status.keychain !== 'none') {
    await services.session.unlock({ by: 'keychain' });
  } else {
    throw new AppError('store/locked');
  }
}
