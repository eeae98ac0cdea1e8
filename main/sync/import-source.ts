import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sliceArray, sliceBundle } from '#main/medicare/bundle-slices.ts';
import { isInsuranceCard } from '#main/claims/insurance-card.ts';
import { AppError } from '#shared/errors.ts';
import { linesOf, textIn } from './file-text.ts';

/** File name endings that are read from a folder. A file that is named by itself is read whatever its ending. */
const fhirEndings = new Set(['.json', '.ndjson', '.jsonl']);

/** The ending that says what is in the file, whether it is packed (`claims.ndjson.gz`) or not. */
function endingOf(name: string): string {
  return extname(name.toLowerCase().replace(/\.gz$/, ''));
}

/**
 * The files below the given paths, in a stable order. Folders are searched to any depth; links and hidden files are passed over.
 * @throws AppError `import/unreadable` for a path that does not exist or may not be read
 */
export async function findImportFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch((cause: unknown) => {
      throw new AppError('import/unreadable', { file: basename(path) }, { cause });
    });
    if (!entry.isDirectory()) {
      // A pipe or a device is read once or never ends; an import reads its files twice.
      if (!entry.isFile()) throw new AppError('import/unreadable', { file: basename(path) });
      files.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
      throw new AppError('import/unreadable', { file: basename(path) }, { cause });
    });
    for (const found of entries) {
      const wanted = found.isFile() && !found.name.startsWith('.') && fhirEndings.has(endingOf(found.name));
      if (wanted) files.push(join(found.parentPath, found.name));
    }
  }
  return [...new Set(files)].sort();
}

/**
 * The raw text of every resource in a file: one resource, a Bundle (also Bundles inside it; an insurance card is one resource), a JSON array of them, or NDJSON; each also packed with gzip. NDJSON is read
 * line by line; any other file is read whole. A line of NDJSON that is broken comes as it is, to be set aside; a broken last line means that
 * the file was cut off.
 * @throws AppError `import/not-fhir`, `import/unreadable`
 */
export async function* resourcesInFile(file: string): AsyncGenerator<string> {
  if (['.ndjson', '.jsonl'].includes(endingOf(file))) {
    yield* resourcesInLines(file);
    return;
  }
  const text = await textIn(file);
  let found = 0;
  try {
    for (const resource of resourcesIn(text)) {
      found += 1;
      yield resource;
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'medicare/incomplete-answer') throw error;
    // Not one JSON text. NDJSON under another ending is; a file that is neither was cut off.
    if (!isNdjson(text)) throw new AppError('import/cut-off', { file: basename(file) }, { cause: error });
    yield* resourcesInLines(file);
    return;
  }
  if (found === 0) throw new AppError('import/not-fhir', { file: basename(file) });
}

/** The first line is a JSON text of its own and another line follows. */
function isNdjson(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  if (second.trim() === '') return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

async function* resourcesInLines(file: string): AsyncGenerator<string> {
  let found = 0;
  let broken: string | null = null;
  for await (const text of linesOf(file)) {
    const line = text.trim();
    if (line === '') continue;
    // Another line follows, so this file goes on after the broken one.
    if (broken !== null) yield broken;
    const resources = resourcesInLine(line);
    broken = resources === null ? line : null;
    for (const resource of resources ?? []) {
      found += 1;
      yield resource;
    }
  }
  if (found === 0) throw new AppError('import/not-fhir', { file: basename(file) });
  if (broken !== null) throw new AppError('import/cut-off', { file: basename(file) });
}

/** null: the line is no JSON. */
function resourcesInLine(line: string): readonly string[] | null {
  if (!/^[[{]/.test(line)) return null;
  try {
    return [...resourcesIn(line)];
  } catch (error) {
    if (error instanceof AppError && error.code === 'medicare/incomplete-answer') return null;
    throw error;
  }
}

/** Captured pages are Bundles in an array or a Bundle; nothing real goes deeper. */
const deepestNesting = 8;

/** The resources of one JSON text; nothing when it is not FHIR JSON. @throws AppError `medicare/incomplete-answer` for a cut-off text */
function* resourcesIn(text: string, depth = 0): Generator<string> {
  const raw = text.trim();
  if (depth > deepestNesting) return;
  if (raw.startsWith('[')) {
    for (const element of sliceArray(raw)) yield* resourcesIn(element, depth + 1);
    return;
  }
  if (!raw.startsWith('{')) return;
  const { header, resources } = sliceBundle(raw);
  if (isCard(header, raw, resources.length)) {
    yield raw;
  } else if (header.resourceType === 'Bundle') {
    for (const resource of resources) {
      // A Bundle inside a Bundle is a set of captured pages. Its type need not be the first that it says; whether it is its own is seen there.
      if (/"resourceType"\s*:\s*"Bundle"/.test(resource)) yield* resourcesIn(resource, depth + 1);
      else yield resource;
    }
  } else if (typeof header.resourceType === 'string') {
    yield raw;
  }
}

/** A card has a handful of resources. */
const mostOfCard = 40;

/** An insurance card stays whole: its resources name each other by ids that mean nothing outside of it. */
function isCard(header: Readonly<Record<string, unknown>>, raw: string, resources: number): boolean {
  return header['type'] === 'collection' && resources <= mostOfCard && isInsuranceCard(JSON.parse(raw));
}
