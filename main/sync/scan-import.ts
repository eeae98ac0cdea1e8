import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobContext } from '#main/writer/protocol.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { findImportFiles, resourcesInFile } from './import-source.ts';
import { namesNobody, readResource } from './read-resource.ts';
import type { Owner, ReadResource } from './read-resource.ts';

/** A person found in the files to import. */
export type FoundPerson = Owner & {
  /** The file of resources that name nobody; null for a person with an id. */
  readonly file: string | null;
  /** From a Patient resource, null when there was none or it was withheld. */
  readonly name: string | null;
  readonly birthDate: IsoDate | null;
  /** From an insurance card, which has no other id of its person. */
  readonly medicareNumber: string | null;
  readonly resources: number;
};

export type ImportScan = {
  readonly files: readonly string[];
  readonly people: readonly FoundPerson[];
  readonly skippedFiles: readonly { readonly name: string; readonly reason: ErrorCode }[];
};

/**
 * Reads everything once and stores nothing: who is in these files? Deciding that before the first write is what keeps two people from being
 * mixed.
 * @throws AppError `import/unreadable`, `import/cancelled`
 */
export async function scanImport({ paths }: { paths: readonly string[] }, context: JobContext): Promise<ImportScan> {
  const found = await findImportFiles(paths);
  const people = new Map<string, FoundPerson>();
  const files: string[] = [];
  const skippedFiles: { name: string; reason: ErrorCode }[] = [];
  for (const [index, file] of found.entries()) {
    context.progress({ phase: 'reading', done: index, total: found.length });
    try {
      // Noted only when the whole file can be used: a file that is cut off must not make a person without claims.
      const inThisFile = await ownersIn(file, context.signal);
      for (const found of inThisFile.values()) note(people, found);
      files.push(file);
    } catch (error) {
      if (!(error instanceof AppError) || !isOfTheFile(error.code)) throw error;
      skippedFiles.push({ name: basename(file), reason: error.code });
    }
  }
  return { files, people: joinNameless([...people.values()]), skippedFiles };
}

/** Reasons to leave out one file; anything else ends the import. */
function isOfTheFile(code: ErrorCode): boolean {
  return code !== 'import/cancelled' && code !== 'import/wrong-person';
}

/** Resources between two turns of the event loop; a cancel arrives as a message, which needs one. */
const turnEvery = 250;

async function ownersIn(file: string, signal: AbortSignal): Promise<ReadonlyMap<string, FoundPerson>> {
  const owners = new Map<string, FoundPerson>();
  let seen = 0;
  for await (const raw of resourcesInFile(file)) {
    seen += 1;
    if (seen % turnEvery === 0) await nextTurn();
    if (signal.aborted) throw new AppError('import/cancelled');
    const read = readResource(raw);
    // What cannot be read names nobody: it makes no person, and by itself no file worth importing.
    if (read.type === 'other' || read.type === 'setAside') continue;
    const { owner } = read;
    note(owners, { ...owner, file: namesNobody(owner) ? file : null, ...whoIn(read), resources: 1 });
  }
  if (owners.size === 0) throw new AppError('import/not-fhir', { file: basename(file) });
  return owners;
}

function whoIn(read: ReadResource): Pick<FoundPerson, 'name' | 'birthDate' | 'medicareNumber'> {
  const patient = read.type === 'patient' ? read.record : read.type === 'card' ? read.record.patient : null;
  const medicareNumber = read.type === 'card' ? read.record.patient.medicareNumber : null;
  return { name: patient?.name ?? null, birthDate: patient?.birthDate ?? null, medicareNumber };
}

function note(people: Map<string, FoundPerson>, found: FoundPerson): void {
  const key = ownerKey(found);
  const known = people.get(key);
  if (known === undefined) {
    people.set(key, found);
    return;
  }
  if (
    areDifferentPeople(known.birthDate, found.birthDate) ||
    areDifferentPeople(known.medicareNumber, found.medicareNumber)
  )
    throw new AppError('import/wrong-person');
  people.set(key, {
    ...known,
    name: known.name ?? found.name,
    birthDate: known.birthDate ?? found.birthDate,
    medicareNumber: known.medicareNumber ?? found.medicareNumber,
    resources: known.resources + found.resources,
  });
}

/** One id, two dates of birth (or two Medicare numbers): two people of two systems whose ids happen to be the same. */
export function areDifferentPeople(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Resources that name nobody belong together only within their file. */
export function ownerKey(owner: Owner & Pick<FoundPerson, 'file'>): string {
  const { apiVersion, patientId, file } = owner;
  return namesNobody(owner) ? `${apiVersion} ${patientId ?? ''} in ${file ?? ''}` : `${apiVersion} ${patientId ?? ''}`;
}

/**
 * Resources that name nobody go with the one person there is; where there are several, they stay apart: guessing could put them in the
 * wrong record.
 */
function joinNameless(people: readonly FoundPerson[]): readonly FoundPerson[] {
  const named = people.filter((person) => person.patientId !== null);
  const [only] = named;
  return only !== undefined && named.length === 1 ? [joined(only, people)] : people;
}

/** @throws AppError `import/wrong-person` for an insurance card of somebody else */
function joined(only: FoundPerson, people: readonly FoundPerson[]): FoundPerson {
  const resources = people.reduce((sum, person) => sum + person.resources, 0);
  const nameless = people.filter((person) => person !== only);
  if (nameless.some(({ birthDate }) => areDifferentPeople(only.birthDate, birthDate))) {
    throw new AppError('import/wrong-person');
  }
  const medicareNumber = nameless.find((person) => person.medicareNumber !== null)?.medicareNumber ?? null;
  return { ...only, medicareNumber: only.medicareNumber ?? medicareNumber, resources };
}
