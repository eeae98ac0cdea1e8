import type { Figure } from './figure.ts';
import { figures as known, sdkNotMeasured } from './figures.ts';

const headers = ['figure', 'value', 'limit', 'ratio', 'must', 'goal', '', 'limit is'];
const signs = { 'ratio at least': 'ratio ≥', 'ratio at most': 'ratio ≤', 'value at most': '≤' } as const;

/** The figures as a table for a terminal, then what was missed and what was not measured. */
export function table(figures: readonly Figure[]): string {
  const rows = [headers, ...figures.map(cells)];
  const widths = headers.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === headers.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const judged = figures.filter(({ met }) => met !== null);
  const missed = judged.filter(({ met }) => met === false).map(({ name }) => name);
  return [
    ...lines,
    '',
    `${judged.length - missed.length} of ${judged.length} targets met.${missed.length === 0 ? '' : ' Missed:'}`,
    ...missed.map((name) => `  ${name}`),
    ...(figures.some(({ name }) => name.startsWith(known.sdkTime.title)) ? [] : [sdkNotMeasured]),
    '',
  ].join('\n');
}

function cells({ name, value, unit, limit, ratio, target, goal, met, judged, limitIs }: Figure): string[] {
  const bound = (number: number | null): string =>
    number === null || judged === null ? '' : `${signs[judged]} ${number.toLocaleString('en-US')}`;
  const result = met === null ? '' : met ? 'met' : 'MISSED';
  return [name, `${shown(value)} ${unit}`, shown(limit), shown(ratio), bound(target), bound(goal), result, limitIs];
}

function shown(number: number | null): string {
  return number === null ? '' : number.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
