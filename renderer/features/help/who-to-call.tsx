import type { ExternalLink } from '#shared/ipc/contract.ts';
import { useOpenLink } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

const help: readonly {
  readonly about: 'medicare' | 'ship' | 'smp';
  readonly link: ExternalLink;
  readonly phone: string;
}[] = [
  { about: 'medicare', link: 'medicare', phone: '1-800-633-4227' },
  { about: 'ship', link: 'ship', phone: '1-877-839-2675' },
  { about: 'smp', link: 'seniorMedicarePatrol', phone: '1-877-808-2468' },
];

/** Whom to call, with numbers large enough to dial from, and what to say. It can be printed and put beside the telephone. */
export function WhoToCall() {
  const text = useText();
  const open = useOpenLink();
  return (
    <Section title={<Message id="help.title" />}>
      {open.error !== null && <ErrorNotice error={open.error} />}
      <ul className="call-cards">
        {help.map(({ about, link, phone }) => (
          <li key={about} className="card call-card">
            <h3>
              <Message id={`help.${about}`} />
            </h3>
            <p className="call-number">{phone}</p>
            <p>
              <WithNumbers text={text(`help.${about}.text`)} />
            </p>
            <Button icon="open" onPress={() => open.mutate(link)}>
              <Message id={`help.${about}.link`} />
            </Button>
          </li>
        ))}
      </ul>
      <h3>
        <Message id="help.say" />
      </h3>
      <ul className="points">
        {(['help.say.1', 'help.say.2', 'help.say.3', 'help.say.4'] as const).map((id) => (
          <li key={id}>
            <Message id={id} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button icon="print" onPress={() => window.print()}>
          <Message id="help.print" />
        </Button>
      </div>
    </Section>
  );
}

/** A telephone number is never broken over two lines: it is read off and dialed. */
function WithNumbers({ text }: { readonly text: string }) {
  return text.split(/(\d[\d-]+(?:\d|MEDICARE))/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="unbroken">
        {part}
      </span>
    ),
  );
}
