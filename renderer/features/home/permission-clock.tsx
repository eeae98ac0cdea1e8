import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** From here on the clock asks: a month is time enough to renew in peace. */
const soonDays = 30;

/** How long Medicare's permission lasts. Near its end a button renews it; the claims stay in any case. */
export function PermissionClock({ person }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText();
  const [now] = useState(Date.now);
  const { connection } = person;
  // A permission that is over is told by the update panel, with the way back.
  if (connection === null || connection.permissionEnds === null || connection.needsReconnect) return null;
  const days = Math.ceil((Date.parse(connection.permissionEnds) - now) / dayMs);
  if (!(days > 0)) return null;
  const words = <Message id="home.permission" values={{ day: dayText(connection.permissionEnds), days }} />;
  if (days > soonDays) return <p className="footnote">{words}</p>;
  return (
    <Notice
      tone="caution"
      title={<Message id="home.permissionSoon" values={{ days }} />}
      actions={
        <LinkButton to={paths.reconnect(person.id)}>
          <Message id="home.renew" />
        </LinkButton>
      }
    >
      <p>{words}</p>
    </Notice>
  );
}
