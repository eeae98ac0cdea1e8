import { amountKeys } from '#shared/domain/export-rows.ts';
import type { ExportAmount, ExportAmounts } from '#shared/domain/export-rows.ts';
import type { CsvColumn } from './csv.ts';
import type { ExportWords } from './words/shape.ts';

/**
 * Cents as decimal dollars without a currency sign or grouping (`-12.34`), which every spreadsheet reads as a number. `null` for an amount
 * that is not in the data: an empty cell is left out of a SUM or AVERAGE, a zero would not be.
 */
export function decimalDollars(amount: ExportAmount): string | null {
  if (amount.cents === null) return null;
  const cents = Math.abs(amount.cents);
  const sign = amount.cents < 0 ? '-' : '';
  return `${sign}${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** For each of the four amounts its value in dollars and, beside it, where it is from. */
export function amountColumns<Row extends { readonly amounts: ExportAmounts }>(
  words: ExportWords,
): readonly CsvColumn<Row>[] {
  return amountKeys.flatMap((key) => [
    { header: words.amounts[key], cell: (row: Row) => decimalDollars(row.amounts[key]) },
    {
      header: `${words.amounts[key]}: ${words.csv.origin}`,
      cell: (row: Row) => words.csv.origins[row.amounts[key].origin],
    },
  ]);
}
