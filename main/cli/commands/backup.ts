import { resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { BackupSecret } from '#main/services/backup-service.ts';
import type { CliEnvironment, Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { countWords } from '../words.ts';

export const backup: Command = {
  usage: 'backup PATH [--person ID]',
  summary: 'Save everybody (or one person) to one encrypted file, and read it back',
  options: { person: { type: 'string' } },
  words: [1, 1],
  run: async ({ args, services, unlock, progress, signal, print }) => {
    const [path = ''] = args.words;
    await unlock();
    const named = args.text('person');
    const personId = named === null ? null : findPerson(services, named).id;
    const report = await services.backups.save({ path: resolve(path), personId }, { signal, onProgress: progress });
    const left = report.leftOut > 0 ? `; left out because damaged: ${String(report.leftOut)}` : '';
    print(report, `Saved ${countWords(report.people, 'person', 'people')} to ${path}${left}`);
  },
};

export const restore: Command = {
  usage: 'restore PATH [--person ID] [--replace]',
  summary: 'Bring people back from a backup; its recovery code or passphrase comes by the environment',
  options: { person: { type: 'string' }, replace: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ args, services, unlock, env, print }) => {
    const [path = ''] = args.words;
    const backups = services.backups;
    const { state } = await services.session.status();
    // With the key of the backup in hand the household here may stay closed until it is opened with the same.
    if (state !== 'none') await unlock();
    const contents = await backups.inspect(resolve(path));
    const secret = contents.needsSecret ? secretIn(env, contents.unlockBy) : null;
    const personIds = await backups.restore({
      path: resolve(path),
      secret,
      personId: args.text('person'),
      isReplacing: args.flag('replace'),
    });
    print({ personIds }, `Restored ${countWords(personIds.length, 'person', 'people')}.`);
  },
};

function secretIn(env: CliEnvironment['env'], ways: readonly BackupSecret['by'][]): BackupSecret {
  const names = {
    recoveryCode: ['CLAIMKEEP_BACKUP_RECOVERY_CODE', 'CLAIMKEEP_RECOVERY_CODE'],
    passphrase: ['CLAIMKEEP_BACKUP_PASSPHRASE', 'CLAIMKEEP_PASSPHRASE'],
  } as const;
  for (const by of ['recoveryCode', 'passphrase'] as const) {
    const secret = names[by].map((name) => env[name] ?? '').find((value) => value !== '');
    if (secret !== undefined && ways.includes(by)) return { by, secret };
  }
  throw new AppError('backup/needs-secret');
}
