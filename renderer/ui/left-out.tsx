import type { ExportReport } from '#shared/ipc/contract.ts';
import { Message } from '../i18n/message.tsx';

/** What of a damaged file is not in what was saved, and the one next step; nothing where all is there. */
export function LeftOut({ report }: { readonly report: ExportReport }) {
  const { leftOut, isLeftOutExact, areNotesWhole } = report;
  if (leftOut === undefined) return null;
  return (
    <p>
      {leftOut > 0 && <Message id="save.leftOut" values={{ count: leftOut }} />}{' '}
      {isLeftOutExact === false && <Message id="save.leftOutUnknown" />}{' '}
      {areNotesWhole === false && <Message id="save.notesLeftOut" />} <Message id="save.repair" />
    </p>
  );
}
