import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { ClaimBadge, ClaimLink, ClaimMoney } from './claim-cells.tsx';
import { byMonth } from './claim-months.ts';
import { ClaimSentence } from './claim-words.tsx';
import { Marks, useMarked } from '../notes/star-mark.tsx';
import { MonthName } from '../../ui/month-name.tsx';

type ClaimCardsProps = { readonly personId: string; readonly claims: readonly ClaimSummary[] };

/** The same claims as a list, for a narrow window or large text. */
export function ClaimCards({ personId, claims }: ClaimCardsProps) {
  const { starred, noted } = useMarked(personId, 'claim');
  return (
    <>
      {byMonth(claims).map(({ month, claims: ofMonth }) => (
        <section key={`${month}-${ofMonth[0]?.id}`}>
          <h2 className="month-heading">
            <MonthName month={month} />
          </h2>
          <ul className="claim-cards">
            {ofMonth.map((claim) => (
              <ClaimCard
                key={claim.id}
                personId={personId}
                claim={claim}
                isStarred={starred.has(claim.id)}
                isNoted={noted.has(claim.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type ClaimCardProps = {
  readonly personId: string;
  readonly claim: ClaimSummary;
  readonly isStarred: boolean;
  readonly isNoted: boolean;
};

function ClaimCard({ personId, claim, isStarred, isNoted }: ClaimCardProps) {
  return (
    <li className={`claim-card claim-${claim.status}`}>
      <p className="claim-line">
        <span className="claim-date">
          <ServiceDates from={claim.serviceFrom} to={claim.serviceTo} />
        </span>
        <strong>
          <span className="claim-date">
            <Message id="claims.short.yourShare" />
          </span>{' '}
          <ClaimMoney claim={claim} which="yourShare" />
        </strong>
      </p>
      <h3>
        <ClaimLink personId={personId} claim={claim} />
        <Marks isStarred={isStarred} isNoted={isNoted} />
      </h3>
      <p className="claim-sentence">
        <ClaimSentence claim={claim} />
      </p>
      <ClaimBadge claim={claim} />
    </li>
  );
}
