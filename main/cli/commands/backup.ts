import { resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { BackupSecret } from '#main/services/backup-service.ts';
import type { CliEnvironment, Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { usage } from '../arguments.ts';
import { countWords } from '../words.ts';

export const backup: Command = {
  usage: 'backup PATH [--person ID [--hand-over]]',
  summary:
    'Save everybody (or one person) to one encrypted file, and read it back. --hand-over gives it a key and a code of its own, for somebody else',
  options: { person: { type: 'string' }, 'hand-over': { type: 'boolean' } },
  words: [1, 1],
  run: async ({ args, services, unlock, progress, signal, print }) => {
    const [path = ''] = args.words;
    const named = args.text('person');
    const isForSomebodyElse = args.flag('hand-over');
    if (isForSomebodyElse && named === null) throw usage('--hand-over takes one person, with --person');
    await unlock();
    const personId = named === null ? null : findPerson(services, named).id;
    const report = await services.backups.save(
      { path: resolve(path), personId, isForSomebodyElse },
      { signal, onProgress: progress },
    );
    const left = report.leftOut > 0 ? `; left out because damaged: ${String(report.leftOut)}` : '';
    const code =
      report.recoveryCode === null
        ? ''
        : `\nThe code that opens it: ${report.recoveryCode}\nWrite it down and hand it over apart from the file. It is not shown again.`;
    print(report, `Saved ${countWords(report.people, 'person', 'people')} to ${path}${left}${code}`);
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
