import type { PersonSummary } from '#shared/domain/person.ts';
import { useCoverage, useMissing } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { CoverageDetails } from './coverage-details.tsx';
import { InsuranceCard } from './insurance-card.tsx';

/** What covers the person in sentences, and why something they look for may not be here. */
export function CoveragePage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page page-form">
      <PageHeading title={text('coverage.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="coverage.lead" />
      </p>
      <Section title={<Message id="coverage.has" />}>
        <Loaded query={useCoverage(person.id)}>
          {({ sentences, card, details }) => (
            <>
              {sentences.length === 0 ? (
                <p>
                  <Message id="coverage.none" />
                </p>
              ) : (
                <ul className="points">
                  {sentences.map(({ text: sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
              {card !== null && <InsuranceCard card={card} />}
              {details.length > 0 && <CoverageDetails details={details} />}
            </>
          )}
        </Loaded>
        <p>
          <Message id="coverage.ask" />
        </p>
      </Section>
      <Section title={<Message id="coverage.missing" />}>
        <Loaded query={useMissing(person.id)}>
          {(reasons) => (
            <ul className="points">
              {reasons.map(({ code, text: reason, next }) => (
                <li key={code}>
                  {reason} {next !== null && <strong>{next}</strong>}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </div>
  );
}
