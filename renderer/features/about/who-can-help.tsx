import type { ExternalLink } from '#shared/ipc/contract.ts';
import { useOpenLink } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

const help: readonly { readonly about: 'medicare' | 'ship' | 'smp'; readonly link: ExternalLink }[] = [
  { about: 'medicare', link: 'medicare' },
  { about: 'ship', link: 'ship' },
  { about: 'smp', link: 'seniorMedicarePatrol' },
];

/** Medicare, free advice, and whom to tell when something looks wrong. */
export function WhoCanHelp() {
  const open = useOpenLink();
  return (
    <Section title={<Message id="help.title" />}>
      {open.error !== null && <ErrorNotice error={open.error} />}
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
  );
}
