import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

import type { ApiVersion } from '#shared/domain/claim.ts';

import type { PracticeRecord, Resource } from './people.ts';

/** One claim, compressed, with the fields that a search compares. */
export type ShelvedClaim = Readonly<{
  id: string;
  /** Lower case: carrier, pde, … */
  type: string;
  /** ISO date: end of the billable period, for a drug the fill date. Empty when there is none. */
  serviceDate: string;
  lastUpdated: string;
  compressed: Buffer;
}>;

/** Stands for the moment of the answer, which v2 writes into `created` on every call; v3 has a date of its own there. */
const createdMark = '@@created@@';

/** A person's claims in the order of the real server: by type, then by id as text, not by date. In v3 those that a search finds. */
export function shelveClaims(record: PracticeRecord, version: ApiVersion): ShelvedClaim[] {
  const claims: ShelvedClaim[] = [];
  for (const claim of record.claims()) {
    if (version === 'v3' && !isFoundInV3(claim)) continue;
    const id = typeof claim['id'] === 'string' ? claim['id'] : '';
    claims.push({
      id,
      type: eobType(claim) ?? id.replace(/-.*$/u, ''),
      serviceDate: serviceDate(claim),
      lastUpdated: lastUpdated(claim),
      compressed: zstdCompressSync(JSON.stringify(version === 'v3' ? claim : { ...claim, created: createdMark })),
    });
  }
  const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return claims.sort((a, b) => order(a.type, b.type) || order(a.id, b.id));
}

/**
 * v3 lists the newest version of a claim alone, and without another `_source` only what is settled: no copies of the shared systems
 * (blue-button-api.md, "What v3 changes").
 */
function isFoundInV3(claim: Resource): boolean {
  const meta = (claim['meta'] ?? {}) as { source?: string; tag?: readonly { code?: string }[] };
  const isReplaced = meta.tag?.some(({ code }) => code === 'NotFinalAction') === true;
  return !isReplaced && (meta.source === 'NCH' || meta.source === 'DDPS');
}

/** The claim's JSON text as sent at `now`. */
export function claimJson(claim: ShelvedClaim, now: Date): string {
  const created = now.toISOString().replace(/\.\d+Z$/u, '+00:00');
  return zstdDecompressSync(claim.compressed).toString('utf8').replace(createdMark, created);
}

function eobType(claim: Resource): string | null {
  const type = claim['type'];
  const codings: unknown = typeof type === 'object' && type !== null && 'coding' in type ? type.coding : null;
  if (!Array.isArray(codings)) return null;
  for (const coding of codings as readonly Resource[]) {
    const { system, code } = coding;
    if (typeof system === 'string' && /\/eob-type$/iu.test(system) && typeof code === 'string')
      return code.toLowerCase();
  }
  return null;
}

function serviceDate(claim: Resource): string {
  const period = member(claim, 'billablePeriod', 'end');
  const items: unknown = claim['item'];
  const fill = Array.isArray(items) ? ((items[0] as Resource | undefined)?.['servicedDate'] ?? null) : null;
  const date = period ?? fill;
  return typeof date === 'string' ? date.slice(0, 10) : '';
}

function lastUpdated(claim: Resource): string {
  const value = member(claim, 'meta', 'lastUpdated');
  return typeof value === 'string' ? value : '1970-01-01T00:00:00Z';
}

function member(resource: Resource, name: string, inner: string): unknown {
  const value = resource[name];
  return typeof value === 'object' && value !== null ? (value as Resource)[inner] : undefined;
}
