import { useState } from 'react';
import type { BackupContents, CallInput } from '#shared/ipc/contract.ts';
import { useOpenBackup } from '../../api/queries.ts';
import { BackupFound } from './backup-found.tsx';
import { BackupSecret } from './backup-secret.tsx';
import { ChooseBackup } from './choose-backup.tsx';
import { RestorePeople } from './restore-people.tsx';

/** From a backup file to people: on this computer after a mishap, or on a new one. */
export function RestorePage() {
  return (
    <ChooseBackup title="restore.title" lead="restore.lead">
      {(backup) => <RestoreForm key={backup.createdAt} backup={backup} />}
    </ChooseBackup>
  );
}

type Chosen = BackupContents & { readonly fileName: string };
type Secret = NonNullable<CallInput<'backup/restore'>['secret']>;

/** First the secret, where the backup has another key; then who is in it; and only then it begins. */
function RestoreForm({ backup }: { readonly backup: Chosen }) {
  const open = useOpenBackup();
  const [secret, setSecret] = useState<Secret | null>(null);
  const opened = backup.needsSecret ? (open.data ?? null) : backup;
  const tryToOpen = (typed: Secret) => {
    setSecret(typed);
    open.mutate({ secret: typed });
  };
  return (
    <>
      <BackupFound backup={backup} />
      {opened === null ? (
        <BackupSecret ways={backup.unlockBy} error={open.error} isBusy={open.isPending} onTyped={tryToOpen} />
      ) : (
        <RestorePeople backup={opened} secret={backup.needsSecret ? secret : null} />
      )}
    </>
  );
}
