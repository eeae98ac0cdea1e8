import { Link } from 'react-router';
import type { StaySummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useStays } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';

const columns = ['dates', 'kind', 'bills', 'paid', 'share'] as const;

/** Hospital, nursing facility, home health, hospice: each stay once, with the claims that belong to it. */
export function StaysPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('stays.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="stays.lead" />
      </p>
      <Loaded query={useStays(person.id)}>
        {(stays) =>
          stays.length === 0 ? (
            <p>
              <Message id="stays.none" />
            </p>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption className="only-read">
                  <Message id="stays.caption" />
                </caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col" className={column === 'paid' || column === 'share' ? 'amount' : ''}>
                        <Message id={`stays.column.${column}`} />
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {stays.map((stay) => (
                    <StayRow key={stay.claimIds[0]} personId={person.id} stay={stay} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function StayRow({ personId, stay }: { readonly personId: string; readonly stay: StaySummary }) {
  return (
    <tr>
      <th scope="row">
        <ServiceDates from={stay.from} to={stay.to} />
      </th>
      <td>
        <Message id={`kind.${stay.kind}`} />
        <span className="claim-kind">{stay.providerName ?? <Message id="provider.none" />}</span>
      </td>
      <td>
        <ul className="stay-bills">
          {stay.claimIds.map((claimId, at) => (
            <li key={claimId}>
              <Link to={paths.claim(personId, claimId)}>
                <Message id="stays.bill" values={{ number: at + 1 }} />
              </Link>
            </li>
          ))}
        </ul>
      </td>
      <td className="amount">
        <Money amount={stay.sums.paid.amount} mark="none" />
      </td>
      <td className="amount">
        <Money amount={stay.sums.yourShare.amount} mark="none" />
      </td>
    </tr>
  );
}
