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

/** How long the permission lasts. */
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
  return <Words id="home.permission" values={{ source, day, days: standing.days }} />;
}

/** In the last month: wide and near the top, because whoever waits too long gets no new claims. Nothing before and after. */
export function PermissionReminder({ person }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText('long');
  const [now] = useState(Date.now);
  const { connection } = person;
  const standing = permissionStanding(connection?.permissionEnds ?? null, now);
  if (connection?.permissionEnds == null || connection.needsReconnect || standing?.kind !== 'soon') return null;
  const { days, step } = standing;
  const values = { source: sourceOf(connection.environment), day: dayText(connection.permissionEnds), days };
  return (
    <Notice
      tone={step > 7 ? 'info' : 'caution'}
      title={<Message id="home.permissionSoon" values={values} />}
      actions={
        <LinkButton to={paths.reconnect(person.id)}>
          <Message id="home.renew" />
        </LinkButton>
      }
    >
      <Words id={`home.permissionStep.${step}`} />
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
