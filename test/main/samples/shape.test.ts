import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#main/samples/fhir/json.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, claimsOf, isObject, kindOf } from './claim-reader.ts';

/** CMS's own sample files, where the checkout has them beside it; they are never part of the project. */
const folder = fileURLToPath(new URL('../../../../shared/data/fhir/', import.meta.url));
const present = existsSync(folder);
if (!present)
  console.log(
    'Shape of the samples: skipped, because CMS’s sample files are not beside the checkout (../shared/data).',
  );

/** Shapes BFD's source gives that the few sample files happen not to hold, and one that is meant to be unknown. */
const allowed: readonly string[] = [
  '.extension.valueString:string',
  '.item.productOrService.coding.display:string',
  '.item.revenue.coding.display:string',
];

type Sample = { readonly file: string; readonly resource: JsonObject };

function samples(): readonly Sample[] {
  return readdirSync(folder).flatMap((kind) => {
    const versioned = `${folder}${kind}/v2/`;
    if (!existsSync(versioned)) return [];
    return readdirSync(versioned).flatMap((file) =>
      resourcesOf(JSON.parse(readFileSync(versioned + file, 'utf8')) as Json).map((resource) => ({ file, resource })),
    );
  });
}

function resourcesOf(json: Json): readonly JsonObject[] {
  if (!isObject(json)) return [];
  const { entry } = json;
  if (!Array.isArray(entry)) return [json];
  return entry.flatMap((item: Json) => (isObject(item) && isObject(item['resource']) ? [item['resource']] : []));
}

/** Every path to a value, without array positions, with the type of the value. */
function pathsOf(value: Json, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) pathsOf(item, path, found);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) pathsOf(item, `${path}.${key}`, found);
  else found.add(`${path}:${typeof value}`);
  return found;
}

function pathsByKind(claims: readonly JsonObject[]): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  for (const claim of claims) {
    const kind = kindOf(claim);
    paths.set(kind, pathsOf(claim, '', paths.get(kind)));
  }
  return paths;
}

/** True when the keys stand in the order of the model, whatever the model has more. */
function inOrderOf(keys: readonly string[], model: readonly string[]): boolean {
  const places = keys.map((key) => model.indexOf(key));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

describe.runIf(present)('the samples beside real claims', () => {
  const real = present ? samples() : [];
  const realClaims = real.filter(({ resource }) => resource['resourceType'] === 'ExplanationOfBenefit');
  const made = [...claimsOf({ key: 'mary', claims: 2000 }), ...claimsOf({ key: 'james', claims: 200 })];

  it('have no path that no real claim of the kind has', () => {
    const known = pathsByKind(realClaims.map(({ resource }) => resource));
    const extra: string[] = [];
    for (const [kind, paths] of pathsByKind(made)) {
      const strange = [...paths].filter((path) => !known.get(kind)?.has(path));
      const missing = [...(known.get(kind) ?? [])].filter((path) => !paths.has(path));
      console.log(kind, { strange, missing });
      extra.push(...strange.filter((path) => !allowed.includes(path)).map((path) => `${kind} ${path}`));
    }
    expect(extra).toEqual([]);
  });

  it('have their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const orders = new Map(golden.map(({ resource }) => [kindOf(resource), Object.keys(resource)]));
    expect(orders.size).toBe(8);
    const wrong = made.filter((claim) => !inOrderOf(Object.keys(claim), orders.get(kindOf(claim)) ?? []));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('have lines with their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const lineKeys = (claim: JsonObject): readonly string[][] =>
      (claim['item'] as readonly JsonObject[]).map((line) => Object.keys(line));
    const orders = new Map(golden.map(({ resource }) => [kindOf(resource), lineKeys(resource)[0] ?? []]));
    const wrong = made.filter((claim) =>
      lineKeys(claim).some((keys) => !inOrderOf(keys, orders.get(kindOf(claim)) ?? [])),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are people and coverages of the known shape', () => {
    for (const type of ['Patient', 'Coverage']) {
      const known = new Set(
        real
          .filter(({ resource }) => resource['resourceType'] === type)
          .flatMap(({ resource }) => [...pathsOf(resource)]),
      );
      for (const key of ['mary', 'james'] as const) {
        const { patient, coverage } = generateSample({ key, asOf });
        const mine = type === 'Patient' ? [patient] : coverage;
        expect(mine.flatMap((resource) => [...pathsOf(resource)]).filter((path) => !known.has(path))).toEqual([]);
      }
    }
  });
});
