import { Link } from 'react-router';
import { useAppInfo, useOpenLink } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';

const privacy: readonly MessageId[] = ['privacy.1', 'privacy.2', 'privacy.3', 'privacy.4', 'privacy.5'];

/** What ClaimKeep is and is not, who can help, and what it does with the data. */
export function AboutPage() {
  const text = useText();
  const version = useAppInfo().data?.version;
  const open = useOpenLink();
  return (
    <div className="page page-form">
      <PageHeading title={text('about.title')} />
      <p className="lead">
        <Message id="welcome.lead" />
      </p>
      {open.error !== null && <ErrorNotice error={open.error} />}
      <p>
        <Link to={paths.help}>
          <Message id="help.title" />
        </Link>
      </p>
      <Section title={<Message id="privacy.title" />}>
        <ul className="points">
          {privacy.map((line) => (
            <li key={line}>
              <Message id={line} />
            </li>
          ))}
        </ul>
        <Button icon="open" onPress={() => open.mutate('connectedApps')}>
          <Message id="privacy.link" />
        </Button>
      </Section>
      <Section title={<Message id="about.program" />}>
        {version !== undefined && (
          <p>
            <Message id="about.version" values={{ version }} />
          </p>
        )}
        <p>
          <Message id="cms.notice" />
        </p>
        <p>
          <Message id="about.license" />
        </p>
        <Button icon="open" onPress={() => open.mutate('developerSandbox')}>
          <Message id="about.sandboxLink" />
        </Button>
        {import.meta.env.DEV && (
          <p>
            <Link to={paths.gallery}>
              <Message id="about.gallery" />
            </Link>
          </p>
        )}
      </Section>
    </div>
  );
}
