import { useState } from 'react';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import { ClaimSentence, ClaimTitle } from '../claims/claim-words.tsx';
import { CareTeam } from './care-team.tsx';
import { Changes } from './changes.tsx';
import { ClaimFactList } from './claim-facts.tsx';
import { ClaimTools } from './claim-tools.tsx';
import { ClaimNotices } from './claim-notices.tsx';
import { Diagnoses, Procedures } from './diagnoses.tsx';
import { DrugFacts, StayFacts } from './drug-and-stay.tsx';
import { FourAmounts } from './four-amounts.tsx';
import { Lines } from './lines.tsx';
import { MoneyDetails } from './money-details.tsx';
import { NotABill } from './not-a-bill.tsx';
import { RawRecord } from './raw-record.tsx';
import { RecordDetails } from './record-details.tsx';
import { Versions } from './versions.tsx';

/** The parts of a claim; a part without data is left out. */
export function ClaimView({ person, claim }: { readonly person: PersonSummary; readonly claim: ClaimDetail }) {
  const [isSaid, setSaid] = useState(false);
  return (
    <>
      <NotABill isDrug={claim.kind === 'partD'} />
      <PageHeading title={claim.title}>
        <ClaimTitle claim={claim} />
      </PageHeading>
      <p className="lead">
        <ClaimSentence claim={claim} />
      </p>
      {claim.furtherSentences.length > 0 && (
        <ul className="points">
          {claim.furtherSentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ClaimTools person={person} claim={claim} isSaid={isSaid} onSay={setSaid} />
      <ClaimNotices claim={claim} />
      <ClaimFactList person={person} claim={claim} />
      <Section title={<Message id="claim.amounts" />}>
        <FourAmounts claim={claim} />
        <MoneyDetails claim={claim} />
      </Section>
      {claim.drug !== null && <DrugFacts drug={claim.drug} />}
      {claim.stay !== null && <StayFacts kind={claim.kind} stay={claim.stay} drgTitle={claim.drgTitle} />}
      {/* A prescription is one service: its facts and amounts stand above. */}
      {claim.lines.length > 0 && !(claim.drug !== null && claim.lines.length === 1 && !isSaid) && (
        <Lines claim={claim} isSaid={isSaid} />
      )}
      {claim.diagnoses.length > 0 && <Diagnoses diagnoses={claim.diagnoses} groups={claim.codeGroups} />}
      {claim.procedures.length > 0 && <Procedures procedures={claim.procedures} groups={claim.codeGroups} />}
      {claim.careTeam.length > 0 && <CareTeam careTeam={claim.careTeam} />}
      {claim.changes.length > 0 && <Changes claim={claim} />}
      {claim.versions.length > 0 && <Versions person={person} claim={claim} />}
      <RecordDetails claim={claim} />
      <RawRecord personId={person.id} claimId={claim.id} />
    </>
  );
}
