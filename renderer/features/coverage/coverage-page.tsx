import type { CoverageSentence } from '#shared/domain/coverage.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useCoverage } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { WhyMissing } from '../help/why-missing.tsx';
import { WordLink } from '../help/word-link.tsx';
import { CoverageDetails } from './coverage-details.tsx';
import { InsuranceCard } from './insurance-card.tsx';
import { partStates } from './coverage-parts.ts';
import { PartCard } from './part-card.tsx';
import { WalletCard } from './wallet-card.tsx';

/** Said by the cards already. */
const onCards: ReadonlySet<CoverageSentence['key']> = new Set(['partA', 'partB', 'advantage', 'drugPlan']);

/** What covers the person, a card for each part of Medicare, and why something they look for may not be here. */
export function CoveragePage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('coverage.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="coverage.lead" /> <WordLink term="parts" />
      </p>
      <Loaded query={useCoverage(person.id)}>
        {({ coverages, sentences, card, details }) => {
          const all = partStates(coverages);
          // Of another health plan the parts of Medicare say nothing, but for those that it names.
          const parts = person.payer === 'plan' ? all.filter(({ facts }) => facts !== null) : all;
          const more = sentences.filter(({ key }) => !onCards.has(key));
          return (
            <>
              {coverages.length === 0 || parts.length === 0 ? (
                <Notice title={<Message id="coverage.none" />}>
                  <p>
                    <Message id="coverage.ask" />
                  </p>
                </Notice>
              ) : (
                <ul className="part-cards" aria-label={text('coverage.parts')}>
                  {parts.map((one) => (
                    <PartCard key={one.part} {...one} />
                  ))}
                </ul>
              )}
              {more.length > 0 && <MoreInRecord sentences={more} />}
              {card !== null && <InsuranceCard card={card} />}
              {details.length > 0 && <CoverageDetails details={details} />}
              <WalletCard person={person} parts={parts} />
            </>
          );
        }}
      </Loaded>
      <WhyMissing person={person} />
    </div>
  );
}

function MoreInRecord({ sentences }: { readonly sentences: readonly CoverageSentence[] }) {
  return (
    <Section title={<Message id="coverage.more" />}>
      <ul className="points">
        {sentences.map(({ text: sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Message id="coverage.ask" />
      </p>
    </Section>
  );
}
