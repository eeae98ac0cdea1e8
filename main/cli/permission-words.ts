import { permissionStanding } from '#shared/domain/permission.ts';
import type { ConnectionSummary } from '#shared/domain/person.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** "Medicare permission ends June 4, 2027"; with the days in its last month; null where nothing is known. */
export function permissionWords(connection: ConnectionSummary | null, now: number): string | null {
  const standing = permissionStanding(connection?.permissionEnds ?? null, now);
  if (standing === null || connection?.permissionEnds == null) return null;
  const whose = connection.environment === 'custom' ? 'Permission' : 'Medicare permission';
  const date = day.format(new Date(connection.permissionEnds));
  if (standing.kind === 'over') return `${whose} ended ${date}`;
  if (standing.kind === 'later') return `${whose} ends ${date}`;
  return `${whose} ends ${date}, in ${standing.days === 1 ? '1 day' : `${String(standing.days)} days`}`;
}

/** The reminder for the last month and afterwards, with the way to renew; null before. */
export function permissionReminder(personId: string, connection: ConnectionSummary | null, now: number): string | null {
  const words = permissionWords(connection, now);
  const standing = permissionStanding(connection?.permissionEnds ?? null, now);
  if (words === null || standing === null || standing.kind === 'later') return null;
  return `${words}. To renew it: claimkeep connect --person ${personId}`;
}
