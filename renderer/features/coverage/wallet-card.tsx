import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';
import type { PartState } from './coverage-parts.ts';

type WalletCardProps = { readonly person: PersonSummary; readonly parts: readonly PartState[] };

/** What covers the person on a small card to print, with no more of the Medicare number than its end (styles/print.css prints it alone). */
export function WalletCard({ person, parts }: WalletCardProps) {
  const text = useText();
  const held = parts.filter(({ state }) => state === 'held');
  if (held.length === 0) return null;
  return (
    <Section title={<Message id="coverage.card" />}>
      <p className="wallet-words">
        <Message id="coverage.cardLead" />
      </p>
      <div className="wallet-card">
        <p className="wallet-title">
          <Message id="coverage.cardTitle" />
        </p>
        <p className="wallet-name">{person.displayName}</p>
        {person.medicareNumberEnding !== null && (
          <p>
            {text('coverage.cardNumber')}: <strong>•••• ••• {person.medicareNumberEnding}</strong>
          </p>
        )}
        <ul>
          {held.map(({ part, facts }) => (
            <li key={part}>
              <strong>
                <Message id={`coverage.partTitle.${part}`} />
              </strong>{' '}
              {facts?.planName == null ? text(`coverage.partFor.${part}`) : <Official>{facts.planName}</Official>}
              {facts?.start != null && (
                <>
                  {' '}
                  ({text('coverage.since')} <CalendarDate date={facts.start} />)
                </>
              )}
            </li>
          ))}
        </ul>
        {person.isSample && <Message id="person.sample" />}
      </div>
      <div className="actions">
        <Button icon="print" onPress={() => window.print()}>
          <Message id="coverage.cardPrint" />
        </Button>
      </div>
    </Section>
  );
}
