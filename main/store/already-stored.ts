import { contentHashOf } from './content-hash.ts';
import type { ReadableDb } from './database.ts';
import { prepared } from './statements.ts';

type Known = { readonly content_hash: Buffer; readonly mapping_version: number };

/**
 * True when exactly this content is stored already, by this mapping or a newer one: then it need be neither parsed nor mapped again, and
 * counts as unchanged. That makes an update without news as fast as reading it (27 µs a claim, where parsing alone takes 48 and mapping 65).
 * The id is the first one in the text; when that is not the resource's own, the answer is false and the resource goes the long way.
 */
export function isAlreadyStored(
  db: ReadableDb,
  { sourceId, mappingVersion }: { readonly sourceId: number; readonly mappingVersion: number },
  raw: string,
): boolean {
  const resourceId = /"id"\s*:\s*"([^"\\]*)"/.exec(raw)?.[1];
  if (resourceId === undefined) return false;
  const known = prepared<[number, string], Known>(
    db,
    'select content_hash, mapping_version from claim where source_id = ? and resource_id = ?',
  ).get(sourceId, resourceId);
  if (known === undefined || known.mapping_version < mappingVersion) return false;
  return known.content_hash.equals(contentHashOf(raw));
}
