import { Link } from 'react-router';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';
import type { ListAmount } from './amount-words.ts';
import { ClaimTitle } from './claim-words.tsx';

type ClaimLinkProps = { readonly personId: string; readonly claim: ClaimSummary };

/** The claim's title, which leads to the claim. */
export function ClaimLink({ personId, claim }: ClaimLinkProps) {
  return (
    <Link className="claim-link" to={paths.claim(personId, claim.id)} state={{ fromList: true }} data-claim={claim.id}>
      <ClaimTitle claim={claim} />
    </Link>
  );
}

/** What is special about a claim, in words; nothing for an ordinary one. */
export function ClaimBadge({ claim: { status, denied, isForInformation } }: { readonly claim: ClaimSummary }) {
  if (status === 'final' && denied !== true) {
    return isForInformation === true ? (
      <Badge icon="info">
        <Message id="claims.forInformation" />
      </Badge>
    ) : null;
  }
  return (
    <Badge tone="caution" icon="info">
      <Message id={status === 'final' ? 'claims.notApproved' : `status.${status}`} />
    </Badge>
  );
}

type ClaimMoneyProps = {
  readonly claim: ClaimSummary;
  readonly which: ListAmount;
  /** The heading is for prescriptions and other claims alike: then it stands with the amount which of them it is. */
  readonly isMixed?: boolean;
};

export function ClaimMoney({ claim, which, isMixed = false }: ClaimMoneyProps) {
  return (
    <>
      <Money amount={claim.amounts[which]} />
      {isMixed && claim.kind === 'partD' && claim.amounts[which].cents !== null && (
        <span className="money-mark">
          <Message id={which === 'paid' ? 'money.byPlan' : 'money.atPharmacy'} />
        </span>
      )}
    </>
  );
}
