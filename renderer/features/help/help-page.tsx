import { Link } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { BackFromHelp } from './back-from-help.tsx';
import { WhoToCall } from './who-to-call.tsx';
import { WhyMissing } from './why-missing.tsx';
import { WordsExplained } from './words-explained.tsx';

/** Whom to call, why something is missing for this person, and what the words mean. `person` is null while nobody may be looked at. */
export function HelpPage({ person }: { readonly person: PersonSummary | null }) {
  const text = useText();
  return (
    <div className="page help-page">
      <BackFromHelp />
      <PageHeading title={text('nav.help')} />
      <p className="lead">
        <Message id="help.lead" />
      </p>
      <WhoToCall />
      {person !== null && person.problem === null && <WhyMissing person={person} />}
      <WordsExplained />
      <p>
        <Link to={paths.about}>
          <Message id="about.program" />
        </Link>
      </p>
    </div>
  );
}
