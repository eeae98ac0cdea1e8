import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import { createRawReader, membersOf } from '#main/store/raw-frames.ts';
import { storedClaims, wholeResources } from '#main/store/stored-claims.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import { applyKey, closeDatabase, openDamaged, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import { rawFrames } from '#main/store/migrations/0011-raw-frames.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { presentDictionary } from '#main/store/raw-dictionary.ts';
import { compressRaw } from '#main/store/raw.ts';
import { openSqlite } from '#main/store/sqlite-driver.ts';
import { batchOf, madeClaim } from './made-claim.ts';
import { temporaryFolder, temporaryPerson } from './temporary-store.ts';

/** A claim whose resource has this text beside what identifies it. */
function withText(number: number, text: string, lastUpdated = '2026-01-01T00:00:00Z'): ClaimToWrite {
  const claim = madeClaim({ resourceId: `carrier--${String(number)}`, lastUpdated });
  return { claim, raw: JSON.stringify({ id: claim.resourceId, text }), searchText: 'x' };
}

const framesOf = (db: WritableDb) =>
  db
    .prepare<[], { members: string }>('select members from raw_frame order by id')
    .all()
    .map(({ members }) => membersOf(members).map(([rid]) => rid));

test('claims of a batch lie together, ten in a frame, and each is read to the byte, in whatever letters', () => {
  const { db, sourceId } = temporaryPerson();
  const items = Array.from({ length: 23 }, (_, at) => withText(at, `ñ € 😀 ${'y'.repeat(at)}`));
  writeClaims(db, batchOf(sourceId, items));
  expect(framesOf(db).map((rids) => rids.length)).toEqual([10, 10, 3]);
  const read = createRawReader(db);
  items.forEach(({ raw }, at) => expect([read(at + 1), readClaimRaw(db, at + 1)]).toEqual([raw, raw]));
});

test('a large text ends its frame, and one larger than all room for it is kept whole', () => {
  const { db, sourceId } = temporaryPerson();
  const large = randomBytes(900_000).toString('hex');
  const items = [withText(1, 'small'), withText(2, large), withText(3, 'small'), withText(4, 'small')];
  writeClaims(db, batchOf(sourceId, items));
  expect(framesOf(db)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  items.forEach(({ raw }, at) => expect(readClaimRaw(db, at + 1)).toBe(raw));
});

test('a new text moves a claim to another frame; a frame that nobody is in any more goes', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, [withText(1, 'one'), withText(2, 'two')]));
  const newer = [withText(1, 'one anew', '2026-02-01T00:00:00Z'), withText(2, 'two anew', '2026-02-01T00:00:00Z')];
  writeClaims(db, batchOf(sourceId, newer.slice(0, 1)));
  expect(framesOf(db)).toEqual([[1, 2], [1]]);
  expect([readClaimRaw(db, 1), readClaimRaw(db, 2)]).toEqual([newer[0]?.raw, withText(2, 'two').raw]);
  writeClaims(db, batchOf(sourceId, newer.slice(1)));
  expect(framesOf(db)).toEqual([[1], [2]]);
  expect([readClaimRaw(db, 1), readClaimRaw(db, 2)]).toEqual(newer.map(({ raw }) => raw));
  expect(verifyPersonFile(db).problems).toEqual([]);
});

test('a claim that comes twice in one batch keeps both its contents', () => {
  const { db, sourceId } = temporaryPerson();
  const [older, newer] = [withText(1, 'older'), withText(1, 'newer', '2026-02-01T00:00:00Z')];
  writeClaims(db, batchOf(sourceId, [older, withText(2, 'other'), newer]));
  expect(readClaimRaw(db, 1)).toBe(newer.raw);
  expect(db.prepare('select count(*) from claim_version where claim_rid = 1').pluck().get()).toBe(1);
  expect(verifyPersonFile(db).problems).toEqual([]);
});

test('the texts are found without the list of places, and what a claim said before is not taken for what it says', () => {
  const { db, sourceId } = temporaryPerson();
  const items = Array.from({ length: 12 }, (_, at) => withText(at, 'first'));
  writeClaims(db, batchOf(sourceId, items));
  const newer = withText(0, 'second', '2026-02-01T00:00:00Z');
  writeClaims(db, batchOf(sourceId, [newer]));
  db.exec('delete from raw_resource');
  const found = new Map(Array.from(wholeResources(db, storedClaims(db)), ({ rid, text }) => [rid, text]));
  expect([...found].sort(([a], [b]) => a - b)).toEqual([newer, ...items.slice(1)].map(({ raw }, at) => [at + 1, raw]));
  expect(() => readClaimRaw(db, 1)).toThrow(expect.objectContaining({ code: 'store/damaged' }));
});

test.each([
  ['a list of members that does not fit the text', `update raw_frame set members = '[[1,5],[2,6]]'`],
  ['a list without the claim', `update raw_frame set members = '[[7,null]]'`],
  ['a frame that is gone', 'delete from raw_frame'],
  ['bytes that are no frame', `update raw_frame set raw = x'28b52ffd'`],
])('%s is damage, not a text', (_, damage) => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, [withText(1, 'one'), withText(2, 'two')]));
  db.exec(damage);
  expect(() => readClaimRaw(db, 1)).toThrow(expect.objectContaining({ code: 'store/damaged' }));
});

test('the file holds the dictionary it was written with, so it can be read without this program', () => {
  const { db, sourceId } = temporaryPerson();
  const item = withText(1, 'one');
  writeClaims(db, batchOf(sourceId, [item]));
  const stored = db
    .prepare<[], { raw: Buffer; bytes: Buffer }>(
      'select raw, bytes from raw_frame join raw_dictionary as dictionary on dictionary.id = dictionary_id',
    )
    .get();
  const dictionary = stored?.bytes ?? Buffer.alloc(0);
  expect(zstdDecompressSync(stored?.raw ?? '', { dictionary }).toString()).toBe(item.raw);
});

test('a file of an older version has a frame for each text: it is read as it is when it is damaged, and brought up to date when it is whole', () => {
  const file = join(temporaryFolder(), 'older.claimkeep');
  const key = randomBytes(32);
  const older = openSqlite(file, { fileMustExist: false });
  applyKey(older, key);
  const before = migrations.slice(0, migrations.indexOf(rawFrames));
  for (const migration of before) migration.run(older);
  older.pragma(`user_version = ${String(before.length)}`);
  const texts = [1, 2].map((rid) => JSON.stringify({ id: `carrier--${String(rid)}` }));
  older.pragma('foreign_keys = OFF');
  older.exec(`insert into raw_dictionary (id, bytes) values (1, x'${presentDictionary().toString('hex')}')`);
  texts.forEach((text, at) =>
    older
      .prepare('insert into raw_resource (claim_rid, dictionary_id, raw) values (?, 1, ?)')
      .run(at + 1, compressRaw(text, presentDictionary())),
  );
  older.close();

  const damaged = openDamaged(file, key);
  const found = Array.from(wholeResources(damaged, storedClaims(damaged)), ({ rid, text }) => [rid, text]);
  closeDatabase(damaged);
  expect(found).toEqual(texts.map((text, at) => [at + 1, text]));

  const db = openForWriting(file, key);
  expect(texts.map((_, at) => readClaimRaw(db, at + 1))).toEqual(texts);
  closeDatabase(db);
});
