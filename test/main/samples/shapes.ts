import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json, JsonObject } from '#main/samples/fhir/json.ts';
import { isObject } from './claim-reader.ts';

/** CMS's own sample files, where the checkout has them beside it; they are never part of the project. */
const folder = fileURLToPath(new URL('../../../../shared/data/fhir/', import.meta.url));
export const samplesPresent = existsSync(folder);
if (!samplesPresent)
  console.log(
    'Shapes of the samples: skipped, because CMS’s sample files are not beside the checkout (../shared/data).',
  );

export type RealSample = { readonly file: string; readonly folder: string; readonly resource: JsonObject };

/** Every resource of CMS's sample files of one API version, bundles opened. */
export function realSamples(version: 'v2' | 'v3'): readonly RealSample[] {
  if (!samplesPresent) return [];
  return readdirSync(folder).flatMap((kind) => {
    const versioned = `${folder}${kind}/${version}/`;
    if (!existsSync(versioned)) return [];
    return readdirSync(versioned).flatMap((file) =>
      resourcesOf(JSON.parse(readFileSync(versioned + file, 'utf8')) as Json).map((resource) => ({
        file,
        folder: kind,
        resource,
      })),
    );
  });
}

function resourcesOf(json: Json): readonly JsonObject[] {
  if (!isObject(json)) return [];
  const { entry } = json;
  if (!Array.isArray(entry)) return [json];
  return entry.flatMap((item: Json) => (isObject(item) && isObject(item['resource']) ? [item['resource']] : []));
}

/**
 * The shape of resources: every path to a value without array positions, with the type of the value; code systems and extension
 * addresses are part of the shape and stand with their value.
 */
export function shapeOf(resources: readonly JsonObject[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const resource of resources) collect(resource, '', found);
  return found;
}

function collect(value: Json, path: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) collect(item, path, found);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) collect(item, `${path}.${key}`, found);
  else {
    found.add(`${path}:${typeof value}`);
    if (typeof value === 'string' && /\.(?:system|url)$/.test(path)) found.add(`${path}=${masked(value)}`);
  }
}

/** Columns of CMS with a month or a position in their name are one column. */
function masked(address: string): string {
  if (!address.includes('/resources/variables/')) return address.trim();
  return address
    .trim()
    .replace(/_?\d\d(?:\/\d+-\d+)?$/, (end) => (end.includes('/') ? 'NN/YYYY-M' : 'NN'))
    .replace(/poa_ind_sw\d+$/, 'poa_ind_swN');
}

/** What the one has and the other has not, sorted. */
export function missingFrom(
  other: ReadonlySet<string>,
  one: Iterable<string>,
  allowed: readonly RegExp[] = [],
): string[] {
  return [...one].filter((entry) => !other.has(entry) && !allowed.some((pattern) => pattern.test(entry))).sort();
}
