import type { ReactNode } from 'react';
import type { BackupContents } from '#shared/ipc/contract.ts';
import { Message } from '../../i18n/message.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';

type BackupFoundProps = {
  readonly backup: BackupContents & { readonly fileName: string };
  readonly children?: ReactNode;
};

/** The file is a whole backup: which, of when, and of how many people. */
export function BackupFound({ backup, children }: BackupFoundProps) {
  const momentText = useMomentText();
  const { fileName, createdAt, people } = backup;
  return (
    <Notice tone="good" isNews title={<Message id="check.whole" />}>
      <p>
        <Message id="restore.found" values={{ file: fileName, when: momentText(createdAt), count: people.length }} />
      </p>
      {children}
    </Notice>
  );
}
