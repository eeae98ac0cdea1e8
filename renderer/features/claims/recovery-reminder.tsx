import { useHousehold, usePeople } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';

/** As long as real claims are kept without a confirmed recovery code. Sample people can be made anew at any time. */
export function RecoveryReminder() {
  const household = useHousehold().data;
  const people = usePeople().data ?? [];
  if (household === undefined || !household.needsRecoveryCode || people.every(({ isSample }) => isSample)) return null;
  return (
    <Notice
      tone="caution"
      title={<Message id="reminder.title" />}
      actions={
        <LinkButton to={paths.recoveryCode}>
          <Message id="reminder.button" />
        </LinkButton>
      }
    >
      <p>
        <Message id="reminder.text" />
      </p>
    </Notice>
  );
}
