import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { generateSample } from '#main/samples/generate.ts';
import type { Services } from '#main/services/services.ts';
import { AppError } from '#shared/errors.ts';
import { errorWords } from '#shared/error-words.ts';
import type { SavedFile } from './saved-again.ts';
import { temporaryFolder } from './temporary-services.ts';

const folder = join(import.meta.dirname, '../../../shared/data/fhir');
if (!existsSync(folder))
  console.warn('Skipped: importing CMS’s files, because shared/data is not beside this checkout.');

const asOf = '2026-01-15';

/** Whole files to import: people of the sample writers in both versions, and CMS's files where they are. */
export function filesToImport(): ReadonlyMap<string, string> {
  const made = (['v2', 'v3'] as const).map((apiVersion) => {
    const sample = generateSample({ key: 'mary', asOf, claims: 12, apiVersion });
    const entry = [sample.patient, ...sample.coverage, ...sample.claims()].map((resource) => ({ resource }));
    return [`sample ${apiVersion}`, JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry })] as const;
  });
  const real = existsSync(folder)
    ? globSync('**/*.json', { cwd: folder })
        .toSorted()
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
    : [];
  return new Map([...made, ...real]);
}

/** What came of an import: who and what is there after it, or why not. */
export type Outcome = { readonly code: string } | { readonly people: readonly unknown[] };

/** Imports a file as new people, tells what is stored, and takes the people away again. */
export async function importOutcome(services: Services, { name, bytes }: SavedFile): Promise<Outcome> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const before = leftOver(services);
  try {
    const { people } = await services.importing.run({ paths: [path], personId: null, newName: 'New' });
    const stored = people.map(({ personId, added, setAside }) => {
      const db = services.readers.get(personId);
      const { claims } = listClaims(db, { includeReplaced: true, limit: 1000 });
      const { patient, coverages, card } = personCoverage(db);
      return {
        added,
        setAside,
        claims: claims.map(({ resourceId, amounts, serviceFrom }) => [resourceId, serviceFrom, amounts]),
        patient,
        coverages: coverages.length,
        hasCard: card !== null,
      };
    });
    for (const { personId } of people) await services.people.remove(personId);
    return { people: stored };
  } catch (error) {
    // Anything else is an error of the program, not an answer.
    if (!(error instanceof AppError)) throw error;
    expect(errorWords(error.code, error.details).next).not.toBe('');
    expect(leftOver(services)).toEqual(before);
    expect(services.people.list()).toEqual([]);
    return { code: error.code };
  }
}

function leftOver(services: Services): readonly string[] {
  const people = join(services.ports.dataFolder, 'people');
  mkdirSync(people, { recursive: true });
  return readdirSync(people);
}
