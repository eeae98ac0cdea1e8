import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { Chart } from '../../ui/chart.tsx';
import type { ChartPoint, ChartSeries } from '../../ui/chart-types.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { CalendarDate, ServiceDates } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { sample } from './gallery-samples.ts';

const dates = { from: '2026-05-03', to: '2026-05-07' } as const;
const amounts = [reported(123_456, 'code'), calculated(9_900, 'sum'), notReported] as const;

/** Money, dates, facts, lists and tables. */
export function Amounts() {
  return (
    <Section title="Money, dates, facts, list, table">
      <Facts
        facts={[
          ...(['word', 'star', 'none'] as const).map((mark) => ({
            name: mark,
            value: <Money amount={calculated(9_900, 'sum')} mark={mark} />,
          })),
          { name: sample.choice, value: <CalendarDate date={dates.from} /> },
          { name: sample.row, value: <ServiceDates {...dates} /> },
        ]}
      />
      <List>
        <ListItem icon="claims" title={sample.words} note={sample.sentence} />
        <ListItem icon="next" to={paths.help} title={sample.link} note={sample.sentence} end="3" />
      </List>
      <DataTable
        caption={sample.words}
        isCaptionShown
        columns={[
          { key: 'name', name: sample.words, cell: ({ name }) => name, note: () => sample.sentence },
          { key: 'date', name: sample.choice, kind: 'date', cell: () => <CalendarDate date={dates.from} /> },
          { key: 'amount', name: sample.row, kind: 'amount', cell: ({ amount }) => <Money amount={amount} /> },
        ]}
        rows={amounts.map((amount, at) => ({ name: `${sample.link} ${String(at + 1)}`, amount }))}
        rowKey={({ name }) => name}
        rowLink={() => paths.help}
        total={{ name: sample.total, amount: <Money amount={amounts[0]} mark="none" /> }}
      />
      <DataTable
        caption={sample.empty}
        columns={[{ key: 'name', name: sample.words, cell: (row: string) => row }]}
        rows={[]}
        rowKey={(row) => row}
      />
    </Section>
  );
}

const series: readonly ChartSeries[] = [
  { key: 'main', name: 'main', tone: 'main' },
  { key: 'own', name: 'own', tone: 'own' },
  { key: 'other', name: 'other', tone: 'other' },
];
const points: readonly ChartPoint[] = [1, 2, 3, 4].map((one) => ({
  key: String(one),
  name: String(one),
  shortName: String(one),
  values: { main: one * 10_000, own: 15_000, other: one === 3 ? null : 5_000 },
}));

/** Charts in each shape, each with its numbers. */
export function Pictures() {
  return (
    <Section title="Charts">
      {(['stacked', 'beside', 'line'] as const).map((shape) => (
        <Chart
          key={shape}
          title={shape}
          pointsName={sample.row}
          series={series}
          points={points}
          shape={shape}
          isTableFolded
        />
      ))}
    </Section>
  );
}
