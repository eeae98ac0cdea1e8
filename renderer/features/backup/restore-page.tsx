import { useState } from 'react';
import type { BackupContents, CallInput } from '#shared/ipc/contract.ts';
import { useChooseBackup, useOpenBackup } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BackupSecret } from './backup-secret.tsx';
import { RestorePeople } from './restore-people.tsx';

/** From a backup file to people: on this computer after a mishap, or on a new one. */
export function RestorePage() {
  const text = useText();
  const choose = useChooseBackup();
  const backup = choose.data ?? null;
  return (
    <div className="page page-narrow">
      <PageHeading title={text('restore.title')} />
      <p className="lead">
        <Message id="restore.lead" />
      </p>
      {choose.error !== null && <ErrorNotice error={choose.error} />}
      <div className="actions">
        <Button
          look={backup === null ? 'primary' : 'secondary'}
          icon="file"
          onPress={() => choose.mutate()}
          isBusy={choose.isPending}
        >
          <Message id="restore.choose" />
        </Button>
      </div>
      {backup !== null && <RestoreForm key={backup.createdAt} backup={backup} />}
    </div>
  );
}

type Chosen = BackupContents & { readonly fileName: string };
type Secret = NonNullable<CallInput<'backup/restore'>['secret']>;

/** First the secret, where the backup has another key; then who is in it; and only then it begins. */
function RestoreForm({ backup }: { readonly backup: Chosen }) {
  const momentText = useMomentText();
  const open = useOpenBackup();
  const [secret, setSecret] = useState<Secret | null>(null);
  const opened = backup.needsSecret ? (open.data ?? null) : backup;
  const tryToOpen = (typed: Secret) => {
    setSecret(typed);
    open.mutate({ secret: typed });
  };
  return (
    <>
      <Notice tone="good" isNews title={<Message id="check.whole" />}>
        <p>
          <Message
            id="restore.found"
            values={{ file: backup.fileName, when: momentText(backup.createdAt), count: backup.people.length }}
          />
        </p>
      </Notice>
      {opened === null ? (
        <BackupSecret ways={backup.unlockBy} error={open.error} isBusy={open.isPending} onTyped={tryToOpen} />
      ) : (
        <RestorePeople backup={opened} secret={backup.needsSecret ? secret : null} />
      )}
    </>
  );
}
