import type { ReactNode } from 'react';
import type { CostGroup } from '#shared/domain/overview.ts';
import { useText } from '../../i18n/message.tsx';
import { Chart } from '../../ui/chart.tsx';
import { useMonthNames } from '../../ui/month-name.tsx';

type CostsChartProps = {
  readonly title: string;
  readonly by: 'year' | 'month';
  /** The years or months to draw, oldest first; those without a group have no claims. */
  readonly keys: readonly string[];
  readonly groups: readonly CostGroup[];
  readonly table: ReactNode;
  readonly isTableFolded?: boolean;
};

/** What was paid for the person and what is left to them, over time: bars on each other, one for each year or month. */
export function CostsChart({ title, by, keys, groups, table, isTableFolded = false }: CostsChartProps) {
  const text = useText();
  const { long, short } = useMonthNames();
  const points = keys.map((key) => {
    const group = groups.find((one) => one.key === key);
    return {
      key,
      name: by === 'month' ? long(key) : key,
      shortName: by === 'month' ? short(key) : key,
      values: { paid: group?.paid.amount.cents ?? null, share: group?.yourShare.amount.cents ?? null },
    };
  });
  return (
    <Chart
      title={title}
      pointsName={text(`costs.by.${by}`)}
      series={[
        { key: 'paid', name: text('costs.bar.paid'), tone: 'main' },
        { key: 'share', name: text('costs.bar.share'), tone: 'own' },
      ]}
      points={points}
      table={table}
      isTableFolded={isTableFolded}
    />
  );
}
