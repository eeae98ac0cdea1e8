import { closeDatabase, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';

/** How the writing thread is told which person's file a job is for. The key is the raw 256-bit key; it is not kept longer than the file is open. */
export type PersonAccess = { readonly file: string; readonly key: Uint8Array };

/** The writing connections of this thread: one per file, opened at first use. */
export type OpenFiles = {
  readonly get: (access: PersonAccess) => WritableDb;
  readonly close: (file: string) => void;
  readonly closeAll: () => void;
};

export function createOpenFiles(): OpenFiles {
  const open = new Map<string, WritableDb>();
  const close = (file: string): void => {
    const db = open.get(file);
    open.delete(file);
    if (db !== undefined) closeDatabase(db);
  };
  return {
    get: ({ file, key }) => {
      const known = open.get(file);
      if (known !== undefined) return known;
      const db = openForWriting(file, Buffer.from(key));
      open.set(file, db);
      return db;
    },
    close,
    closeAll: () => {
      open.forEach((_db, file) => close(file));
    },
  };
}
