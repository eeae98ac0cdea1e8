import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { usePeople } from '../../api/queries.ts';
import { useErrorWords } from '../../i18n/error-texts.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useDayOfMomentText } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { PersonMark } from '../../ui/person-mark.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { RenamePerson } from '../my-data/rename-person.tsx';

/** Everybody who is kept here, each with their colour, what came last, and how long Medicare's permission lasts. */
export function PeoplePage() {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('nav.people')} />
      <p className="lead">
        <Message id="people.lead" />
      </p>
      <Loaded query={usePeople()}>
        {(people) => (
          <ul className="people-cards" aria-label={text('nav.people')}>
            {people.map((person) => (
              <PersonCard key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Loaded>
      <div className="actions">
        <LinkButton to={paths.add} look="primary">
          <Message id="nav.add" />
        </LinkButton>
        <LinkButton to={paths.myData}>
          <Message id="people.myData" />
        </LinkButton>
      </div>
    </div>
  );
}

function PersonCard({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const errorWords = useErrorWords();
  const dayText = useDayOfMomentText();
  const [isRenaming, setRenaming] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  useFocusWhenLost(place, isRenaming);
  const { id, displayName, problem, claimCount, lastSyncedAt, isSample } = person;
  return (
    <li className="card person-card" ref={place}>
      <div className="person-head">
        <PersonMark person={person} />
        <h2>{problem === null ? <Link to={paths.personHome(id)}>{displayName}</Link> : displayName}</h2>
        {isSample && (
          <Badge tone="sample" icon="info">
            <Message id="person.sample" />
          </Badge>
        )}
      </div>
      {problem === null ? (
        <Facts
          facts={[
            {
              name: text('providers.column.claims'),
              value: <Message id="person.claimCount" values={{ count: claimCount }} />,
            },
            {
              name: text('people.updated'),
              value: isSample ? null : lastSyncedAt === null ? text('date.notYet') : dayText(lastSyncedAt),
            },
            { name: text('people.permission'), value: isSample ? null : <Permission person={person} /> },
          ]}
        />
      ) : (
        <p>{errorWords(problem).what}</p>
      )}
      <div className="actions">
        {problem === null && (
          <LinkButton to={paths.personHome(id)} icon="next">
            <Message id="people.open" values={{ name: displayName }} />
          </LinkButton>
        )}
        <Button look="quiet" label={text('person.renameName', { name: displayName })} onPress={() => setRenaming(true)}>
          <Message id="person.rename" />
        </Button>
      </div>
      {isRenaming && <RenamePerson person={person} onClose={() => setRenaming(false)} />}
    </li>
  );
}

/** How Medicare's permission stands, in a few words. */
function Permission({ person: { connection } }: { readonly person: PersonSummary }) {
  const dayText = useDayOfMomentText();
  if (connection === null) return <Message id="people.notConnected" />;
  if (connection.needsReconnect) return <Message id="people.over" />;
  if (connection.permissionEnds === null) return <Message id="people.connected" />;
  return <Message id="people.until" values={{ day: dayText(connection.permissionEnds) }} />;
}
