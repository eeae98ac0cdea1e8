import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** CMS's published samples are not part of the project; beside the checkout they may lie in `shared/data`. */
const folder = join(import.meta.dirname, '../../../../../shared/data/fhir');

export type RealResource = {
  readonly file: string;
  readonly resource: { readonly resourceType?: unknown; readonly id?: unknown };
};

export const areRealFilesThere = existsSync(folder);
if (!areRealFilesThere) {
  console.warn('Skipped: the folder shared/data/fhir with the samples of CMS is not beside this checkout.');
}

/** Every resource of the files, those of a Bundle one by one. */
export const realResources: readonly RealResource[] = areRealFilesThere
  ? globSync('**/*.json', { cwd: folder }).toSorted().flatMap(resourcesOf)
  : [];

export function isOf(resourceType: string): (item: RealResource) => boolean {
  return ({ resource }) => resource.resourceType === resourceType;
}

function resourcesOf(file: string): readonly RealResource[] {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const entries = isObject(parsed) && Array.isArray(parsed['entry']) ? parsed['entry'] : null;
  const resources: readonly unknown[] =
    entries === null ? [parsed] : entries.map((entry: unknown) => (isObject(entry) ? entry['resource'] : null));
  return resources.filter(isObject).map((resource) => ({ file, resource }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
