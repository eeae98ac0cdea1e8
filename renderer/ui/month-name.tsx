import { useIntl } from 'react-intl';
import { Message } from '../i18n/message.tsx';
import { asUtcNoon } from './date.tsx';

/** `2026-05` as "May 2026". */
export function MonthName({ month }: { readonly month: string | null }) {
  const intl = useIntl();
  if (month === null) return <Message id="date.none" />;
  return <>{intl.formatDate(asUtcNoon(`${month}-01`), { year: 'numeric', month: 'long', timeZone: 'UTC' })}</>;
}
