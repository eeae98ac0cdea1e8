import { Message } from '../../i18n/message.tsx';
import { CalendarDate, todayHere } from '../../ui/date.tsx';

const dayMs = 86_400_000;

/** Until when the last fill lasts, and how long that still is. A day that is past only says that a fill would have been due. */
export function DaysLeft({ lastsUntil }: { readonly lastsUntil: string | null }) {
  if (lastsUntil === null) return <Message id="medicines.unknown" />;
  const days = (Date.parse(`${lastsUntil}T00:00:00Z`) - Date.parse(`${todayHere()}T00:00:00Z`)) / dayMs;
  return (
    <>
      <CalendarDate date={lastsUntil} />
      <span className="money-mark">
        {days < 0 ? <Message id="medicines.over" /> : <Message id="medicines.left" values={{ days }} />}
      </span>
    </>
  );
}
