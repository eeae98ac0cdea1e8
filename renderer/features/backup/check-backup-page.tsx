import { useChooseBackup } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BackupPeople } from './backup-people.tsx';

/** Reads a backup from its beginning to its end and says whether it is whole. Nothing is changed. */
export function CheckBackupPage() {
  const text = useText();
  const momentText = useMomentText();
  const choose = useChooseBackup();
  const backup = choose.data ?? null;
  return (
    <div className="page page-narrow">
      <PageHeading title={text('check.title')} />
      <p className="lead">
        <Message id="check.lead" />
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
      {backup !== null && (
        <Notice tone="good" isNews title={<Message id="check.whole" />}>
          <p>
            <Message
              id="restore.found"
              values={{ file: backup.fileName, when: momentText(backup.createdAt), count: backup.people.length }}
            />
          </p>
          <BackupPeople people={backup.people} isRestoring={false} />
        </Notice>
      )}
    </div>
  );
}
