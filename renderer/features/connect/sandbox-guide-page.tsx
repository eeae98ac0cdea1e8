import { useOpenLink } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';

const steps: readonly MessageId[] = ['guide.step1', 'guide.step2', 'guide.step3', 'guide.step4', 'guide.step5'];

/** The addresses Medicare sends the browser back to. Each must be registered letter for letter (blue-button-api.md, section 2). */
const redirects = [
  ['guide.loopback', 'http://127.0.0.1/callback'],
  ['guide.port', 'http://127.0.0.1:8765/callback'],
  ['guide.scheme', 'org.claimkeep.app://oauth/callback'],
] as const satisfies readonly (readonly [MessageId, string])[];

/** How to get a client id of one's own for Medicare's test server, with what must be copied there. */
export function SandboxGuidePage() {
  const text = useText();
  const open = useOpenLink();
  return (
    <div className="page page-form">
      <PageHeading title={text('guide.title')} />
      <p className="lead">
        <Message id="guide.lead" />
      </p>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <Message id={step} />
          </li>
        ))}
      </ol>
      <Section title={<Message id="guide.redirects" />}>
        <p>
          <Message id="guide.redirectsText" />
        </p>
        {redirects.map(([id, address]) => (
          <label key={id} className="field">
            <span className="field-label">
              <Message id={id} />
            </span>
            <span className="field-frame">
              <input
                className="field-input"
                readOnly
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
            </span>
          </label>
        ))}
      </Section>
      <div className="actions">
        <Button icon="open" onPress={() => open.mutate('developerSandbox')}>
          <Message id="about.sandboxLink" />
        </Button>
        <LinkButton to={paths.connect} look="primary">
          <Message id="guide.back" />
        </LinkButton>
      </div>
    </div>
  );
}
