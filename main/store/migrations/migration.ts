import type Database from 'better-sqlite3';

/** One step of the schema. Runs inside a transaction; must not start or end one. */
export type Migration = { readonly name: string; readonly run: (db: Pick<Database, 'exec' | 'prepare'>) => void };
