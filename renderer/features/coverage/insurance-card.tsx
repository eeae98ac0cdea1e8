import type { ShownCard } from '#shared/ipc/calls/people.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Official } from '../../ui/official.tsx';
import { Section } from '../../ui/section.tsx';

/** What the digital Medicare card says. The whole number stays out of the page, as everywhere. */
export function InsuranceCard({ card }: { readonly card: ShownCard }) {
  const text = useText();
  const { drugCard } = card;
  return (
    <Section title={<Message id="card.title" />}>
      <div className="insurance-card">
        <Facts
          facts={[
            { name: text('card.name'), value: card.name },
            {
              name: text('card.number'),
              value: card.numberEnding && text('card.endsIn', { ending: card.numberEnding }),
            },
            ...card.parts.map(({ part, start, plan }) => ({
              name: text(`coverage.${part}`),
              value: (
                <>
                  {plan !== null && (
                    <span className="card-plan">
                      <Official>{plan}</Official>
                    </span>
                  )}
                  {start === null ? <Message id="money.missing" /> : <CardStart start={start} />}
                </>
              ),
            })),
            { name: text('card.bin'), value: drugCard?.bin },
            { name: text('card.pcn'), value: drugCard?.pcn },
            { name: text('card.group'), value: drugCard?.group },
            {
              name: text('card.member'),
              value: drugCard?.memberEnding && text('card.endsIn', { ending: drugCard.memberEnding }),
            },
          ]}
        />
        {card.text !== null && (
          <p className="insurance-card-text">
            <Official>{card.text}</Official>
          </p>
        )}
      </div>
    </Section>
  );
}

function CardStart({ start }: { readonly start: string }) {
  return (
    <>
      <Message id="card.since" /> <CalendarDate date={start} />
    </>
  );
}
