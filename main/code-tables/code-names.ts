import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CodeNames } from '#main/claims/name-claim.ts';
import { noNames } from '#main/claims/name-claim.ts';
import { dataPaths } from '#main/store/paths.ts';
import type { Connection } from '#main/store/sqlite-driver.ts';
import type { CodeTableKind } from '#shared/domain/code-table.ts';
import { bareCode } from './code-row.ts';
import { openTables } from './tables-file.ts';

/** Names with the mark of the tables they come from: another mark after every change of the tables. */
export type RevisedNames = { readonly names: CodeNames; readonly revision: string };

const none: RevisedNames = { names: noNames, revision: '' };

type Opened = RevisedNames & { readonly identity: string; readonly db: Connection };
const opened = new Map<string, Opened>();

/** The names for a person's file: of the tables in the same data folder. Opened once, and again after the tables changed. */
export function namesBeside(personFile: string): RevisedNames {
  return namesOf(dataPaths(dirname(dirname(personFile))).codeTables);
}

/** The names of a tables file; none when there is no such file or it cannot be read: names are a help, never a condition. */
export function namesOf(file: string): RevisedNames {
  const identity = identityOf(file);
  const known = opened.get(file);
  if (known?.identity === identity) return known;
  known?.db.close();
  opened.delete(file);
  if (identity === null) return none;
  try {
    const db = openTables(file);
    if (db === null) return none;
    const revision = db.prepare<[], { revision: string }>('select revision from revision').get()?.revision ?? '';
    const made = { identity, db, revision, names: lookUps(db) };
    opened.set(file, made);
    return made;
  } catch {
    return none;
  }
}

/** Lets go of every tables file, so that a data folder can be removed (Windows keeps open files). */
export function closeNames(): void {
  for (const { db } of opened.values()) db.close();
  opened.clear();
}

function lookUps(db: Connection): CodeNames {
  const statement = db.prepare<[string, string], { name: string }>(
    'select name from code_name where kind = ? and code = ?',
  );
  const named = (kind: CodeTableKind, code: string): string | null => statement.get(kind, code)?.name ?? null;
  return {
    diagnosis: (code) => named('icd10cm', bareCode(code)),
    procedure: (code) => named('icd10pcs', bareCode(code)),
    service: (code) => named('hcpcs', bareCode(code)),
    drug: (ndc) => named('ndc', bareCode(ndc).slice(0, 9)),
    drg: (code) =>
      named(
        'msdrg',
        bareCode(code)
          .replace(/^0+(?=\d{3})/, '')
          .padStart(3, '0'),
      ),
    provider: (npi) => named('nppes', npi),
  };
}

/** Another value as soon as another file stands there, or the same one was written to. */
function identityOf(file: string): string | null {
  const entry = statSync(file, { bigint: true, throwIfNoEntry: false });
  return entry === undefined ? null : `${entry.dev}:${entry.ino}:${entry.mtimeNs}:${entry.size}`;
}
