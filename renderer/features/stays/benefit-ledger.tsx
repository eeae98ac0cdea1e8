import type { BenefitPeriod } from '#shared/domain/overview.ts';
import { useBenefitPeriods } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { WordsLine } from '../help/words-line.tsx';
import { Hints } from '../../ui/hints.tsx';

/** The days of each benefit period, as far as the bills say. Medicare's own count may differ, and that is said. */
export function BenefitLedger({ personId }: { readonly personId: string }) {
  return (
    <Loaded query={useBenefitPeriods(personId)}>
      {(periods) =>
        periods.length === 0 ? null : (
          <Section title={<Message id="ledger.title" />}>
            <p>
              <Message id="ledger.lead" />
            </p>
            <Ledger periods={periods} />
            <WordsLine terms={['benefitPeriod', 'lifetimeReserve']} />
            <Hints title={<Message id="ledger.hints" />}>
              {(
                ['ledger.hint.period', 'ledger.hint.hospital', 'ledger.hint.reserve', 'ledger.hint.nursing'] as const
              ).map((id) => (
                <li key={id}>
                  <Message id={id} />
                </li>
              ))}
            </Hints>
          </Section>
        )
      }
    </Loaded>
  );
}

function Ledger({ periods }: { readonly periods: readonly BenefitPeriod[] }) {
  const text = useText();
  const days = (key: string, of: (period: BenefitPeriod) => number, most: number): Column<BenefitPeriod> => ({
    key,
    name: text(`ledger.column.${key}` as 'ledger.column.full'),
    kind: 'amount',
    cell: (period) => <Message id="ledger.days" values={{ days: of(period), most }} />,
  });
  const columns: readonly Column<BenefitPeriod>[] = [
    {
      key: 'period',
      name: text('ledger.column.period'),
      cell: ({ from, to }) => <ServiceDates from={from} to={to} />,
      note: ({ withoutDays }) =>
        withoutDays === 0 ? null : <Message id="ledger.withoutDays" values={{ count: withoutDays }} />,
    },
    days('full', ({ hospital }) => hospital.full, 60),
    days('shared', ({ hospital }) => hospital.shared, 30),
    days('reserve', ({ hospital }) => hospital.reserve, 60),
    days('nursingFull', ({ nursing }) => nursing.full, 20),
    days('nursingShared', ({ nursing }) => nursing.shared, 80),
  ];
  return <DataTable caption={text('ledger.title')} columns={columns} rows={periods} rowKey={({ from }) => from} />;
}
