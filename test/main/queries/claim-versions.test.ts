import { expect, test } from 'vitest';
import { getClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { batchOf, patientId } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { v2Carrier } from '#test/main/store/v2-carrier.ts';
import { v3Carrier } from '#test/main/store/v3-carrier.ts';

function stored(claims: readonly ClaimToWrite[]): (resourceId: string, language?: 'en' | 'es') => ClaimDetail {
  const { db } = temporaryPerson();
  const apiVersion = claims[0]?.claim.apiVersion ?? 'v2';
  const sourceId = bindSource(db, { environment: 'file', apiVersion, patientId });
  for (const claim of claims) writeClaims(db, batchOf(sourceId, [claim]));
  return (resourceId, language = 'en') => getClaim(db, idOf(db, resourceId), language);
}

function idOf(db: ReadableDb, resourceId: string): string {
  const { claims } = listClaims(db, { limit: 99, includeReplaced: true });
  return claims.find((claim) => claim.resourceId === resourceId)?.id ?? '';
}

/** Of each other version: its id, its status, and what the version after it changed. */
function told({ versions }: ClaimDetail) {
  return versions.map(({ resourceId, status, replacedWith }) => [
    resourceId,
    status,
    replacedWith === undefined ? null : [replacedWith.changedAt, ...replacedWith.sentences],
  ]);
}

test('v3: a correction, the claim it names and the copies of that are versions, newest first, each with what changed', () => {
  const claims = [
    v3Carrier({ id: '9004', control: 'CN1', system: 'SharedSystem', type: '1700', final: false, paid: 70 }),
    v3Carrier({ id: '9001', control: 'CN1', paid: 80 }),
    v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], paid: 95, changed: '2026-02-05T10:00:00.000+00:00' }),
    v3Carrier({ id: '9009', control: 'CN9' }),
  ];
  for (const order of [claims, claims.toReversed()]) {
    const claim = stored(order);
    expect(told(claim('9002'))).toEqual([
      ['9001', 'superseded', ['2026-02-05T10:00:00.000+00:00', 'What Medicare paid went from $80.00 to $95.00.']],
      [
        '9004',
        'superseded',
        ['2026-01-05T10:00:00.000+00:00', 'The claim is now final.', 'What Medicare paid went from $70.00 to $80.00.'],
      ],
    ]);
    expect(told(claim('9001')).map(([id]) => id)).toEqual(['9002', '9004']);
    expect(told(claim('9001'))[0]).toEqual(['9002', 'final', null]);
    expect(told(claim('9009'))).toEqual([]);
    expect(claim('9002', 'es').versions[0]?.replacedWith?.sentences).toEqual([
      'Lo que pagó Medicare cambió de $80.00 a $95.00.',
    ]);
  }
});

test('v3: a version without a readable date of change has the day its successor came; claims that name each other come to an end', () => {
  const claim = stored([
    v3Carrier({ id: '1', control: 'A', paid: 1, changed: '9999-12-31T00:00:00.000+00:00' }),
    v3Carrier({ id: '2', control: 'B', related: ['A'], paid: 2, changed: '9999-12-31T00:00:00.000+00:00' }),
  ]);
  expect(told(claim('2'))).toEqual([
    ['1', 'superseded', ['2026-11-23T12:00:00Z', 'What Medicare paid went from $1.00 to $2.00.']],
  ]);
  const circle = stored([
    v3Carrier({ id: '1', control: 'A', related: ['B'] }),
    v3Carrier({ id: '2', control: 'B', related: ['A'] }),
  ]);
  expect(told(circle('1'))).toEqual([['2', 'final', null]]);
});

test('v2: the whole claim group is listed, also where the day moved; a version that says the same has no sentences', () => {
  const claims = [
    v2Carrier({ id: 'carrier--1', group: '7', changed: '2026-01-01T00:00:00Z', control: 'C' }),
    v2Carrier({ id: 'carrier--2', group: '7', changed: '2026-02-01T00:00:00Z', control: 'C', day: '2025-03-20' }),
    v2Carrier({ id: 'carrier--3', group: '7', changed: '2026-03-01T00:00:00Z', control: 'C', day: '2025-03-20' }),
    v2Carrier({ id: 'carrier--4', group: '7', changed: '2026-01-15T00:00:00Z', control: 'D', day: '2024-01-01' }),
    v2Carrier({ id: 'carrier--5', group: '8', changed: '2026-01-15T00:00:00Z', control: 'C' }),
  ];
  for (const order of [claims, claims.toReversed()]) {
    const claim = stored(order);
    expect(told(claim('carrier--3'))).toEqual([
      ['carrier--2', 'superseded', ['2026-03-01T00:00:00Z']],
      // Shares nothing but the group: still there, still counted, nothing said of a change.
      ['carrier--4', 'final', null],
      [
        'carrier--1',
        'superseded',
        [
          '2026-02-01T00:00:00Z',
          'The first day went from March 14, 2025 to March 20, 2025.',
          'The last day went from March 14, 2025 to March 20, 2025.',
          'The services on the claim changed.',
        ],
      ],
    ]);
  }
});
