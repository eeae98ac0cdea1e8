import { usePeople } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';

/** Where claims are saved as a file. */
export function ExportsPage() {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('nav.exports')} />
      <p className="lead">
        <Message id="privacy.5" />
      </p>
      <Loaded query={usePeople()}>
        {(people) => (
          <List label={text('nav.people')}>
            {people.map(({ id, displayName, claimCount }) => (
              <ListItem
                key={id}
                icon="save"
                to={paths.claims(id)}
                title={displayName}
                note={<Message id="person.claimCount" values={{ count: claimCount }} />}
              />
            ))}
          </List>
        )}
      </Loaded>
    </div>
  );
}
