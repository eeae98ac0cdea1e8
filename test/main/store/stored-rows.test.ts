import { expect, test } from 'vitest';
import type { ReadableDb } from '#main/store/database.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { calculated, reported } from '#shared/domain/money.ts';
import { batchOf, madeClaim, madeLine, toWrite } from './made-claim.ts';
import { temporaryPerson } from './temporary-store.ts';

const tables = ['line_item', 'diagnosis', 'procedure', 'claim_relation', 'search_text'];
const own = 'select * from claim';

function rowsOf(db: ReadableDb): readonly unknown[] {
  return [own, ...tables.map((table) => `select * from ${table} order by 1, 2`)].map((sql) => db.prepare(sql).all());
}

const changesOf = (db: ReadableDb): unknown => db.prepare('select total_changes()').pluck().get();
const procedure = { sequence: 1, code: '0SR9019', system: 'icd-10-pcs' as const, display: null, date: null };
const whole: Partial<Claim> = {
  apiVersion: 'v3',
  lines: [madeLine(), madeLine({ sequence: 2, hcpcs: '99214' })],
  procedures: [procedure],
  relatedControlNumbers: ['C2', 'C1'],
};

/** Stores what one mapping gives, then what the next one gives of the same text. */
function mappedAnew(before: Partial<Claim>, after: Partial<Claim>, words = ['knee', 'knee']) {
  const { db, sourceId } = temporaryPerson();
  const { raw } = toWrite(whole);
  const write = (parts: Partial<Claim>, mappingVersion: number, searchText: string | undefined) =>
    writeClaims(db, { ...batchOf(sourceId, [{ ...toWrite(parts, searchText), raw }]), mappingVersion });
  write(before, 1, words[0]);
  const changes = Number(changesOf(db));
  expect(write(after, 2, words[1])).toEqual({ added: 0, changed: 0, unchanged: 1 });
  return { rows: rowsOf(db), changes: Number(changesOf(db)) - changes };
}

test.each([
  ['everything', whole],
  ['little', {}],
])('a mapping that says the same of a claim with %s writes its own number and nothing else', (_, parts) => {
  expect(mappedAnew(parts, parts).changes).toBe(1);
});

test.each<[string, Partial<Claim>]>([
  ['an amount of the claim', { amounts: { ...madeClaim().amounts, paid: calculated(1, 'x') } }],
  ['where an amount is from', { amounts: { ...madeClaim().amounts, paid: reported(9876, 'y') } }],
  ['a line more', { lines: [...(whole.lines ?? []), madeLine({ sequence: 3 })] }],
  ['a line less', { lines: (whole.lines ?? []).slice(1) }],
  ['no lines', { lines: [] }],
  ['the lines in another order', { lines: (whole.lines ?? []).toReversed() }],
  ['a diagnosis less', { diagnoses: [] }],
  ['no procedure', { procedures: [] }],
  ['another procedure', { procedures: [{ ...procedure, code: '0SRB019' }] }],
  ['no claim that it names', { relatedControlNumbers: [] }],
  ['another claim that it names', { relatedControlNumbers: ['C1', 'C3'] }],
  ['nothing rare', { procedures: [], relatedControlNumbers: [] }],
  ['another status', { status: 'cancelled' }],
])('a mapping that says something else is written: %s', (_, different) => {
  const after = { ...whole, ...different };
  expect(mappedAnew(whole, after).rows).toEqual(mappedAnew(after, after).rows);
  expect(mappedAnew(after, whole).rows).toEqual(mappedAnew(whole, whole).rows);
});

test('new words to find a claim by are written, though the claim is the same', () => {
  expect(mappedAnew(whole, whole, ['knee', 'hip']).rows).toEqual(mappedAnew(whole, whole, ['hip', 'hip']).rows);
});
