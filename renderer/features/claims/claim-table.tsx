import type { ClaimSummary } from '#shared/domain/claim.ts';
import { Message } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { ClaimBadge, ClaimLink, ClaimMoney, ProviderName } from './claim-cells.tsx';
import { byMonth } from './claim-months.ts';
import { MonthName } from './month-name.tsx';

type ClaimTableProps = { readonly personId: string; readonly claims: readonly ClaimSummary[] };

const columns = ['date', 'claim', 'provider', 'paid', 'yourShare'] as const;

/** One row a claim, with the months as row groups. */
export function ClaimTable({ personId, claims }: ClaimTableProps) {
  return (
    <table className="table claims-table">
      <caption className="only-read">
        <Message id="claims.caption" />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'paid' || column === 'yourShare' ? 'amount' : ''}>
              <Message id={`claims.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      {byMonth(claims).map(({ month, claims: ofMonth }) => (
        <tbody key={`${month}-${ofMonth[0]?.id}`}>
          <tr>
            <th className="row-group" scope="rowgroup" colSpan={columns.length}>
              <MonthName month={month} />
            </th>
          </tr>
          {ofMonth.map((claim) => (
            <ClaimRow key={claim.id} personId={personId} claim={claim} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ClaimRow({ personId, claim }: { readonly personId: string; readonly claim: ClaimSummary }) {
  return (
    <tr className={`claim-row claim-${claim.status}`}>
      <td className="claim-date">
        <ServiceDates from={claim.serviceFrom} to={claim.serviceTo} />
      </td>
      <th scope="row" className="claim-title">
        <ClaimLink personId={personId} claim={claim} />
        <span className="claim-kind">
          <Message id={`kind.${claim.kind}`} />
        </span>
        <ClaimBadge claim={claim} />
      </th>
      <td className="claim-provider">
        <ProviderName claim={claim} />
      </td>
      <td className="amount">
        <ClaimMoney claim={claim} which="paid" />
      </td>
      <td className="amount amount-share">
        <ClaimMoney claim={claim} which="yourShare" />
      </td>
    </tr>
  );
}
