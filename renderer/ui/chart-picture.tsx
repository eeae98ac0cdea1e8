import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { ChartPoint, ChartSeries, ChartShape, ChartTone } from './chart-types.ts';
import { textSizes, useTextSizeStep } from './text-size.ts';

type ChartPictureProps = {
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  readonly shape: ChartShape;
};

/** From a million dollars on the axis has no room for all digits. */
const longestCents = 100_000_000;

/** The drawing of ui/chart.tsx, with recharts. Nothing in it moves and nothing takes the focus; colours come from styles/chart.css. */
export function ChartPicture({ series, points, shape }: ChartPictureProps) {
  const intl = useIntl();
  const id = useId();
  const size = (textSizes[useTextSizeStep()] ?? 18) * 0.889;
  const largest = Math.max(0, ...points.flatMap(({ values }) => Object.values(values).map((cents) => cents ?? 0)));
  // "$1,500" is read at once; "1.5K" is not.
  const notation = largest < longestCents ? 'standard' : 'compact';
  const dollars = (cents: number): string =>
    intl.formatNumber(cents / 100, { style: 'currency', currency: 'USD', notation, maximumFractionDigits: 0 });
  const rows = points.map(({ key, shortName, values }) => ({ key, shortName, ...drawn(values) }));
  // recharts writes colours into style attributes, where only a variable can reach them.
  const tick = { fontSize: size, fill: 'var(--chart-words)' };
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--chart-grid)" />,
    <XAxis
      key="x"
      dataKey="shortName"
      tick={tick}
      tickLine={false}
      axisLine={{ stroke: 'var(--chart-axis)' }}
      tickMargin={size * 0.4}
      height={size * 2.2}
      interval="equidistantPreserveStart"
    />,
    <YAxis
      key="y"
      tick={tick}
      tickLine={false}
      axisLine={false}
      tickFormatter={dollars}
      width={size * 4.8}
      tickCount={4}
    />,
  ];
  const still = { isAnimationActive: false } as const;
  const margin = { top: size * 0.6, right: size * 0.5, bottom: 0, left: 0 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      {shape === 'line' ? (
        <LineChart data={rows} margin={margin} accessibilityLayer={false}>
          {axes}
          {series.map(({ key, tone }) => (
            <Line
              key={key}
              dataKey={key}
              className={`chart-line-${tone}`}
              strokeWidth={3}
              {...(tone === 'main' ? {} : { strokeDasharray: tone === 'own' ? '9 6' : '3 5' })}
              dot={{ r: 5, strokeDasharray: 'none', className: `chart-dot-${tone}` }}
              connectNulls
              {...still}
            />
          ))}
        </LineChart>
      ) : (
        <BarChart data={rows} margin={margin} barCategoryGap="25%" accessibilityLayer={false}>
          <defs>
            {series.map(({ tone }) => (
              <Pattern key={tone} id={`${id}${tone}`} tone={tone} />
            ))}
          </defs>
          {axes}
          {series.map(({ key, tone }) => (
            <Bar
              key={key}
              dataKey={key}
              {...(shape === 'stacked' ? { stackId: 'all' } : {})}
              fill={`url(#${id}${tone})`}
              className={`chart-bar chart-bar-${tone}`}
              maxBarSize={size * 4}
              {...still}
            />
          ))}
        </BarChart>
      )}
    </ResponsiveContainer>
  );
}

/** What comes back to the plan in a corrected claim is a negative amount; a bar cannot show it, the table does. */
function drawn(values: ChartPoint['values']): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(values).map(([key, cents]) => [key, cents === null ? null : Math.max(0, cents)]),
  );
}

function Pattern({ id, tone }: { readonly id: string; readonly tone: ChartTone }) {
  return (
    <pattern
      id={id}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform={tone === 'own' ? 'rotate(45)' : undefined}
    >
      <rect width="8" height="8" className={`chart-ground-${tone}`} />
      {tone === 'own' && <rect width="4" height="8" className="chart-ink-own" />}
      {tone === 'other' && <circle cx="4" cy="4" r="2" className="chart-ink-other" />}
    </pattern>
  );
}
