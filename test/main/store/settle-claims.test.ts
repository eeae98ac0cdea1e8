import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { yearTotals } from '#main/queries/totals.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { rederiveClaims } from '#main/store/rederive-claims.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { reported } from '#shared/domain/money.ts';
import { batchOf, madeLine, patientId, toWrite } from './made-claim.ts';
import { temporaryPerson } from './temporary-store.ts';
import { v3Carrier } from './v3-carrier.ts';
import { bareDrug } from '#test/support/bare-parts.ts';

function statuses(db: ReadableDb): Record<string, string> {
  const rows = db.prepare('select resource_id, status from claim order by resource_id').raw().all();
  return Object.fromEntries(rows as [string, string][]);
}

/** Every order in which a few things can come. */
function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** Writes the claims one batch each, and all in one, in every order; gives what each time came out: statuses and what all cost. */
function outcomes(claims: readonly ClaimToWrite[]) {
  return ordersOf(claims).flatMap((order) =>
    [order.map((claim) => [claim]), [order]].map((batches) => {
      const { db } = temporaryPerson();
      const apiVersion = claims[0]?.claim.apiVersion ?? 'v2';
      const sourceId = bindSource(db, { environment: 'file', apiVersion, patientId });
      for (const batch of batches) writeClaims(db, batchOf(sourceId, batch));
      const totals = yearTotals(db).map(({ claimCount, paid }) => [claimCount, paid.amount.cents]);
      return JSON.stringify({ statuses: statuses(db), totals });
    }),
  );
}

function always(claims: readonly ClaimToWrite[], expected: Record<string, string>, totals: (number | null)[][]): void {
  expect(new Set(outcomes(claims))).toEqual(new Set([JSON.stringify({ statuses: expected, totals })]));
}

