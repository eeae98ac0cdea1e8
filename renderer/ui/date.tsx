import { useIntl } from 'react-intl';
import type { IsoDate } from '#shared/domain/claim.ts';
import { Message, useText } from '../i18n/message.tsx';

/** Noon in UTC of a calendar date, only for formatting: written out in UTC it is the same day everywhere. */
export function asUtcNoon(date: IsoDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

const day = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** `May 27, 2026` as a string. */
export function useDayText() {
  const intl = useIntl();
  return (date: IsoDate): string => intl.formatDate(asUtcNoon(date), day);
}

/** `May 27, 2026`. */
export function CalendarDate({ date }: { readonly date: IsoDate }) {
  return <time dateTime={date}>{useDayText()(date)}</time>;
}

/** One day, or `May 3 – 7, 2026`; "no date" in words when Medicare sent none. */
export function ServiceDates({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }) {
  const intl = useIntl();
  const first = from ?? to;
  if (first === null) return <Message id="date.none" />;
  if (to === null || to === first) return <CalendarDate date={first} />;
  // In a narrow column it may only break after the dash, never inside of a date.
  const range = intl.formatDateTimeRange(asUtcNoon(first), asUtcNoon(to), day);
  const [, begin = range, space = '', end = ''] = /^(.*–)(\s)(.*)$/.exec(range) ?? [];
  return (
    <span>
      <span className="unbroken">{begin}</span>
      {space}
      <span className="unbroken">{end}</span>
    </span>
  );
}

/** A moment such as `May 27, 2026, 3:04 PM` in the computer's own time zone, or "not yet". */
export function useMomentText() {
  const intl = useIntl();
  const text = useText();
  return (instant: string | null): string =>
    instant === null
      ? text('date.notYet')
      : intl.formatDate(instant, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
        });
}

/** The day of a moment in the computer's own time zone. */
export function useDayOfMomentText(month: 'short' | 'long' = 'short') {
  const intl = useIntl();
  return (instant: string): string => intl.formatDate(instant, { year: 'numeric', month, day: 'numeric' });
}

/** The calendar date of this computer, as `YYYY-MM-DD`. */
export function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
