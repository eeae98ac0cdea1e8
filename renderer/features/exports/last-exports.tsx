import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useActivity } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { activityResult } from '../activity/activity-result.ts';

const mostShown = 5;

/** What was saved last: a file that nobody remembers is a file that lies open. Names of files are not kept. */
export function LastExports({ people }: { readonly people: readonly PersonSummary[] }) {
  const text = useText();
  const momentText = useMomentText();
  const exports = (useActivity().data ?? []).filter(({ kind }) => kind === 'export').slice(0, mostShown);
  if (exports.length === 0) return null;
  return (
    <Section title={<Message id="exports.last" />}>
      <List>
        {exports.map((entry) => (
          <ListItem
            key={entry.at}
            icon="file"
            title={people.find(({ id }) => id === entry.personId)?.displayName ?? text('activity.gone')}
            note={momentText(entry.at)}
            end={activityResult(entry, text)}
          />
        ))}
      </List>
      <Link to={paths.activity}>
        <Message id="activity.link" />
      </Link>
    </Section>
  );
}
