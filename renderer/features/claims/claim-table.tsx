import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { columnName } from './amount-words.ts';
import { ClaimBadge, ClaimLink, ClaimMoney } from './claim-cells.tsx';
import { byMonth } from './claim-months.ts';
import { ClaimSentence } from './claim-words.tsx';
import { Marks, useMarked } from '../notes/star-mark.tsx';
import { MonthName } from '../../ui/month-name.tsx';

type ClaimTableProps = { readonly personId: string; readonly claims: readonly ClaimSummary[] };

/** The sentence names the provider. */
const columns = ['date', 'claim'] as const;

/** One row a claim, with the months as row groups. */
export function ClaimTable({ personId, claims }: ClaimTableProps) {
  const paid = columnName(claims, 'paid');
  const share = columnName(claims, 'yourShare');
  const { starred, noted } = useMarked(personId, 'claim');
  return (
    <table className="table claims-table">
      <caption className="only-read">
        <Message id="claims.caption" />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <Message id={`claims.column.${column}`} />
            </th>
          ))}
          {(['paid', 'yourShare'] as const).map((which) => (
            <th key={which} scope="col" className="amount">
              <Message id={`claims.short.${which}`} />
              <span className="column-words">
                <Message id={(which === 'paid' ? paid : share).id} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {byMonth(claims).map(({ month, claims: ofMonth }) => (
        <tbody key={`${month}-${ofMonth[0]?.id}`}>
          <tr>
            <th className="row-group" scope="rowgroup" colSpan={columns.length + 2}>
              <MonthName month={month} />
            </th>
          </tr>
          {ofMonth.map((claim) => (
            <ClaimRow
              key={claim.id}
              personId={personId}
              claim={claim}
              isMixed={paid.isMixed}
              isStarred={starred.has(claim.id)}
              isNoted={noted.has(claim.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type ClaimRowProps = {
  readonly personId: string;
  readonly claim: ClaimSummary;
  readonly isMixed: boolean;
  readonly isStarred: boolean;
  readonly isNoted: boolean;
};

function ClaimRow({ personId, claim, isMixed, isStarred, isNoted }: ClaimRowProps) {
  return (
    <tr className={`claim-row claim-${claim.status}`}>
      <td className="claim-date">
        <ServiceDates from={claim.serviceFrom} to={claim.serviceTo} />
      </td>
      <th scope="row" className="claim-title">
        <ClaimLink personId={personId} claim={claim} />
        <Marks isStarred={isStarred} isNoted={isNoted} />
        {/* The title of a prescription says already that it is one. */}
        {claim.kind !== 'partD' && (
          <span className="claim-kind">
            <Message id={`kind.${claim.kind}`} />
          </span>
        )}
        <span className="claim-sentence">
          <ClaimSentence claim={claim} />
        </span>
        <ClaimBadge claim={claim} />
      </th>
      <td className="amount">
        <ClaimMoney claim={claim} which="paid" isMixed={isMixed} />
      </td>
      <td className="amount amount-share">
        <ClaimMoney claim={claim} which="yourShare" isMixed={isMixed} />
      </td>
    </tr>
  );
}
