import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isResource, referencedPatient, type PracticePerson, type Resource } from './people.ts';

type Found = { patient: Resource | null; coverage: Map<string, Resource>; claims: Map<string, Resource> };

/**
 * One practice person per patient id found in the folder's JSON files: Bundles, ExplanationOfBenefit, Coverage, Patient. Resources
 * of the v3 interface are left out, because v2 and v3 number the same people differently. User names are `person1`, `person2`, …
 * in the order of how many claims they have.
 * @param log is told what was left out, one line
 */
export async function peopleFromFolder(folder: string, log: (line: string) => void): Promise<PracticePerson[]> {
  const found = new Map<string, Found>();
  const skipped = { unreadable: 0, notV2: 0, nameless: 0 };
  for (const path of await jsonFiles(folder)) {
    const content = await readJson(path);
    if (content === null) skipped.unreadable += 1;
    else for (const resource of resourcesIn(content)) shelve(found, resource, skipped);
  }
  log(
    `${folder}: ${found.size} people; left out: ${skipped.unreadable} files that are not JSON, ` +
      `${skipped.notV2} resources that are not v2, ${skipped.nameless} that name no patient`,
  );
  const people = [...found].sort(([idA, a], [idB, b]) => b.claims.size - a.claims.size || idA.localeCompare(idB));
  return people.map(([patientId, person], index) => ({
    user: `person${index + 1}`,
    displayName: `Patient ${patientId} (${person.claims.size} claims)`,
    patientId,
    patient: person.patient,
    coverage: [...person.coverage.values()],
    claims: () => person.claims.values(),
    v3: null,
  }));
}

async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function readJson(path: string): Promise<unknown> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return content;
  } catch {
    return null;
  }
}

function* resourcesIn(content: unknown): Generator<Resource> {
  if (!isResource(content)) return;
  if (content['resourceType'] !== 'Bundle') {
    yield content;
    return;
  }
  const entries: unknown = content['entry'];
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (typeof entry === 'object' && entry !== null && 'resource' in entry) yield* resourcesIn(entry.resource);
  }
}

function shelve(found: Map<string, Found>, resource: Resource, skipped: { notV2: number; nameless: number }): void {
  const kind = resource['resourceType'];
  if (kind !== 'Patient' && kind !== 'Coverage' && kind !== 'ExplanationOfBenefit') return;
  if (!isV2(resource)) {
    skipped.notV2 += 1;
    return;
  }
  const id = textOf(resource['id']);
  const patientId =
    kind === 'Patient' ? id : referencedPatient(resource, kind === 'Coverage' ? 'beneficiary' : 'patient');
  if (patientId === null || id === null) {
    skipped.nameless += 1;
    return;
  }
  const person = found.get(patientId) ?? { patient: null, coverage: new Map(), claims: new Map() };
  found.set(patientId, person);
  if (kind === 'Patient') person.patient ??= resource;
  else (kind === 'Coverage' ? person.coverage : person.claims).set(id, resource);
}

// v2 claim ids begin with their type (`carrier-123`, `pde-89`), v3 ones are bare numbers; v3 coverage is `part-A-…`.
function isV2(resource: Resource): boolean {
  const id = textOf(resource['id']) ?? '';
  const profile = JSON.stringify(resource['meta'] ?? '');
  if (/us-core-patient|\|2\.\d/u.test(profile)) return false;
  if (resource['resourceType'] === 'ExplanationOfBenefit') return /^[a-z]+-/u.test(id);
  return !/^(part-[A-Z]|c4dic-)/u.test(id);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
