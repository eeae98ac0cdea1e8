import { readClaimRaw } from '#main/store/claim-raw.ts';
import { contentHashOf } from '#main/store/content-hash.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Resource } from '#test/practice-medicare/people.ts';

/** The id of each stored claim and the hash of its resource, sorted; a claim that is there twice is named twice. */
export function storedHashes(db: ReadableDb): readonly string[] {
  return query<{ rid: number; resource_id: string }>(db, 'select rid, resource_id from claim')
    .all()
    .map(({ rid, resource_id: id }) => `${id} ${contentHashOf(readClaimRaw(db, rid)).toString('hex')}`)
    .sort();
}

/** The same of what a server has. */
export function hashesOf(data: readonly Resource[]): readonly string[] {
  return data.map((claim) => `${String(claim['id'])} ${contentHashOf(JSON.stringify(claim)).toString('hex')}`).sort();
}
