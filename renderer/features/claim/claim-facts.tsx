import { Link } from 'react-router';
import type { ClaimDetail, ClaimKind } from '#shared/domain/claim.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate, ServiceDates } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Official } from '../../ui/official.tsx';
import { paths } from '../../ui/paths.ts';
import type { Term } from '../help/terms.ts';
import { WordLink } from '../help/word-link.tsx';

/** Where a kind of claim is explained; the others need no word. */
const termOf: Partial<Record<ClaimKind, Term>> = {
  inpatient: 'inpatient',
  outpatient: 'outpatient',
  snf: 'nursing',
  hha: 'homeHealth',
  hospice: 'hospice',
  dme: 'supplies',
  partD: 'drugPlan',
};

type ClaimFactListProps = { readonly person: PersonSummary; readonly claim: ClaimDetail };

/** Who, when, by whom, and the number to name on the telephone. */
export function ClaimFactList({ person, claim }: ClaimFactListProps) {
  const text = useText();
  const { referral } = claim;
  const kind = termOf[claim.kind];
  return (
    <Facts
      facts={[
        { name: text('fact.person'), value: person.displayName },
        { name: text('fact.dates'), value: <ServiceDates from={claim.serviceFrom} to={claim.serviceTo} /> },
        {
          name: text('fact.provider'),
          value: <ClaimProvider personId={person.id} claim={claim} />,
        },
        {
          name: text('fact.place'),
          value: [claim.place?.state, claim.place?.zip?.slice(0, 5)].filter(Boolean).join(' '),
        },
        {
          name: text('fact.referral'),
          help: <WordLink term="referral" />,
          value:
            referral &&
            (referral.name === null ? (
              text('provider.npi', { npi: referral.npi ?? '' })
            ) : (
              <Official>{referral.name}</Official>
            )),
        },
        {
          name: text('fact.kind'),
          help: kind && <WordLink term={kind} />,
          value: <Message id={`kind.${claim.kind}`} />,
        },
        {
          name: text('fact.approved'),
          help: <WordLink term="denied" />,
          value: claim.denied === null ? null : <Message id={claim.denied ? 'answer.no' : 'answer.yes'} />,
        },
        { name: text('fact.claimNumber'), help: <WordLink term="claimNumber" />, value: claim.claimNumber },
        {
          name: text('fact.processed'),
          value: claim.processedOn === null ? null : <CalendarDate date={claim.processedOn} />,
        },
      ]}
    />
  );
}

type ClaimProviderProps = { readonly personId: string; readonly claim: ClaimDetail };

/** Who sent the claim, and the way to what else they sent: the page of a provider counts final claims alone. */
function ClaimProvider({ personId, claim: { provider, status } }: ClaimProviderProps) {
  const { name, npi } = provider;
  // The same key as main/queries/provider-key.ts; SQLite's upper() changes only these letters.
  const key = npi ?? name?.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()) ?? null;
  if (key === null) return <Message id="provider.none" />;
  const words = name === null ? <Message id="provider.npi" values={{ npi }} /> : <Official>{name}</Official>;
  return status === 'final' ? <Link to={paths.provider(personId, key)}>{words}</Link> : words;
}
