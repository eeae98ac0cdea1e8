import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { storedRowOf } from '#main/store/already-stored.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import { contentHashOf } from '#main/store/content-hash.ts';
import { closeDatabase } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { decompressRaw } from '#main/store/raw.ts';
import { finishSync } from '#main/store/sync-walk.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { calculated, reported } from '#shared/domain/money.ts';
import { batchOf, madeClaim, madeLine, rawOf, toWrite } from './made-claim.ts';
import { allBytesBelow, temporaryPerson } from './temporary-store.ts';

function all(db: ReadableDb, sql: string): unknown[] {
  return db.prepare(sql).all();
}
function one(db: ReadableDb, sql: string): unknown {
  return db.prepare(sql).pluck().get();
}
const found = (db: ReadableDb, word: string): unknown[] =>
  db.prepare<[string], number>('select rowid from search where search match ?').pluck().all(`"${word}"`);

/** {@link storedRowOf} with the hash that the download works out. */
const rowOf = (db: ReadableDb, source: Parameters<typeof storedRowOf>[1], raw: string | Buffer): number | null =>
  storedRowOf(db, source, Buffer.from(String(raw)), contentHashOf(raw));

const checkpoint = {
  nextStartIndex: 50,
  total: 120,
  transactionTime: '2026-11-20T04:00:00Z',
  startedAt: '2026-11-23T12:00:00Z',
};

describe('writing claims', () => {
  test('stores the columns, the lines, the diagnoses, the words and the exact text', () => {
    const { db, sourceId } = temporaryPerson();
    const item = toWrite({ lines: [madeLine(), madeLine({ sequence: 1, hcpcs: null, modifiers: [] })] });
    const raw = `${String(item.raw)}\r\n \u00e9\u{1f600}`;
    expect(writeClaims(db, batchOf(sourceId, [{ ...item, raw }]))).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(all(db, 'select * from claim')).toMatchObject([
      {
        rid: 1,
        id: expect.stringMatching(/^[0-9a-z]{12}$/),
        resource_id: 'carrier--1',
        kind: 'carrier',
        status: 'final',
        sort_date: '2025-03-14',
        provider_name: 'Dr. Ophelia Quarrington',
        billed_cents: 20_000,
        billed_origin: 'reported',
        billed_code: 'submitted',
        your_share_cents: null,
        your_share_origin: 'notReported',
        your_share_code: null,
        denied: 0,
      },
    ]);
    expect(all(db, 'select * from line_item')).toMatchObject([
      { position: 0, hcpcs: '99213', modifiers: '25 GT', units: 1.5, coinsurance_cents: 0, not_covered_cents: null },
      { position: 1, hcpcs: null, modifiers: '' },
    ]);
    expect(all(db, 'select code, role from diagnosis')).toEqual([{ code: 'M17.11', role: 'principal' }]);
    expect(found(db, 'quarrington')).toEqual([1]);
    expect(readClaimRaw(db, 1)).toBe(raw);
  });

  test('the same again changes nothing, also when only the time of the answer is another', () => {
    const { db, sourceId } = temporaryPerson();
    const item = toWrite();
    writeClaims(db, batchOf(sourceId, [item]));
    const before = all(db, 'select * from claim');
    const later = madeClaim({ lastUpdated: '2026-08-08T10:00:00.000+00:00' });
    const again = [item, { ...item, raw: rawOf(madeClaim(), '2027-01-01T00:00:00Z') }, { ...item, raw: rawOf(later) }];
    const batch = { ...batchOf(sourceId, again), receivedAt: '2027-01-01T00:00:01Z' };
    expect(writeClaims(db, batch)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(all(db, 'select * from claim')).toEqual(before);
  });

  test('what is stored already is known without mapping it, and only that', () => {
    const { db, sourceId } = temporaryPerson();
    const { raw } = toWrite();
    const now = { sourceId, mappingVersion: 1 };
    expect(rowOf(db, now, raw)).toBeNull();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    expect(rowOf(db, now, raw)).toBe(1);
    expect(rowOf(db, now, rawOf(madeClaim(), '2027-01-01T00:00:00Z'))).toBe(1);
    expect(rowOf(db, now, rawOf(madeClaim({ serviceTo: '2025-03-15' })))).toBeNull();
    expect(rowOf(db, now, rawOf(madeClaim({ resourceId: 'carrier--2' })))).toBeNull();
    expect(rowOf(db, { sourceId, mappingVersion: 2 }, raw)).toBeNull();
    expect(rowOf(db, { sourceId: sourceId + 1, mappingVersion: 1 }, raw)).toBeNull();
    for (const text of ['', '{', '{"id":5}', `{"contained":[{"id":"o"}],"id":"carrier--1"}`]) {
      expect(rowOf(db, now, text)).toBeNull();
    }
  });

  test('the dictionary that resources are compressed with never changes', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    const dictionary = one(db, 'select bytes from raw_dictionary') as Buffer;
    // For ever: files hold blobs that only these bytes can read.
    expect(createHash('sha256').update(dictionary).digest('hex')).toBe(
      '5c7ff85ef824988279b59500eedddf0286ae65e30df02575107390033dc74cff',
    );
  });

  test('a changed one takes the place of the stored one and keeps its id', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite({}, 'knee alpha')]));
    const id = one(db, 'select id from claim');
    const changed = madeClaim({
      amounts: { ...madeClaim().amounts, paid: calculated(5000, 'allowed+deductible') },
      lastUpdated: '2026-09-01T00:00:00Z',
      lines: [],
      diagnoses: [],
    });
    const batch = batchOf(sourceId, [{ claim: changed, raw: rawOf(changed), searchText: 'knee beta' }]);
    expect(writeClaims(db, batch)).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(all(db, 'select id, paid_cents, paid_origin from claim')).toEqual([
      { id, paid_cents: 5000, paid_origin: 'calculated' },
    ]);
    for (const table of ['line_item', 'diagnosis']) expect(one(db, `select count(*) from ${table}`)).toBe(0);
    expect([found(db, 'alpha'), found(db, 'beta'), found(db, 'knee')]).toEqual([[], [1], [1]]);
    expect(readClaimRaw(db, 1)).toBe(rawOf(changed));
  });

  test('an older version (a lagging server, an old file) does not undo a newer one', () => {
    const { db, sourceId } = temporaryPerson();
    const newer = madeClaim({ lastUpdated: '2026-06-01T01:00:00+02:00', serviceTo: '2025-03-20' });
    const older = madeClaim({ lastUpdated: '2026-05-31T22:59:59Z' });
    writeClaims(db, batchOf(sourceId, [{ ...toWrite(), claim: newer, raw: rawOf(newer) }]));
    const report = writeClaims(db, batchOf(sourceId, [{ ...toWrite(), claim: older, raw: rawOf(older) }]));
    expect(report).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(one(db, 'select service_to from claim')).toBe('2025-03-20');
  });

  test('a better mapping rewrites the columns although the text is the same', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    const better = { ...toWrite({ topic: 'labTest' }), raw: toWrite().raw };
    const batch = { ...batchOf(sourceId, [better]), mappingVersion: 2, receivedAt: '2027-01-01T00:00:00Z' };
    expect(writeClaims(db, batch)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(all(db, 'select topic, mapping_version, received_at from claim')).toEqual([
      { topic: 'labTest', mapping_version: 2, received_at: '2026-11-23T12:00:00Z' },
    ]);
    expect(one(db, 'select count(*) from line_item')).toBe(1);
  });

  test('a claim without a date is listed last, one with only a processed date by that', () => {
    const { db, sourceId } = temporaryPerson();
    const undated = { serviceFrom: null, serviceTo: null };
    writeClaims(
      db,
      batchOf(sourceId, [
        toWrite({ ...undated, resourceId: 'a' }),
        toWrite({ ...undated, resourceId: 'b', processedOn: '2024-02-29' }),
      ]),
    );
    expect(all(db, 'select sort_date from claim order by rid')).toEqual([
      { sort_date: '' },
      { sort_date: '2024-02-29' },
    ]);
  });
});

