import { Link } from 'react-router';
import type { StaySummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useStays } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { useMoreRows } from '../../ui/more-rows.tsx';
import { Official } from '../../ui/official.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { WordsLine } from '../help/words-line.tsx';
import { BenefitLedger } from './benefit-ledger.tsx';

/** Hospital, nursing facility, home health, hospice: each stay once, with the bills that belong to it, and the days they used. */
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
            <NoStays hasAdvantage={person.hasMedicareAdvantage && person.payer === 'medicare'} />
          ) : (
            <>
              <StayTable personId={person.id} stays={stays} />
              {/* Benefit periods are a rule of Medicare's. */}
              {person.payer === 'medicare' && <BenefitLedger personId={person.id} />}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** With Medicare Advantage an empty page means nothing, and that has to be said. */
function NoStays({ hasAdvantage }: { readonly hasAdvantage: boolean }) {
  return (
    <Notice title={<Message id={hasAdvantage ? 'stays.noneAdvantage' : 'stays.none'} />}>
      <p>
        <Message id={hasAdvantage ? 'stays.noneAdvantageText' : 'stays.noneText'} />
      </p>
    </Notice>
  );
}

/** Where each kind of stay is explained. */
const termOf = { inpatient: 'inpatient', snf: 'nursing', hospice: 'hospice', hha: 'homeHealth' } as const;

type StayTableProps = { readonly personId: string; readonly stays: readonly StaySummary[] };

function StayTable({ personId, stays }: StayTableProps) {
  const text = useText();
  const { shown, more } = useMoreRows(stays);
  const columns: readonly Column<StaySummary>[] = [
    {
      key: 'kind',
      name: text('stays.column.kind'),
      cell: ({ kind }) => <Message id={`kind.${kind}`} />,
      note: ({ providerName }) =>
        providerName === null ? <Message id="provider.none" /> : <Official>{providerName}</Official>,
    },
    {
      key: 'dates',
      name: text('stays.column.dates'),
      cell: ({ from, to }) => <ServiceDates from={from} to={to} />,
    },
    {
      key: 'bills',
      name: text('stays.column.bills'),
      kind: 'control',
      cell: ({ bills }) => (
        <ul className="stay-bills">
          {bills.map(({ claimId, from, to }) => (
            <li key={claimId}>
              <Link to={paths.claim(personId, claimId)}>
                <Message id="stays.bill" values={{ dates: <ServiceDates key="dates" from={from} to={to} /> }} />
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'paid',
      name: text('stays.column.paid'),
      kind: 'amount',
      cell: ({ sums }) => <Money amount={sums.paid.amount} mark="none" />,
    },
    {
      key: 'share',
      name: text('stays.column.share'),
      kind: 'amount',
      cell: ({ sums }) => <Money amount={sums.yourShare.amount} mark="none" />,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('stays.caption')}
        columns={columns}
        rows={shown}
        rowKey={({ bills, kind }) => bills[0]?.claimId ?? kind}
      />
      {more}
      <WordsLine terms={[...new Set(stays.map(({ kind }) => termOf[kind])), 'paid', 'yourPart']} />
    </>
  );
}
