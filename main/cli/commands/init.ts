import type { Command } from '../context.ts';

export const init: Command = {
  usage: 'init',
  summary: 'Set up the data folder and print the recovery code once (with CLAIMKEEP_PASSPHRASE set: also a passphrase)',
  options: {},
  words: [0, 0],
  run: async ({ services, env, print }) => {
    const passphrase = env['CLAIMKEEP_PASSPHRASE'] ?? '';
    const recoveryCode = await services.session.create({
      passphrase: passphrase === '' ? null : passphrase,
      withRecovery: true,
    });
    const { unlockBy } = await services.session.status();
    print(
      { dataDir: services.ports.dataFolder, recoveryCode, unlockBy },
      [
        `ClaimKeep is set up in ${services.ports.dataFolder}`,
        '',
        `Your recovery code: ${recoveryCode ?? ''}`,
        '',
        'Write it down and keep it safe. It opens your claims if this computer loses its key. It is not shown again.',
      ].join('\n'),
    );
  },
};
