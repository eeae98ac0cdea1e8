import type { ExternalLink } from '#shared/ipc/contract.ts';
import { useAppInfo, useOpenLink } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';

const privacy: readonly MessageId[] = ['privacy.1', 'privacy.2', 'privacy.3', 'privacy.4', 'privacy.5'];
const help: readonly { readonly about: 'medicare' | 'ship' | 'smp'; readonly link: ExternalLink }[] = [
  { about: 'medicare', link: 'medicare' },
  { about: 'ship', link: 'ship' },
  { about: 'smp', link: 'seniorMedicarePatrol' },
];

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
      <Section title={<Message id="help.title" />}>
        <ul className="help-list">
          {help.map(({ about, link }) => (
            <li key={about}>
              <h3>
                <Message id={`help.${about}`} />
              </h3>
              <p>
                <Message id={`help.${about}.text`} />
              </p>
              <Button icon="open" onPress={() => open.mutate(link)}>
                <Message id={`help.${about}.link`} />
              </Button>
            </li>
          ))}
        </ul>
      </Section>
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
      </Section>
    </div>
  );
}
