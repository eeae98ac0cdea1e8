import { amountColumns } from './csv-amounts.ts';
import type { CsvColumn } from './csv.ts';
import type { ExportClaimRow } from '#shared/domain/export-rows.ts';
import type { ExportWords } from './words/shape.ts';

/** The columns of the claims table: one row per claim. Dates are ISO, amounts decimal dollars. */
export function claimColumns(words: ExportWords): readonly CsvColumn<ExportClaimRow>[] {
  return [
    { header: words.csv.dateFrom, cell: (row) => row.serviceFrom },
    { header: words.csv.dateTo, cell: (row) => row.serviceTo },
    { header: words.csv.kind, cell: (row) => words.kinds[row.kind] },
    { header: words.csv.status, cell: (row) => words.statuses[row.status] },
    { header: words.csv.title, cell: (row) => row.title },
    { header: words.csv.provider, cell: (row) => row.provider.name },
    { header: words.csv.npi, cell: (row) => row.provider.npi },
    ...amountColumns<ExportClaimRow>(words),
    { header: words.csv.claimNumber, cell: (row) => row.claimNumber },
    { header: words.csv.resourceId, cell: (row) => row.resourceId },
    { header: words.csv.starred, cell: (row) => (row.isStarred ? words.csv.yes : null) },
    { header: words.csv.tags, cell: (row) => row.tags.join(', ') },
    { header: words.csv.note, cell: (row) => row.note },
    { header: words.csv.providerNote, cell: (row) => row.providerNote },
    { header: words.csv.medicineNote, cell: (row) => row.medicineNote },
    { header: words.csv.providerTags, cell: (row) => row.providerTags.join(', ') },
    { header: words.csv.medicineTags, cell: (row) => row.medicineTags.join(', ') },
  ];
}
