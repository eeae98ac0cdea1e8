import { usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { PersonMark } from '../../ui/person-mark.tsx';
import { Loaded } from '../../ui/waiting.tsx';

/** Everybody who is kept here. */
export function PeoplePage() {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('nav.people')} />
      <Loaded query={usePeople()}>
        {(people) => (
          <List label={text('nav.people')}>
            {people.map((person) => (
              <ListItem
                key={person.id}
                to={paths.personHome(person.id)}
                title={person.displayName}
                note={<Message id="person.claimCount" values={{ count: person.claimCount }} />}
                end={<PersonMark person={person} />}
              />
            ))}
          </List>
        )}
      </Loaded>
      <div className="actions">
        <LinkButton to={paths.add} look="primary">
          <Message id="nav.add" />
        </LinkButton>
      </div>
    </div>
  );
}
