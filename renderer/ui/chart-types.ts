/** `main`: the largest part, filled; `own`: what is left to the person, striped; `other`: dotted. */
export type ChartTone = 'main' | 'own' | 'other';

export type ChartSeries = { readonly key: string; readonly name: string; readonly tone: ChartTone };

export type ChartPoint = {
  readonly key: string;
  /** In the table. */
  readonly name: string;
  /** Under the bar, where there is little room. */
  readonly shortName: string;
  /** In cents, by the key of the series; null where the data has none. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Where the point's row in the table leads. */
  readonly link?: string;
};

/** Bars on each other, bars beside each other, or a line. */
export type ChartShape = 'stacked' | 'beside' | 'line';
