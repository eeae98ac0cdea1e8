import { extname, resolve } from 'node:path';
import type { ExportDamage } from '#shared/domain/export-rows.ts';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import { isoDateOf } from '#main/services/today.ts';
import { usage } from '../arguments.ts';
import { claimFilterOf, filterOptions, filterUsage } from '../claim-filter-options.ts';
import type { Command } from '../context.ts';
import { findReadable } from '../find-person.ts';
import { languageOf, languageOption } from '../language.ts';
import { countWords } from '../words.ts';

export const exportCommand: Command = {
  usage: `export --format csv|csv-lines|pdf|fhir --out PATH [--person ID] ${filterUsage} [--language en|es]`,
  summary: 'Save claims as a spreadsheet (csv: claims, csv-lines: each service), a PDF or FHIR',
  options: {
    ...filterOptions,
    ...languageOption,
    format: { type: 'string' },
    out: { type: 'string' },
    person: { type: 'string' },
  },
  words: [0, 0],
  run: async ({ args, services, unlock, progress, signal, print }) => {
    const wanted = args.choice('format', ['csv', 'csv-claims', 'csv-lines', 'pdf', 'fhir'] as const);
    const out = args.required('out');
    if (out === '' || out === '-') throw usage('--out takes the path of a file');
    const path = resolve(out);
    const format: ExportFormat = wanted === 'csv' ? 'csv-claims' : (wanted ?? formatOf(path));
    const filter = claimFilterOf(args);
    await unlock();
    const person = findReadable(services, args.text('person'));
    const report = await services.writer.call(
      'export',
      {
        person: services.readers.access(person.id),
        request: {
          path,
          printedOn: isoDateOf(new Date()),
          language: languageOf(args),
          what: { format, filter },
        },
      },
      { signal, onProgress: progress },
    );
    const saved = `Saved ${countWords(report.claimCount, 'claim', 'claims')} to ${report.files.join(', ')}`;
    print(report, [saved, ...lossWords(report)].join('\n'));
  },
};

/** What of a damaged file is not in the export, and what helps. */
function lossWords({ leftOut, isLeftOutExact, areNotesWhole }: Partial<ExportDamage>): readonly string[] {
  if (leftOut === undefined) return [];
  return [
    `Careful: this is not everything. A part of the person's file is damaged.`,
    ...(leftOut > 0
      ? [`${countWords(leftOut, 'claim', 'claims')} could not be read and ${leftOut === 1 ? 'is' : 'are'} left out.`]
      : []),
    ...(isLeftOutExact === false ? ['The damage hides how many claims there were, so more may be missing.'] : []),
    ...(areNotesWhole === false ? ['Notes, stars and tags could not be read.'] : []),
    '"claimkeep repair" mends the file. Then save again.',
  ];
}

/** Without `--format`, the ending of the file decides. */
function formatOf(path: string): ExportFormat {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf') return 'pdf';
  return ending === '.json' || ending === '.ndjson' ? 'fhir' : 'csv-claims';
}
