import { amountColumns } from './csv-amounts.ts';
import type { CsvColumn } from './csv.ts';
import type { ExportLineRow } from '#shared/domain/export-rows.ts';
import type { ExportWords } from './words/shape.ts';

/** The columns of the line item table: one row per line, with its claim beside. Dates are ISO, amounts decimal dollars. */
export function lineColumns(words: ExportWords): readonly CsvColumn<ExportLineRow>[] {
  return [
    { header: words.csv.claimId, cell: (row) => row.claimId },
    { header: words.csv.resourceId, cell: (row) => row.resourceId },
    { header: words.csv.kind, cell: (row) => words.kinds[row.kind] },
    { header: words.csv.title, cell: (row) => row.claimTitle },
    { header: words.csv.provider, cell: (row) => row.provider.name },
    { header: words.csv.npi, cell: (row) => row.provider.npi },
    { header: words.csv.lineNumber, cell: (row) => row.sequence },
    { header: words.csv.dateFrom, cell: (row) => row.serviceFrom },
    { header: words.csv.dateTo, cell: (row) => row.serviceTo },
    { header: words.csv.lineTitle, cell: (row) => row.title },
    { header: words.csv.code, cell: (row) => row.hcpcs },
    { header: words.csv.modifiers, cell: (row) => row.modifiers.join(' ') },
    { header: words.csv.revenueCode, cell: (row) => row.revenueCode },
    { header: words.csv.ndc, cell: (row) => row.ndc },
    { header: words.csv.ndcName, cell: (row) => row.ndcName },
    { header: words.csv.units, cell: (row) => row.units },
    ...amountColumns<ExportLineRow>(words),
    { header: words.csv.approved, cell: (row) => words.approval(row.denied) },
    // Whoever adds up the column can filter these out.
    { header: words.csv.totalLine, cell: (row) => (row.isTotalLine ? words.csv.yes : words.csv.no) },
  ];
}
