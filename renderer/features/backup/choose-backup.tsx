import type { ReactNode } from 'react';
import { useChooseBackup } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

type ChosenBackup = NonNullable<ReturnType<typeof useChooseBackup>['data']>;

type ChooseBackupProps = {
  readonly title: MessageId;
  readonly lead: MessageId;
  /** What is done with the file once it was read. */
  readonly children: (backup: ChosenBackup) => ReactNode;
};

/** A page that begins with a backup file: why, the button, and what was wrong with the file. */
export function ChooseBackup({ title, lead, children }: ChooseBackupProps) {
  const text = useText();
  const choose = useChooseBackup();
  const backup = choose.data ?? null;
  return (
    <div className="page page-narrow">
      <PageHeading title={text(title)} />
      <p className="lead">
        <Message id={lead} />
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
      {backup !== null && children(backup)}
    </div>
  );
}
