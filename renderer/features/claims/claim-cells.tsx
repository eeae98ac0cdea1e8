import { Link } from 'react-router';
import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';

type ClaimLinkProps = { readonly personId: string; readonly claim: ClaimSummary };

/** The claim's title, which leads to the claim. */
export function ClaimLink({ personId, claim }: ClaimLinkProps) {
  return (
    <Link className="claim-link" to={paths.claim(personId, claim.id)} state={{ fromList: true }} data-claim={claim.id}>
      {claim.title}
    </Link>
  );
}

/** The provider's name; Medicare often sends only a number. */
export function ProviderName({ claim: { provider } }: { readonly claim: ClaimSummary }) {
  if (provider.name !== null) return <>{provider.name}</>;
  if (provider.npi !== null) return <Message id="provider.npi" values={{ npi: provider.npi }} />;
  return <Message id="provider.none" />;
}

/** What is special about a claim, in words; nothing for an ordinary one. */
export function ClaimBadge({ claim: { status } }: { readonly claim: ClaimSummary }) {
  if (status === 'final') return null;
  return (
    <Badge tone="caution" icon="info">
      <Message id={`status.${status}`} />
    </Badge>
  );
}

type ClaimMoneyProps = { readonly claim: ClaimSummary; readonly which: 'paid' | 'yourShare' };

/** An amount of the list. For a prescription the columns mean something else, and that stands with the amount. */
export function ClaimMoney({ claim, which }: ClaimMoneyProps) {
  return (
    <>
      <Money amount={claim.amounts[which]} />
      {claim.kind === 'partD' && claim.amounts[which].cents !== null && (
        <span className="money-mark">
          <Message id={which === 'paid' ? 'money.byPlan' : 'money.atPharmacy'} />
        </span>
      )}
    </>
  );
}
