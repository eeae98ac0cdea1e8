import { readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { personFile } from '#main/store/paths.ts';
import { damagePages, pageCount } from '#test/support/damage.ts';
import { openServices } from '#test/support/temporary-services.ts';

const day = 24 * 60 * 60 * 1000;

/** One person (no sample) with claims, and a kept copy. */
async function withCopy() {
  const services = await openServices();
  const [id = ''] = await services.people.addSamples({ keys: ['mary'], claims: 120 });
  const { closeDatabase, openForWriting } = await import('#main/store/database.ts');
  const { file, key } = services.readers.access(id);
  const db = openForWriting(file, key);
  db.exec('update person set is_sample = 0');
  closeDatabase(db);
  await services.backups.keepDueCopies(Date.now());
  const copies = join(services.ports.dataFolder, 'copies', id);
  const closeFile = async (): Promise<void> => {
    services.readers.close(id);
    await services.writer.call('close', { file: personFile(services.ports.dataFolder, id) });
  };
  return { services, id, file, copies, closeFile };
}

it('a file that something else wrote to is looked through at once, one that ClaimKeep left is not', async () => {
  const { services, id, file, closeFile } = await withCopy();
  await closeFile();
  await services.people.checkDue(Date.now());
  await services.people.rename(id, 'Renamed');
  await closeFile();
  const mark = readFileSync(`${file}.checked`, 'utf8');
  await services.people.checkDue(Date.now() + 1000);
  expect(readFileSync(`${file}.checked`, 'utf8')).toBe(mark);
  expect(services.people.get(id).problem).toBeNull();

  damagePages(file, [Math.floor(pageCount(file) / 2)]);
  await services.people.checkDue(Date.now());
  const [person] = services.people.list();
  expect(person).toMatchObject({ id, problem: 'store/damaged' });
  // The mark goes with the file that it is about.
  await services.backups.repair(id);
  expect(services.people.list()).toMatchObject([{ id, problem: null, displayName: 'Renamed' }]);
});

it('a page that changed although nothing was written is found a day later', async () => {
  const { services, id, file, closeFile } = await withCopy();
  await closeFile();
  const now = Date.now();
  await services.people.checkDue(now);
  const { mtimeMs, size } = JSON.parse(readFileSync(`${file}.checked`, 'utf8')) as { mtimeMs: number; size: number };
  damagePages(file, [Math.floor(pageCount(file) / 2)]);
  utimesSync(file, mtimeMs / 1000, mtimeMs / 1000);
  const content = readFileSync(`${file}.checked`, 'utf8').replace(
    /"mtimeMs":[\d.]+/,
    `"mtimeMs":${String(mtimeOf(file))}`,
  );
  writeFileSync(`${file}.checked`, content);
  expect(readFileSync(file)).toHaveLength(size);
  await services.people.checkDue(now + day / 2);
  expect(services.people.list()).toMatchObject([{ id, problem: null }]);
  await services.people.checkDue(now + day + 1000);
  expect(services.people.list()).toMatchObject([{ id, problem: 'store/damaged' }]);
});

it('of a damaged file no copy is made, the good copies stay, and the person is told', async () => {
  const { services, id, file, copies, closeFile } = await withCopy();
  await closeFile();
  const before = readdirSync(copies);
  expect(before).toHaveLength(1);
  // A page of a table: the copy would lack what is on it.
  const whole = readFileSync(file);
  for (let page = Math.floor(pageCount(file) / 2); page < pageCount(file); page += 3) {
    writeFileSync(file, whole);
    damagePages(file, [page]);
    await services.backups.keepDueCopies(Date.now() + 2 * day);
    await closeFile();
    if (services.people.list()[0]?.problem === 'store/damaged') break;
  }
  expect(services.people.list()).toMatchObject([{ id, problem: 'store/damaged' }]);
  const kept = readdirSync(copies);
  expect(kept).toEqual(expect.arrayContaining(before));
  for (const at of [3, 4, 5, 6, 7]) await services.backups.keepDueCopies(Date.now() + at * day);
  expect(readdirSync(copies)).toEqual(kept);
});

function mtimeOf(file: string): number {
  return statSync(file).mtimeMs;
}
