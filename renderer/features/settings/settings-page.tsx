import { Link } from 'react-router';
import { usePreferences } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { CodeTables } from './code-tables.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { LockChoice, UpdateChoice } from './safety-choices.tsx';

/** How ClaimKeep looks and speaks, when it locks, when it asks for new claims, and where the data is. Every choice takes effect at once. */
export function SettingsPage() {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('settings.title')} />
      <p className="lead">
        <Message id="settings.lead" />
      </p>
      <Loaded query={usePreferences()}>
        {(preferences) => (
          <>
            <Section title={<Message id="settings.reading" />}>
              <ReadingChoices preferences={preferences} />
            </Section>
            <Section title={<Message id="settings.safety" />}>
              <LockChoice preferences={preferences} />
            </Section>
            <Section title={<Message id="settings.updates" />}>
              <UpdateChoice preferences={preferences} />
            </Section>
          </>
        )}
      </Loaded>
      <Section title={<Message id="settings.data" />}>
        <List>
          <ListItem icon="lock" to={paths.myData} title={<Message id="settings.data.myData" />} />
          <ListItem icon="link" to={paths.add} title={<Message id="settings.data.connect" />} />
          <ListItem icon="clock" to={paths.activity} title={<Message id="settings.data.activity" />} />
        </List>
      </Section>
      <CodeTables />
      <p>
        <Link to={paths.about}>
          <Message id="nav.about" />
        </Link>
      </p>
    </div>
  );
}
