import { useState } from 'react';
import { permissionStanding } from '#shared/domain/permission.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { sourceOf } from '../../ui/source-of.ts';

/** How long the permission lasts. In its last month a reminder, firmer step by step, renews it; the claims stay in any case. */
export function PermissionClock({ person }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText('long');
  const [now] = useState(Date.now);
  const { connection } = person;
  const standing = permissionStanding(connection?.permissionEnds ?? null, now);
  if (connection?.permissionEnds == null || standing === null) return null;
  const values = {
    source: sourceOf(connection.environment),
    day: dayText(connection.permissionEnds),
    days: standing.days,
  };
  // The way back stands in the update panel.
  if (standing.kind === 'over') {
    return (
      <p className="footnote">
        <Message id="home.permissionOver" values={values} />
      </p>
    );
  }
  if (connection.needsReconnect) return null;
  const words = <Message id="home.permission" values={values} />;
  if (standing.kind === 'later') return <p className="footnote">{words}</p>;
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
      <p>{words}</p>
      <p>
        <Message id={`home.permissionStep.${standing.step}`} />
      </p>
    </Notice>
  );
}
