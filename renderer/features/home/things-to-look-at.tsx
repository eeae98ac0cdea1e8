import type { MissingCode } from '#shared/domain/missing.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaims, useMissing, useNotesOf, useProviders } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Card } from '../../ui/card.tsx';
import { todayHere } from '../../ui/date.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { paths } from '../../ui/paths.ts';
import { asClaimFilter, noFilter } from '../claims/filter-in-address.ts';

/** Reasons why something is missing that somebody can do something about. The others hold for nearly everybody, always. */
const worthALook: ReadonlySet<MissingCode> = new Set([
  'reconnect',
  'incompleteDownload',
  'longAgo',
  'noClaims',
  'setAside',
]);

/** What a careful relative would look at first: claims not approved this year, names seen for the first time, gaps in the data. */
export function ThingsToLookAt({ person }: { readonly person: PersonSummary }) {
  const year = todayHere().slice(0, 4);
  const denied = useClaims(person.id, asClaimFilter({ ...noFilter, onlyDenied: true, years: [Number(year)] }));
  const providers = useProviders(person.id).data ?? [];
  const notes = useNotesOf(person.id, 'provider').data ?? [];
  const missing = useMissing(person.id).data ?? [];
  const known = new Set(notes.filter(({ isKnown }) => isKnown !== null).map(({ key }) => key));
  const things = [
    {
      what: 'denied',
      icon: 'stop',
      to: paths.deniedOfYear(person.id, year),
      count: denied.data?.pages[0]?.matchCount ?? 0,
    },
    {
      what: 'newProviders',
      icon: 'providers',
      to: paths.providers(person.id),
      count: providers.filter(({ key, firstSeen }) => firstSeen?.startsWith(year) === true && !known.has(key)).length,
    },
    {
      what: 'missing',
      icon: 'caution',
      to: paths.coverage(person.id),
      count: missing.filter(({ code }) => worthALook.has(code)).length,
    },
  ] as const;
  const shown = things.filter(({ count }) => count > 0);
  return (
    <Card icon="search" title={<Message id="home.lookAt" />}>
      {shown.length === 0 ? (
        <p>
          <Message id="home.nothingToLookAt" />
        </p>
      ) : (
        <List>
          {shown.map(({ what, icon, to, count }) => (
            <ListItem
              key={what}
              icon={icon}
              to={to}
              title={<Message id={`home.${what}`} values={{ count }} />}
              end={<span className="count-mark">{count}</span>}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
