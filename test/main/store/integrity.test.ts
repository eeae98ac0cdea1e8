import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openForWriting } from '#main/store/database.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import type { IntegrityProblem } from '#main/store/integrity.ts';
import { rederiveClaims } from '#main/store/rederive-claims.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { batchOf, many, madeClaim, toWrite } from './made-claim.ts';
import { temporaryPerson } from './temporary-store.ts';

test('a whole file has no problems, and says what is in it', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, { ...batchOf(sourceId, many(30)), setAside: [{ reason: 'not-json', raw: '{' }] });
  expect(verifyPersonFile(db)).toEqual({
    claims: 30,
    lines: 30,
    setAside: 1,
    rawResources: 30,
    problems: [],
    isSearchChecked: true,
  });
});

test.each<[IntegrityProblem['part'], string, number]>([
  ['resources', 'delete from raw_resource where claim_rid in (1, 2)', 2],
  ['resources', "update raw_frame set raw = x'28b52ffd' where id = 1", 10],
  ['resources', "update claim set content_hash = x'00' where rid = 4", 1],
  ['resources', "update set_aside set raw = x'00'", 1],
  [
    'references',
    'insert into diagnosis (claim_rid, position, sequence, system, code, role) values (99, 0, 1, 2, 3, 4)',
    1,
  ],
  ['search', "update search_text set text = 'something else' where rid = 5", 1],
  [
    'search',
    "insert into search (search, rowid, text) values ('delete', 6, (select text from search_text where rid = 6))",
    1,
  ],
])('finds a fault in the %s: %s', (part, damage, count) => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, { ...batchOf(sourceId, many(10)), setAside: [{ reason: 'not-json', raw: '{' }] });
  db.exec(damage);
  expect(verifyPersonFile(db).problems).toEqual([{ part, count }]);
});

test('finds changed bytes in any part of the file', () => {
  const { db, file, key, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, many(300)));
  closeDatabase(db);
  const whole = readFileSync(file);
  const pages = statSync(file).size / 4096;
  expect(pages).toBeGreaterThan(20);
  for (let page = Math.floor(pages / 2); page < pages; page += 7) {
    const changed = Buffer.from(whole);
    changed[page * 4096 + 2000] = (changed[page * 4096 + 2000] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const opened = openForWriting(file, key);
    onTestFinished(() => closeDatabase(opened));
    expect([page, verifyPersonFile(opened).problems.map(({ part }) => part)]).toEqual([
      page,
      expect.arrayContaining(['pages']),
    ]);
    closeDatabase(opened);
  }
});

test('a better mapping is applied to what is stored, batch by batch, once', () => {
  const { db, sourceId } = temporaryPerson();
  const raws = new Map(many(1200).map((item) => [item.raw, item.claim]));
  writeClaims(db, { ...batchOf(sourceId, many(1199)), mappingVersion: 1 });
  const odd = { ...toWrite({ resourceId: 'odd' }), raw: '{"resourceType":"Odd"}' };
  writeClaims(db, { ...batchOf(sourceId, [odd]), mappingVersion: 1 });
  const map = (raw: string): { claim: Claim; searchText: string } | null => {
    const claim = raws.get(raw);
    return claim === undefined ? null : { claim: madeClaim({ ...claim, topic: 'labTest' }), searchText: 'renewed' };
  };
  expect([...rederiveClaims(db, { mappingVersion: 2, map })]).toEqual([500, 1000, 1200]);
  const topics = db.prepare('select topic, count(*) as n from claim group by topic order by n').all();
  expect(topics).toEqual([
    { topic: 'officeVisit', n: 1 },
    { topic: 'labTest', n: 1199 },
  ]);
  expect(db.prepare("select count(*) from search where search match 'renewed'").pluck().get()).toBe(1199);
  expect(verifyPersonFile(db).problems).toEqual([]);
  expect([...rederiveClaims(db, { mappingVersion: 2, map })]).toEqual([1]);
});