describe('one transaction', () => {
  test('holds the claims and the checkpoint', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, { ...batchOf(sourceId, [toWrite()]), checkpoint });
    expect(all(db, 'select next_start_index, total from sync_walk')).toEqual([{ next_start_index: 50, total: 120 }]);
    finishSync(db, sourceId, { transactionTime: '2026-11-20T04:00:00Z', finishedAt: '2026-11-23T12:10:00Z' });
    expect(one(db, 'select count(*) from sync_walk')).toBe(0);
    finishSync(db, sourceId, { transactionTime: null, finishedAt: '2026-11-24T12:10:00Z' });
    expect(all(db, 'select transaction_time, last_synced_at from source')).toEqual([
      { transaction_time: '2026-11-20T04:00:00Z', last_synced_at: '2026-11-24T12:10:00Z' },
    ]);
  });

  test('a failure in the middle stores neither', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, { ...batchOf(sourceId, [toWrite({ resourceId: 'first' })]), checkpoint });
    const stranger = toWrite({ resourceId: 'third', patientId: '-999' });
    const batch = batchOf(sourceId, [toWrite({ resourceId: 'second' }), stranger]);
    const next = { ...checkpoint, nextStartIndex: 100 };
    expect(() => writeClaims(db, { ...batch, checkpoint: next })).toThrow('medicare/wrong-person');
    expect(all(db, 'select resource_id from claim')).toEqual([{ resource_id: 'first' }]);
    expect(one(db, 'select next_start_index from sync_walk')).toBe(50);
    expect(db.inTransaction).toBe(false);
  });

  test('a full disk stores neither, and there is more room later', () => {
    const { db, sourceId } = temporaryPerson();
    const pages = Number(one(db, 'pragma page_count'));
    db.pragma(`max_page_count = ${pages + 10}`);
    const many = Array.from({ length: 200 }, (_, at) => toWrite({ resourceId: `carrier-${at}` }));
    expect(() => writeClaims(db, { ...batchOf(sourceId, many), checkpoint })).toThrow('store/disk-full');
    expect(one(db, 'select (select count(*) from claim) + (select count(*) from sync_walk)')).toBe(0);
    db.pragma('max_page_count = 100000');
    expect(writeClaims(db, batchOf(sourceId, many)).added).toBe(200);
  });
});

