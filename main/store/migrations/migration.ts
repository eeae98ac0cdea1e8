import type { Connection } from '../sqlite-driver.ts';

/** One step of the schema. Runs inside a transaction; must not start or end one. */
export type Migration = { readonly name: string; readonly run: (db: Pick<Connection, 'exec' | 'prepare'>) => void };
