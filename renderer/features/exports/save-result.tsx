import type { ReactNode } from 'react';
import type { ExportReport } from '#shared/ipc/contract.ts';
import type { CallError } from '../../api/client.ts';
import { Message } from '../../i18n/message.tsx';
import { LeftOut } from '../../ui/left-out.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';

type SaveResultProps = {
  /** `data` null: the person chose no place to save; that needs no words. */
  readonly save: { readonly error: CallError | null; readonly data: ExportReport | null | undefined };
  /** What is in the file. */
  readonly children: ReactNode;
};

/** How saving went: where it is and what is in it, or what went wrong. */
export function SaveResult({ save: { error, data }, children }: SaveResultProps) {
  return (
    <>
      {error !== null && <ErrorNotice error={error} tone={error.code === 'export/cancelled' ? 'info' : 'problem'} />}
      {data !== undefined && data !== null && (
        <Notice
          tone={data.leftOut === undefined ? 'good' : 'caution'}
          isNews
          title={<Message id="save.done" values={{ file: data.fileName, count: data.claimCount }} />}
        >
          <LeftOut report={data} />
          <p>
            {data.leftOut === undefined && children} <Message id="save.notLocked" />
          </p>
        </Notice>
      )}
    </>
  );
}