describe('claim groups', () => {
  const version = (resourceId: string, lastUpdated: string, more = {}) =>
    toWrite({ resourceId, lastUpdated, groupId: 'g1', ...more });
  const statuses = (db: ReadableDb) =>
    Object.fromEntries(db.prepare('select resource_id, status from claim').raw().all() as [string, string][]);

  test('of the final claims of a group the one updated last counts, in whatever order they come', () => {
    const [older, newer] = [version('old', '2026-01-01T00:00:00Z'), version('new', '2026-02-01T00:00:00Z')];
    for (const batches of [[[older, newer]], [[newer], [older]], [[older], [newer]]]) {
      const { db, sourceId } = temporaryPerson();
      for (const batch of batches) writeClaims(db, batchOf(sourceId, batch));
      expect(statuses(db)).toEqual({ old: 'superseded', new: 'final' });
    }
  });

  test('a claim is never hidden by one that only shares its group: another day of service, the same or no change date', () => {
    const { db, sourceId } = temporaryPerson();
    const claims = [
      version('a', '2026-01-01T00:00:00Z', { serviceFrom: '2025-05-01' }),
      version('b', '2026-02-01T00:00:00Z', { serviceFrom: '2025-06-01' }),
      version('c', '2026-02-01T00:00:00Z', { serviceFrom: '2025-06-01' }),
      version('d', 'IGNORED_FIELD', { serviceFrom: '2025-06-01' }),
      version('e', '2026-03-01T00:00:00Z', { serviceFrom: null }),
      version('f', '2026-04-01T00:00:00Z', { serviceFrom: null }),
    ];
    writeClaims(db, batchOf(sourceId, claims));
    expect(Object.values(statuses(db))).toEqual(claims.map(() => 'final'));
  });

  test('when the later one is cancelled the earlier one counts again; other kinds are not touched', () => {
    const { db, sourceId } = temporaryPerson();
    const other = version('pde', '2026-01-01T00:00:00Z', { kind: 'partD' });
    writeClaims(
      db,
      batchOf(sourceId, [version('old', '2026-01-01T00:00:00Z'), version('new', '2026-02-01T00:00:00Z'), other]),
    );
    const cancelled = version('new', '2026-03-01T00:00:00Z', { status: 'cancelled', serviceTo: '2025-12-31' });
    writeClaims(db, batchOf(sourceId, [cancelled]));
    expect(statuses(db)).toEqual({ old: 'final', new: 'cancelled', pde: 'final' });
  });
});

describe('set aside', () => {
  test('is kept once however often it comes, and goes when it is understood after all', () => {
    const { db, sourceId } = temporaryPerson();
    const raw = rawOf(madeClaim());
    const aside = { ...batchOf(sourceId, []), setAside: [{ reason: 'not-a-claim', raw }] };
    writeClaims(db, aside);
    writeClaims(db, { ...aside, setAside: [{ reason: 'other', raw: rawOf(madeClaim(), '2027-01-01T00:00:00Z') }] });
    expect(all(db, 'select reason from set_aside')).toEqual([{ reason: 'other' }]);
    expect(decompressRaw(one(db, 'select raw from set_aside') as Buffer).toString('utf8')).toBe(raw);
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    expect(one(db, 'select count(*) from set_aside')).toBe(0);
  });
});

test('nothing readable lies on the disk: no name, diagnosis, NPI, FHIR or SQL, in the file or its logs', () => {
  const { db, sourceId, folder, file } = temporaryPerson();
  const amounts = { ...madeClaim().amounts, billed: reported(1, 'submitted') };
  writeClaims(db, batchOf(sourceId, [toWrite(), toWrite({ resourceId: 'x', amounts })]));
  const secrets = [
    'Oakhurst',
    'Quarrington',
    'quarrington',
    'OSTEOARTHRITIS',
    'osteoarthritis',
    'M17.11',
    '1912345678',
  ];
  const shapes = [
    'ExplanationOfBenefit',
    'SQLite format 3',
    'create table',
    'search_text',
    'carrier--1',
    '20140000008325',
  ];
  const check = (): void => {
    const bytes = allBytesBelow(folder);
    expect(bytes.length).toBeGreaterThan(40_000);
    for (const text of [...secrets, ...shapes]) {
      expect([text, bytes.includes(text)]).toEqual([text, false]);
      expect([text, bytes.includes(Buffer.from(text, 'utf16le'))]).toEqual([text, false]);
    }
  };
  check();
  expect(allBytesBelow(folder).length).toBeGreaterThan(0);
  closeDatabase(db);
  check();
  expect(file).toContain(folder);
});
