import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaims, useMissing, useNotesOf, useProviders } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { todayHere } from '../../ui/date.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { asClaimFilter, noFilter } from '../claims/filter-in-address.ts';

/** What a careful relative would look at first: claims not approved this year, names seen for the first time, gaps in the data. */
export function ThingsToLookAt({ person }: { readonly person: PersonSummary }) {
  const year = todayHere().slice(0, 4);
  const denied = useClaims(person.id, asClaimFilter({ ...noFilter, onlyDenied: true, years: [Number(year)] }));
  const providers = useProviders(person.id).data ?? [];
  const notes = useNotesOf(person.id, 'provider').data ?? [];
  const missing = useMissing(person.id).data ?? [];
  const deniedCount = denied.data?.pages[0]?.matchCount ?? 0;
  const known = new Set(notes.filter(({ isKnown }) => isKnown !== null).map(({ key }) => key));
  const newProviders = providers.filter(
    ({ key, firstSeen }) => firstSeen?.startsWith(year) === true && !known.has(key),
  );
  const things: readonly (readonly [string, number, ReactNode])[] = [
    [
      'denied',
      deniedCount,
      <Link key="d" to={paths.deniedOfYear(person.id, year)}>
        <Message id="home.denied" values={{ count: deniedCount }} />
      </Link>,
    ],
    [
      'providers',
      newProviders.length,
      <Link key="p" to={paths.providers(person.id)}>
        <Message id="home.newProviders" values={{ count: newProviders.length }} />
      </Link>,
    ],
    [
      'missing',
      missing.length,
      <Link key="m" to={paths.coverage(person.id)}>
        <Message id="home.missing" values={{ count: missing.length }} />
      </Link>,
    ],
  ];
  const shown = things.filter(([, count]) => count > 0);
  return (
    <Section title={<Message id="home.lookAt" />}>
      {shown.length === 0 ? (
        <p>
          <Message id="home.nothingToLookAt" />
        </p>
      ) : (
        <ul className="points">
          {shown.map(([key, , words]) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
