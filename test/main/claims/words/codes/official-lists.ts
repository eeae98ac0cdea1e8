import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** CMS's published lists and samples are not part of the project; beside the checkout they may lie in `shared/data`. */
const data = join(import.meta.dirname, '../../../../../../shared/data');
const listsFolder = join(data, 'codes/cms-codesystems');

export const areListsThere = existsSync(listsFolder);
export const areSamplesThere = existsSync(join(data, 'fhir'));

if (!areListsThere || !areSamplesThere) {
  console.warn(
    'Skipped in part: the folder shared/data with the code lists and samples of CMS is not beside this checkout.',
  );
}

type Concept = { readonly code: string; readonly display?: string; readonly definition?: string };

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The codes and texts of one of CMS's code systems, such as `CLM-POS-CD`. */
export function officialList(name: string): readonly Concept[] {
  const { concept } = jsonOf(join(listsFolder, `${name}.json`)) as { readonly concept: readonly Concept[] };
  return concept;
}

/** The codes and texts of one variable of the CCW codebook, such as `betos_cd`. */
export function codebookList(variable: string): readonly Concept[] {
  const codebook = jsonOf(join(data, 'codes/ccw-codebook.json')) as Readonly<
    Record<string, { readonly values: Readonly<Record<string, string>> }>
  >;
  return Object.entries(codebook[variable]?.values ?? {}).map(([code, display]) => ({ code, display }));
}

/** Every text of every official list: those of CMS, and through them those of the AHA, X12, NCPDP and others. */
export function officialTexts(): ReadonlySet<string> {
  if (!areListsThere) return new Set();
  const names = globSync('*.json', { cwd: listsFolder }).map((file) => file.replace('.json', ''));
  const codebook = jsonOf(join(data, 'codes/ccw-codebook.json')) as Readonly<Record<string, unknown>>;
  const concepts = [...names.flatMap(officialList), ...Object.keys(codebook).flatMap(codebookList)];
  return new Set(concepts.flatMap(({ display, definition }) => [display ?? '', definition ?? '']));
}

/** Every code that the samples have under a system whose address ends so. */
export function sampleCodes(systemEnd: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { system, code } = value as { readonly system?: unknown; readonly code?: unknown };
      if (typeof system === 'string' && typeof code === 'string' && system.endsWith(systemEnd)) found.add(code);
      Object.values(value).forEach(visit);
    }
  };
  for (const file of globSync('fhir/**/*.json', { cwd: data })) visit(jsonOf(join(data, file)));
  return [...found].toSorted();
}
