import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { amountLabel } from '../claim/amount-labels.ts';
import { ClaimBadge, ClaimLink, ClaimMoney, ProviderName } from './claim-cells.tsx';
import { byMonth } from './claim-months.ts';
import { MonthName } from '../../ui/month-name.tsx';

type ClaimCardsProps = { readonly personId: string; readonly claims: readonly ClaimSummary[] };

/** The same claims as a list, for a narrow window or large text. */
export function ClaimCards({ personId, claims }: ClaimCardsProps) {
  return (
    <>
      {byMonth(claims).map(({ month, claims: ofMonth }) => (
        <section key={`${month}-${ofMonth[0]?.id}`}>
          <h2 className="month-heading">
            <MonthName month={month} />
          </h2>
          <ul className="claim-cards">
            {ofMonth.map((claim) => (
              <ClaimCard key={claim.id} personId={personId} claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ClaimCard({ personId, claim }: { readonly personId: string; readonly claim: ClaimSummary }) {
  return (
    <li className={`claim-card claim-${claim.status}`}>
      <p className="claim-date">
        <ServiceDates from={claim.serviceFrom} to={claim.serviceTo} />
      </p>
      <h3>
        <ClaimLink personId={personId} claim={claim} />
      </h3>
      <p>
        <ProviderName claim={claim} />
      </p>
      <ClaimBadge claim={claim} />
      <dl className="card-amounts">
        {(['paid', 'yourShare'] as const).map((which) => (
          <div key={which}>
            <dt>
              <Message id={amountLabel(claim.kind, which)} />
            </dt>
            <dd>
              <ClaimMoney claim={claim} which={which} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