describe('v3, in every order of arrival', () => {
  const original = v3Carrier({ id: '9001', control: 'CN1', paid: 80 });
  const correction = v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], paid: 95 });
  const copy = v3Carrier({ id: '9003', control: 'CN1', system: 'SharedSystem', type: '2700', paid: 80 });
  const firstCopy = v3Carrier({ id: '9004', control: 'CN1', system: 'SharedSystem', type: '1700', final: false });

  test('a correction takes the place of the claim it names, and of the copies of that claim', () => {
    always([original, correction, copy], { 9001: 'superseded', 9002: 'final', 9003: 'superseded' }, [[1, 9500]]);
  });

  test('a copy of a shared system yields to the finished claim, of whatever date, and one of phase 1 to one of phase 2', () => {
    const late = v3Carrier({
      id: '9003',
      control: 'CN1',
      system: 'SharedSystem',
      type: '2700',
      changed: '2027-01-01T00:00:00Z',
    });
    always([original, late, firstCopy], { 9001: 'final', 9003: 'superseded', 9004: 'superseded' }, [[1, 8000]]);
    always([copy, firstCopy], { 9003: 'final', 9004: 'superseded' }, [[1, 8000]]);
  });

  test('a copy alone is there and waits: its money is in no sum while Medicare works on it', () => {
    always([firstCopy], { 9004: 'pending' }, []);
    const queued = v3Carrier({ id: '1', control: 'A', system: 'SharedSystem', type: '2700', outcome: 'queued' });
    const untagged = v3Carrier({ id: '2', control: 'B', system: 'SharedSystem', type: '2700', final: null });
    always([queued, untagged], { 1: 'pending', 2: 'pending' }, []);
  });

  test('a correction that is not final, or was cancelled, leaves the claim before it', () => {
    const waiting = v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], final: false });
    always([original, waiting], { 9001: 'final', 9002: 'pending' }, [[1, 8000]]);
    const voided = v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], disposition: '03' });
    always([original, voided], { 9001: 'final', 9002: 'cancelled' }, [[1, 8000]]);
  });

  test('corrections of corrections: the last counts, also when the one between comes later', () => {
    const third = v3Carrier({ id: '9005', control: 'CN3', related: ['CN2'], paid: 70 });
    always([original, correction, third], { 9001: 'superseded', 9002: 'superseded', 9005: 'final' }, [[1, 7000]]);
  });

  test('claims that name each other or themselves never all vanish: the later one counts, of the same date both', () => {
    const [early, late] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    const a = v3Carrier({ id: '1', control: 'A', related: ['B'], changed: early, day: '2025-01-01' });
    const b = v3Carrier({ id: '2', control: 'B', related: ['A'], changed: late, day: '2025-02-01' });
    always([a, b], { 1: 'superseded', 2: 'final' }, [[1, 8000]]);
    const same = v3Carrier({ id: '2', control: 'B', related: ['A'], changed: early, day: '2025-02-01' });
    always([a, same], { 1: 'final', 2: 'final' }, [[2, 16_000]]);
    const itself = v3Carrier({ id: '1', control: 'A', related: ['A'], changed: late });
    const before = v3Carrier({ id: '2', control: 'A', related: ['A'], changed: early });
    always([itself, before], { 1: 'final', 2: 'superseded' }, [[1, 8000]]);
  });

  test('another relationship than prior, and another kind of number, replace nothing', () => {
    const associated = v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], relationship: 'associated', paid: 1 });
    always([original, associated], { 9001: 'final', 9002: 'final' }, [[2, 8100]]);
    const otherNumber = v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'], relatedSystem: 'urn:x', paid: 1 });
    always([original, otherNumber], { 9001: 'final', 9002: 'final' }, [[2, 8100]]);
  });

  test('a claim that loses its correction counts again', () => {
    const { db } = temporaryPerson();
    const sourceId = bindSource(db, { environment: 'file', apiVersion: 'v3', patientId });
    writeClaims(db, batchOf(sourceId, [original, correction]));
    const unrelated = v3Carrier({ id: '9002', control: 'CN2', changed: '2026-09-09T00:00:00Z' });
    writeClaims(db, batchOf(sourceId, [unrelated]));
    expect(statuses(db)).toEqual({ 9001: 'final', 9002: 'final' });
  });

  test('prescriptions of one control number, which plans write as they like, need more in common than the day', () => {
    const fill = (id: string, changed: string, ndc: string): ClaimToWrite =>
      toWrite({
        apiVersion: 'v3',
        kind: 'partD',
        resourceId: id,
        controlNumber: '0',
        lastUpdated: changed,
        lines: [madeLine({ hcpcs: null, ndc: { code: ndc, display: null } })],
      });
    const [a, b] = [fill('1', '2026-01-01T00:00:00Z', '00002'), fill('2', '2026-02-01T00:00:00Z', '00003')];
    always([a, b], { 1: 'final', 2: 'final' }, [[2, 2 * 9876]]);
    always([a, fill('3', '2026-02-01T00:00:00Z', '00002')], { 1: 'superseded', 3: 'final' }, [[1, 9876]]);
  });
});

