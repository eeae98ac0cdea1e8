import type { MedicineSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useMedicines } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { useMoreRows } from '../../ui/more-rows.tsx';
import { Official } from '../../ui/official.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { WordLink } from '../help/word-link.tsx';
import { Marks, useMarked } from '../notes/star-mark.tsx';
import { DaysLeft } from './days-left.tsx';
import { MedicineName } from './medicine-name.tsx';

/** Every medicine, the one filled last first. */
export function MedicinesPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('medicines.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="medicines.lead" /> <WordLink term="drugPlan" />
      </p>
      <Loaded query={useMedicines(person.id)}>
        {(medicines) =>
          medicines.length === 0 ? (
            <p>
              <Message id="medicines.none" />
            </p>
          ) : (
            <MedicineTable personId={person.id} medicines={medicines} />
          )
        }
      </Loaded>
    </div>
  );
}

type MedicineTableProps = { readonly personId: string; readonly medicines: readonly MedicineSummary[] };

function MedicineTable({ personId, medicines }: MedicineTableProps) {
  const text = useText();
  const { starred, noted } = useMarked(personId, 'medicine');
  const { shown, more } = useMoreRows(medicines);
  const columns: readonly Column<MedicineSummary>[] = [
    {
      key: 'name',
      name: text('medicines.column.name'),
      cell: (medicine) => (
        <>
          <MedicineName medicine={medicine} />
          <Marks isStarred={starred.has(medicine.key)} isNoted={noted.has(medicine.key)} />
        </>
      ),
      note: ({ pharmacy }) => pharmacy && <Official>{pharmacy}</Official>,
    },
    {
      key: 'lastFill',
      name: text('medicines.column.lastFill'),
      kind: 'date',
      cell: ({ lastFill }) => (lastFill === null ? text('date.none') : <CalendarDate date={lastFill} />),
    },
    {
      key: 'lasts',
      name: text('medicines.column.lasts'),
      cell: ({ lastsUntil }) => <DaysLeft lastsUntil={lastsUntil} />,
    },
    { key: 'fills', name: text('medicines.column.fills'), kind: 'amount', cell: ({ fillCount }) => fillCount },
    {
      key: 'paid',
      name: text('medicines.column.paid'),
      kind: 'amount',
      cell: ({ youPaid }) => <Money amount={youPaid.amount} mark="none" />,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('medicines.caption')}
        columns={columns}
        rows={shown}
        rowKey={({ key }) => key}
        rowLink={({ key }) => paths.medicine(personId, key)}
      />
      {more}
    </>
  );
}
