import type { ReadableDb, WritableDb } from './database.ts';
import { compressRaw, decompressRaw } from './raw.ts';
import { prepared, query } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { inTransaction } from './transaction.ts';

/** Keeps the card of a source exactly as received, in place of the one before: a card says what holds on its day. */
export function putInsuranceCard(db: WritableDb, sourceId: number, raw: string, receivedAt: string): void {
  inTransaction(db, () =>
    prepared<Value[]>(db, 'insert or replace into insurance_card (source_id, raw, received_at) values (?, ?, ?)').run(
      sourceId,
      compressRaw(raw),
      receivedAt,
    ),
  );
}

/** The newest card as received; null when there is none. */
export function readInsuranceCard(db: ReadableDb): string | null {
  const found = query<{ raw: Buffer }>(db, 'select raw from insurance_card order by received_at desc limit 1').first();
  return found === null ? null : decompressRaw(found.raw).toString('utf8');
}
