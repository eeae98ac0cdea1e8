import type { ImportTarget } from '#main/sync/import-files.ts';
import type { FoundPerson, ImportScan } from '#main/sync/scan-import.ts';
import { areDifferentPeople } from '#main/sync/scan-import.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { syncStatus } from '#main/store/source-status.ts';
import type { CallOptions, Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { ImportReport } from '#shared/ipc/contract.ts';
import { shownName } from './shown-name.ts';
import type { OpenReaders } from './open-readers.ts';
import type { PeopleService } from './people-service.ts';

export type ImportRequest = {
  readonly paths: readonly string[];
  /** The person it belongs to; null: who is here already under the same Medicare id, else a new person, for each person found. */
  readonly personId: string | null;
  /** Makes a new person in any case. */
  readonly newName: string | null;
};

export type ImportService = {
  /**
   * Imports FHIR files. Looks through all of them first, so that nothing is stored when they belong to someone else.
   * @throws AppError `import/...`, `store/...`
   */
  readonly run: (request: ImportRequest, options?: CallOptions) => Promise<ImportReport>;
};

type Dependencies = { readonly readers: OpenReaders; readonly writer: Writer; readonly people: PeopleService };

export function createImportService({ readers, writer, people }: Dependencies): ImportService {
  const run: ImportService['run'] = async ({ paths, personId, newName }, options) => {
    const scan = await writer.call('scanImport', { paths }, options);
    if (scan.people.length === 0) throw nothingFound(scan);
    const created: string[] = [];
    const targetOf = (found: FoundPerson, id: string): ImportTarget => ({
      owner: { apiVersion: found.apiVersion, patientId: found.patientId, file: found.file },
      person: readers.access(id),
      personId: id,
    });
    try {
      if (personId !== null) refuseStrangers(scan.people, personId);
      const targets = scan.people.map((found, index) => {
        const known = personId ?? (newName === null ? whoIsHere(found) : null);
        if (known !== null) return targetOf(found, known);
        const id = people.create(nameOf(found, index, newName));
        created.push(id);
        return targetOf(found, id);
      });
      const receivedAt = new Date().toISOString();
      const counts = await writer.call('importFiles', { files: scan.files, targets, receivedAt }, options);
      return {
        filesRead: scan.files.length,
        skippedFiles: scan.skippedFiles,
        people: counts.map((count) => ({
          ...count,
          notShared: [],
          displayName: people.get(count.personId).displayName,
          isNew: created.includes(count.personId),
        })),
      };
    } catch (error) {
      // New people of an import that failed hold nothing that the files do not hold.
      for (const id of created) await people.remove(id).catch(() => undefined);
      throw error;
    }
  };

  const bornOn = (personId: string) => personCoverage(readers.get(personId)).patient?.birthDate ?? null;

  /** A number is somebody else's when Medicare knows this person by another one, now and before. */
  const mayHaveNumber = (personId: string, number: string): boolean => {
    const { patient, earlierNumberEndings } = personCoverage(readers.get(personId));
    const known = patient?.medicareNumber ?? null;
    return known === null || known === number || earlierNumberEndings.includes(number.slice(-4));
  };

  /** The person whose file holds this patient's claims already: the same file imported twice makes nobody twice. */
  const whoIsHere = ({ apiVersion, patientId, birthDate }: FoundPerson): string | null => {
    if (patientId === null) return null;
    const here = people
      .list()
      .filter(({ problem, isSample }) => problem === null && !isSample)
      .filter(({ id }) => !areDifferentPeople(birthDate, bornOn(id)))
      .find(({ id }) =>
        syncStatus(readers.get(id)).some(
          (source) => source.apiVersion === apiVersion && source.patientId === patientId,
        ),
      );
    return here?.id ?? null;
  };

  /** A known person takes only their own: one patient per API version, the same one as before. A sample person takes nobody else's at all. */
  const refuseStrangers = (found: readonly FoundPerson[], personId: string): void => {
    const { isSample } = people.get(personId);
    const known = syncStatus(readers.get(personId));
    const ids = new Map<string, string | null>(known.map((source) => [source.apiVersion, source.patientId]));
    for (const { apiVersion, patientId, birthDate, medicareNumber } of found) {
      if (areDifferentPeople(birthDate, bornOn(personId))) throw new AppError('import/wrong-person');
      if (medicareNumber !== null && !mayHaveNumber(personId, medicareNumber))
        throw new AppError('import/wrong-person');
      const bound = ids.get(apiVersion) ?? null;
      if (isSample && (patientId === null || bound !== patientId)) throw new AppError('import/wrong-person');
      if (patientId === null) continue;
      if (bound !== null && bound !== patientId) throw new AppError('import/wrong-person');
      ids.set(apiVersion, patientId);
    }
  };

  return { run };
}

/** One file that cannot be used is told by its own reason; several by the common one. */
function nothingFound({ skippedFiles }: ImportScan): AppError {
  const [only] = skippedFiles;
  return only !== undefined && skippedFiles.length === 1
    ? new AppError(only.reason, { file: only.name })
    : new AppError('import/nothing-found');
}

function nameOf(found: FoundPerson, index: number, newName: string | null): string {
  if (newName === null) return shownName(found.name ?? '') ?? `Person ${String(index + 1)}`;
  return index === 0 ? newName : `${newName} ${String(index + 1)}`;
}
