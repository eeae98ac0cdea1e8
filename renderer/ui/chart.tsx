import { Suspense, lazy, useId } from 'react';
import type { ReactNode } from 'react';
import { Message, useText } from '../i18n/message.tsx';
import type { ChartPoint, ChartSeries, ChartShape } from './chart-types.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { Disclosure } from './disclosure.tsx';
import { useDollars } from './money.tsx';

/** The drawing library is loaded when the first picture is to be drawn: nothing else waits for it. */
const Picture = lazy(async () => ({ default: (await import('./chart-picture.tsx')).ChartPicture }));

type ChartProps = {
  readonly title: string;
  /** Head of the column that names the points, for example "Month". */
  readonly pointsName: string;
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  readonly shape?: ChartShape;
  /** A table with at least these numbers; without one the chart makes its own. */
  readonly table?: ReactNode;
  /** The table is behind a button, for a page that has much to show. */
  readonly isTableFolded?: boolean;
};

/**
 * A picture of amounts in cents, and the same numbers as a table (WCAG 1.1.1). What is drawn is never the only place of a number, so the
 * picture itself is hidden from screen readers.
 */
export function Chart({ title, pointsName, series, points, shape = 'stacked', table, isTableFolded }: ChartProps) {
  const id = useId();
  const numbers = table ?? <NumbersTable title={title} pointsName={pointsName} series={series} points={points} />;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="chart-title">
        {title}
      </figcaption>
      {series.length > 1 && <Legend series={series} shape={shape} />}
      <div className="chart-picture" aria-hidden="true">
        <Suspense fallback={null}>
          <Picture series={series} points={points} shape={shape} />
        </Suspense>
      </div>
      {isTableFolded === true ? <Disclosure title={<Message id="chart.numbers" />}>{numbers}</Disclosure> : numbers}
    </figure>
  );
}

function NumbersTable({
  title,
  pointsName,
  series,
  points,
}: Pick<ChartProps, 'title' | 'pointsName' | 'series' | 'points'>) {
  const text = useText();
  const dollars = useDollars();
  const inWords = (cents: number | null): string => (cents === null ? text('money.missing') : dollars(cents));
  const columns: readonly Column<ChartPoint>[] = [
    { key: 'point', name: pointsName, cell: ({ name }) => name },
    ...series.map(({ key, name }): Column<ChartPoint> => ({
      key,
      name,
      kind: 'amount',
      cell: ({ values }) => inWords(values[key] ?? null),
    })),
  ];
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={points}
      rowKey={({ key }) => key}
      rowLink={({ link }) => link ?? null}
    />
  );
}

/** Each part with its pattern or its kind of line: colour alone tells nothing to many (WCAG 1.4.1). */
function Legend({ series, shape }: { readonly series: readonly ChartSeries[]; readonly shape: ChartShape }) {
  return (
    <ul className="chart-legend" aria-hidden="true">
      {series.map(({ key, name, tone }) => (
        <li key={key}>
          <span className={`chart-swatch ${shape === 'line' ? 'chart-swatch-line ' : ''}chart-swatch-${tone}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
