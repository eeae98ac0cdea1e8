import { useLockSoon } from '../api/events.ts';
import { Message } from '../i18n/message.tsx';
import { Notice } from '../ui/notice.tsx';

/** Before it locks by itself ClaimKeep says so, in time to move the mouse. */
export function LockSoon() {
  const seconds = useLockSoon();
  if (seconds === null) return null;
  return (
    <Notice tone="caution" isNews title={<Message id="lock.soon" />}>
      <p>
        <Message id="lock.soonText" />
      </p>
    </Notice>
  );
}
