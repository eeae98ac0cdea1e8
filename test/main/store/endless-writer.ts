/** Writes claims until it is killed; each batch moves the checkpoint by what it added. A program for kill.test.ts. */
import { openForWriting } from '#main/store/database.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, toWrite } from './made-claim.ts';

const { STORE_FILE: file = '', STORE_KEY: key = '', STORE_SOURCE: source = '' } = process.env;
const batchSize = 40;

const db = openForWriting(file, Buffer.from(key, 'hex'));
let next = Number(db.prepare('select count(*) from claim').pluck().get());
for (;;) {
  const claims = Array.from({ length: batchSize }, (_, at) => toWrite({ resourceId: `carrier--${next + at}` }));
  next += batchSize;
  const checkpoint = { nextStartIndex: next, total: null, transactionTime: null, startedAt: '2026-11-23T12:00:00Z' };
  writeClaims(db, { ...batchOf(Number(source), claims), checkpoint });
  process.stdout.write('.');
}
