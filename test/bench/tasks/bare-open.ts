import { openSqlite } from '#main/store/sqlite-driver.ts';
import { timed } from '../measure.ts';
import { keyed } from '../raw-insert.ts';
import type { Store } from '../store.ts';

/** Opens a file with the library alone and reads one row. */
export function bareOpen({ file, key }: Store): { readonly ms: number } {
  return {
    ms: timed(() => {
      const db = keyed(openSqlite(file, { readonly: true, fileMustExist: true }), key);
      db.prepare('select rid from claim limit 1').get();
    }),
  };
}
