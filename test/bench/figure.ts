import { describe } from './figures.ts';
import type { FigureKey, Judged } from './figures.ts';

/** What a group measured. `limit` is in the unit of `value`; null where there is none. */
export type Measured = {
  readonly figure: FigureKey;
  /** Number of claims; 1 where the figure's title says which claim it is. */
  readonly size: number;
  readonly value: number;
  readonly limit: number | null;
};

/** One line of the result. `target` and `goal` are null where there is none at this size; `judged` says what they are compared with. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** What the limit is, in words; empty where there is none. */
  readonly limitIs: string;
  /** `value` divided by `limit`. */
  readonly ratio: number | null;
  readonly target: number | null;
  readonly met: boolean | null;
  readonly goal: number | null;
  readonly judged: Judged | null;
};

/** Adds the ratio and the target of its size to what was measured. */
export function figureOf({ figure, size, value, limit }: Measured): Figure {
  const { title, unit, limit: limitIs, judged, targets = [] } = describe(figure);
  const target = targets.find((one) => (one.orMore === true ? size >= one.size : size === one.size));
  const ratio = limit === null || limit === 0 ? null : value / limit;
  const name = size === 1 ? title : `${title}, at ${size.toLocaleString('en-US')}`;
  const common = { name, value: rounded(value), unit, limit: limit === null ? null : rounded(limit), limitIs };
  const shownRatio = ratio === null ? null : rounded(ratio);
  if (target === undefined || judged === undefined) {
    return { ...common, ratio: shownRatio, target: null, met: null, goal: null, judged: null };
  }
  const met = isMet(judged, target.must, { value, ratio });
  return { ...common, ratio: shownRatio, target: target.must, met, goal: target.goal ?? null, judged };
}

function isMet(judged: Judged, target: number, { value, ratio }: { value: number; ratio: number | null }): boolean {
  if (judged === 'value at most') return value <= target;
  if (ratio === null) return false;
  return judged === 'ratio at least' ? ratio >= target : ratio <= target;
}

/** Four digits say all that a measurement can. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
