import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** From here on the clock asks: a month is time enough to renew in peace. */
const soonDays = 30;

/** How long Medicare's permission lasts. Near its end a button renews it; the claims stay in any case. */
export function PermissionClock({ person }: { readonly person: PersonSummary }) {
  return (
    <Card icon="clock" title={<Message id="home.permissionTitle" />}>
      <Permission person={person} />
    </Card>
  );
}

function Permission({ person }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText();
  const [now] = useState(Date.now);
  const { connection, isSample, lastSyncedAt } = person;
  if (isSample) return <Words id="home.permissionSample" />;
  if (connection === null) return <Words id={lastSyncedAt === null ? 'home.permissionFile' : 'home.permissionOff'} />;
  if (connection.needsReconnect) return <Words id="home.permissionOver" />;
  if (connection.permissionEnds === null) return <Words id="home.permissionOpen" />;
  const days = Math.ceil((Date.parse(connection.permissionEnds) - now) / dayMs);
  if (days <= 0) return <Words id="home.permissionOver" />;
  const words = (
    <p>
      <Message id="home.permission" values={{ day: dayText(connection.permissionEnds), days }} />
    </p>
  );
  if (days > soonDays) return words;
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
      {words}
    </Notice>
  );
}

type State = 'Sample' | 'File' | 'Off' | 'Over' | 'Open';

function Words({ id }: { readonly id: `home.permission${State}` }) {
  return (
    <p>
      <Message id={id} />
    </p>
  );
}