describe('v2 claim groups, in every order of arrival', () => {
  const [early, late] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
  const of = (resourceId: string, lastUpdated: string, parts: Partial<Claim> = {}): ClaimToWrite =>
    toWrite({
      resourceId,
      lastUpdated,
      groupId: 'g',
      ...parts,
      amounts: { ...toWrite().claim.amounts, paid: reported(resourceId === 'new' ? 200 : 100, 'paid') },
    });
  const moved = { serviceFrom: '2025-03-20', serviceTo: '2025-03-20' };
  const otherLine = [madeLine({ hcpcs: '71046', serviceFrom: '2025-03-20' })];

  test('a correction with the same control number may move the day and the kind', () => {
    const parts = { controlNumber: 'C1' };
    const corrected = of('new', late, { ...parts, ...moved, kind: 'dme', lines: otherLine });
    always([of('old', early, parts), corrected], { new: 'final', old: 'superseded' }, [[1, 200]]);
  });

  test('so does one with the same fill of the same prescription at the same pharmacy', () => {
    const drug = { ...bareDrug, quantity: 30, daysSupply: 30, fillNumber: 2, prescriptionNumber: '7' };
    const parts = { kind: 'partD' as const, drug, lines: [] };
    always([of('old', early, parts), of('new', late, { ...parts, ...moved })], { new: 'final', old: 'superseded' }, [
      [1, 200],
    ]);
    const nextFill = of('new', late, { ...parts, ...moved, drug: { ...drug, fillNumber: 3 } });
    always([of('old', early, parts), nextFill], { new: 'final', old: 'final' }, [[2, 300]]);
    const elsewhere = of('new', late, { ...parts, ...moved, provider: { name: null, npi: '1222222222' } });
    always([of('old', early, parts), elsewhere], { new: 'final', old: 'final' }, [[2, 300]]);
  });

  test('so does one with a line of the same code on the same day, but not a total line', () => {
    const longer = { serviceFrom: '2025-03-10', kind: 'outpatient' as const };
    always([of('old', early), of('new', late, longer)], { new: 'final', old: 'superseded' }, [[1, 200]]);
    for (const line of [madeLine({ isTotalLine: true }), madeLine({ hcpcs: null }), madeLine({ hcpcs: '71046' })]) {
      const other = of('new', late, { ...longer, lines: [line] });
      always([of('old', early), other], { new: 'final', old: 'final' }, [[2, 300]]);
    }
  });

  test('claims that share nothing but their group, or whose date is the same, all stay', () => {
    const unrelated = of('new', late, { ...moved, lines: otherLine });
    always([of('old', early), unrelated], { new: 'final', old: 'final' }, [[2, 300]]);
    always([of('old', early), of('new', early, moved)], { new: 'final', old: 'final' }, [[2, 300]]);
    always([of('old', early), of('new', late, { groupId: 'h' })], { new: 'final', old: 'final' }, [[2, 300]]);
  });

  test('a claim that leaves its group no longer replaces the others', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [of('old', early), of('new', late)]));
    writeClaims(db, batchOf(sourceId, [of('new', '2026-03-01T00:00:00Z', { groupId: 'h', serviceTo: '2025-04-01' })]));
    expect(statuses(db)).toEqual({ old: 'final', new: 'final' });
  });
});

test('claims of an older mapping are settled when they are mapped anew, and what was replaced stays replaced', () => {
  const { db } = temporaryPerson();
  const sourceId = bindSource(db, { environment: 'file', apiVersion: 'v3', patientId });
  const written = [
    v3Carrier({ id: '9001', control: 'CN1' }),
    v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'] }),
  ];
  // As the mapping before read them: without control numbers.
  const before = written.map(({ claim, ...rest }) => ({
    ...rest,
    claim: { ...claim, controlNumber: null, relatedControlNumbers: [] },
  }));
  writeClaims(db, { ...batchOf(sourceId, before), mappingVersion: mappingVersion - 1 });
  expect(statuses(db)).toEqual({ 9001: 'final', 9002: 'final' });
  const map = (raw: string) => ({ claim: mapClaim(JSON.parse(raw)), searchText: '' });
  for (const version of [mappingVersion, mappingVersion + 1]) {
    expect([...rederiveClaims(db, { mappingVersion: version, map })]).toEqual([2]);
    expect(statuses(db)).toEqual({ 9001: 'superseded', 9002: 'final' });
  }
});

test('ten thousand claims of one group are settled in seconds, not in hours', () => {
  const { db, sourceId } = temporaryPerson();
  const claims = Array.from({ length: 10_000 }, (_, at) =>
    toWrite({ resourceId: `c${at}`, groupId: 'g', lastUpdated: new Date(1e12 + at * 1000).toISOString() }),
  );
  writeClaims(db, batchOf(sourceId, claims));
  expect(db.prepare("select count(*) from claim where status = 'final'").pluck().get()).toBe(1);
});
