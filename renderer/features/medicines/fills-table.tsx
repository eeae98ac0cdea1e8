import type { MedicineFill } from '#shared/domain/overview.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { useMoreRows } from '../../ui/more-rows.tsx';
import { Official } from '../../ui/official.tsx';
import { paths } from '../../ui/paths.ts';
import { usualDays } from './refill-strip.ts';

type FillsTableProps = { readonly personId: string; readonly fills: readonly MedicineFill[] };

/** Every fill, the newest first, with what each of them cost. */
export function FillsTable({ personId, fills }: FillsTableProps) {
  const text = useText();
  const { shown, more } = useMoreRows(fills);
  const unknown = text('medicines.unknown');
  const columns: readonly Column<MedicineFill>[] = [
    {
      key: 'date',
      name: text('medicine.column.date'),
      kind: 'date',
      cell: ({ filledOn }) => (filledOn === null ? text('date.none') : <CalendarDate date={filledOn} />),
      note: ({ gapDays }) =>
        gapDays === null || Math.abs(gapDays) <= usualDays ? null : (
          <Message id={gapDays > 0 ? 'medicine.gap' : 'medicine.early'} values={{ days: Math.abs(gapDays) }} />
        ),
    },
    {
      key: 'days',
      name: text('medicine.column.days'),
      kind: 'amount',
      cell: ({ daysSupply }) => daysSupply ?? unknown,
    },
    {
      key: 'quantity',
      name: text('medicine.column.quantity'),
      kind: 'amount',
      cell: ({ quantity }) => quantity ?? unknown,
    },
    {
      key: 'pharmacy',
      name: text('medicine.column.pharmacy'),
      cell: ({ pharmacy }) => (pharmacy === null ? unknown : <Official>{pharmacy}</Official>),
    },
    {
      key: 'price',
      name: text('medicine.column.price'),
      kind: 'amount',
      cell: ({ price }) => <Money amount={price} mark="none" />,
    },
    {
      key: 'paid',
      name: text('medicine.column.paid'),
      kind: 'amount',
      cell: ({ youPaid }) => <Money amount={youPaid} mark="none" />,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('medicine.caption')}
        columns={columns}
        rows={shown}
        rowKey={({ claimId }) => claimId}
        rowLink={({ claimId }) => paths.claim(personId, claimId)}
      />
      {more}
    </>
  );
}
