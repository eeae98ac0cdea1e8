import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '#main/store/migrations/index.ts';
import { openSqlite } from '#main/store/sqlite-driver.ts';
import { temporaryFolder } from './temporary-store.ts';

test('a person from before keeps the colour that was worked out from their id', () => {
  const db = openSqlite(join(temporaryFolder(), 'old.db'), { fileMustExist: false });
  const at = migrations.findIndex(({ name }) => name === '0007-person-colour');
  for (const migration of migrations.slice(0, at)) migration.run(db);
  const id = '0b0f2f0e-6a57-4c05-9a51-0d5a0a3c1a01';
  db.prepare(
    "insert into person (only_row, id, display_name, is_sample, created_at) values (1, ?, 'Mom', 0, 'now')",
  ).run(id);
  migrations[at]?.run(db);
  // ((sum * 31 + code) mod 9973) mod 6 over the letters of the id, as the page did it.
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  expect(db.prepare<[], { colour: number }>('select colour from person').get()).toEqual({ colour: sum % 6 });
  db.close();
});
