import type { CostRule } from '../catalogue/services.ts';

/** What Part B cost sharing needs to know of a line; cents. */
export type CostShared = {
  readonly approved: number;
  readonly rule: CostRule;
  /** What another insurer paid before Medicare. */
  readonly primaryPaid: number;
};

export type Settled<Line extends CostShared> = Line & {
  readonly deductible: number;
  readonly coinsurance: number;
  readonly paid: number;
};

/** The part of the lines that the yearly deductible can be taken from, cents. */
export function subjectToDeductible(lines: readonly CostShared[]): number {
  return lines.reduce((sum, line) => sum + open(line), 0);
}

/**
 * Shares the approved amounts between the person and Medicare, to the cent:
 * approved = other insurer + deductible + coinsurance + Medicare, the coinsurance being 20 % of what is left after the
 * other insurer and the deductible.
 * @param deductible what this claim still takes of the year's deductible, cents; used up line by line
 */
export function settle<Line extends CostShared>(lines: readonly Line[], deductible: number): readonly Settled<Line>[] {
  let left = deductible;
  return lines.map((line) => {
    const taken = Math.min(left, open(line));
    left -= taken;
    const rest = line.approved - line.primaryPaid - taken;
    const coinsurance = line.rule === 'full' ? 0 : Math.round(rest / 5);
    return { ...line, deductible: taken, coinsurance, paid: rest - coinsurance };
  });
}

function open(line: CostShared): number {
  return line.rule === 'full' ? 0 : line.approved - line.primaryPaid;
}

/** Sum of one amount over lines, cents. */
export function sumOf<Line>(lines: readonly Line[], amount: (line: Line) => number): number {
  return lines.reduce((sum, line) => sum + amount(line), 0);
}
