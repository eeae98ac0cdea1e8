import { basename } from 'node:path';
import { exportFileName } from '#main/exports/file-names.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import type { Services } from '#main/services/services.ts';
import { isoDateOf } from '#main/services/today.ts';
import type { ExportRequest } from '#main/writer/export-job.ts';
import type { ExportFormat, ExportReport } from '#shared/ipc/contract.ts';
import type { Dialogs } from './dialogs.ts';
import type { Handlers } from './handlers-type.ts';
import { singleFlight } from './single-flight.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  pdf: 'pdf',
  'csv-claims': 'csv',
  'csv-lines': 'csv',
  fhir: 'json',
};

type ChosenExport = {
  readonly language?: 'en' | 'es' | null;
  readonly isLargePrint?: boolean;
  readonly withNotes?: boolean;
};

/** Saving: the person chooses where, in the system's dialog; the writing thread writes. */
export function exportHandlers(
  { people, readers, writer, ports }: Services,
  dialogs: Dialogs,
  languageNow: () => 'en' | 'es',
): Pick<Handlers, 'export/save' | 'export/save-claim'> {
  const oneAtATime = singleFlight('export/already-running');
  const saveOnly = async (
    personId: string,
    format: ExportFormat,
    name: { readonly date: string | null; readonly isOneClaim: boolean },
    what: ExportRequest['what'],
    chosen: ChosenExport = {},
  ): Promise<ExportReport | null> => {
    const { isLargePrint = false, withNotes = true } = chosen;
    const language = chosen.language ?? languageNow();
    const { displayName } = people.get(personId);
    const suggested = exportFileName({ format, personName: displayName, language, ...name });
    const path = await dialogs.save(suggested, endings[format]);
    if (path === null) return null;
    const {
      files,
      path: _path,
      ...report
    } = await writer.call(
      'export',
      {
        person: readers.access(personId),
        request: { path, printedOn: isoDateOf(new Date()), language, isLargePrint, withNotes, what },
      },
      { onProgress: (progress) => ports.emit('export/progress', progress) },
    );
    // The list of people says what is damaged.
    if (report.leftOut !== undefined) ports.emit('people/changed', null);
    return { ...report, fileName: files.map((file) => basename(file)).join(', ') };
  };

  const save = (...request: Parameters<typeof saveOnly>) => oneAtATime(() => saveOnly(...request));

  return {
    'export/save': ({ personId, format, filter, ...chosen }) =>
      save(
        personId,
        format,
        { date: isoDateOf(new Date()), isOneClaim: false },
        {
          format,
          filter,
        },
        chosen,
      ),
    'export/save-claim': async ({ personId, claimId }) => {
      const { serviceFrom: date } = getClaim(readers.get(personId), claimId, languageNow());
      return save(personId, 'pdf', { date, isOneClaim: true }, { claimId });
    },
  };
}
