import { useIntl } from 'react-intl';
import { Message } from '../i18n/message.tsx';
import { asUtcNoon } from './date.tsx';

/** `2026-05` as "May 2026", and short, for under a bar, as "May". */
export function useMonthNames() {
  const intl = useIntl();
  const write = (month: string, options: Intl.DateTimeFormatOptions): string =>
    intl.formatDate(asUtcNoon(`${month}-01`), { ...options, timeZone: 'UTC' });
  return {
    long: (month: string): string => write(month, { year: 'numeric', month: 'long' }),
    short: (month: string): string => write(month, { month: 'short' }),
  };
}

/** `2026-05` as "May 2026". */
export function MonthName({ month }: { readonly month: string | null }) {
  const { long } = useMonthNames();
  return month === null ? <Message id="date.none" /> : <>{long(month)}</>;
}
