import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaim } from '../../api/queries.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { BackToList } from './back-to-list.tsx';
import { ClaimView } from './claim-view.tsx';

type ClaimPageProps = { readonly person: PersonSummary; readonly claimId: string };

/** One claim, in the order of a Medicare Summary Notice. */
export function ClaimPage({ person, claimId }: ClaimPageProps) {
  return (
    <article className="page claim-page">
      <BackToList person={person} />
      <Loaded query={useClaim(person.id, claimId)}>{(claim) => <ClaimView person={person} claim={claim} />}</Loaded>
    </article>
  );
}
