import { useState } from 'react';
import { permissionStanding } from '#shared/domain/permission.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { sourceOf } from '../../ui/source-of.ts';

/** How long the permission lasts. In its last month a reminder, firmer step by step, renews it; the claims stay in any case. */
export function PermissionClock({ person }: { readonly person: PersonSummary }) {
  const source = sourceOf(person.connection?.environment);
  return (
    <Card icon="clock" title={<Message id="home.permissionTitle" values={{ source }} />}>
      <Permission person={person} />
    </Card>
  );
}

function Permission({ person }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText('long');
  const [now] = useState(Date.now);
  const { connection, isSample, lastSyncedAt } = person;
  if (isSample) return <Words id="home.permissionSample" />;
  if (connection === null) return <Words id={lastSyncedAt === null ? 'home.permissionFile' : 'home.permissionOff'} />;
  const source = sourceOf(connection.environment);
  const standing = permissionStanding(connection.permissionEnds, now);
  const day = connection.permissionEnds === null ? '' : dayText(connection.permissionEnds);
  // The way back stands in the update panel.
  if (standing?.kind === 'over') return <Words id="home.permissionEnded" values={{ source, day }} />;
  if (connection.needsReconnect) return <Words id="home.permissionOver" />;
  if (standing === null) return <Words id="home.permissionOpen" values={{ source }} />;
  const values = { source, day, days: standing.days };
  if (standing.kind === 'later') return <Words id="home.permission" values={values} />;
  return (
    <Notice
      tone={standing.step > 7 ? 'info' : 'caution'}
      title={<Message id="home.permissionSoon" values={values} />}
      actions={
        <LinkButton to={paths.reconnect(person.id)}>
          <Message id="home.renew" />
        </LinkButton>
      }
    >
      <Words id="home.permission" values={values} />
      <Words id={`home.permissionStep.${standing.step}`} />
    </Notice>
  );
}

function Words(message: Parameters<typeof Message>[0]) {
  return (
    <p>
      <Message {...message} />
    </p>
  );
}
