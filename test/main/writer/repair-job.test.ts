import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { annotationsOf } from '#main/queries/annotations.ts';
import { closeDatabase, openForReading, removeWithLogs } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import { verifyFile } from '#main/writer/check-file.ts';
import { prepareRepair } from '#main/writer/repair-job.ts';
import { isAppError } from '#shared/errors.ts';
import { damagePages, pageCount, seededNumbers } from '#test/support/damage.ts';
import { temporaryFolder } from '../store/temporary-store.ts';
import { key, personId, personWithCopy, placeIn, toldBy } from './damaged-person.ts';

const at = '2026-11-25T10:00:00.000Z';

function repair(folder: string, copies: readonly string[], isConnected = true) {
  return prepareRepair({ folder, id: personId, key, copies, isConnected, at });
}

function read(file: string, sql: string): readonly unknown[] {
  const db = openForReading(file, key);
  try {
    return query<unknown>(db, sql).all();
  } finally {
    closeDatabase(db);
  }
}

function notesIn(file: string): readonly (readonly [string, string])[] {
  const db = openForReading(file, key);
  try {
    return annotationsOf(db, 'claim').map(({ key: claim, note }) => [claim, note] as const);
  } finally {
    closeDatabase(db);
  }
}

/** Ways a file is damaged; each is given numbers from 0 to below 1. */
const ways: Readonly<Record<string, (file: string, random: () => number) => void>> = {
  pages: (file, random) => {
    const pages = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(file, random));
    damagePages(file, pages, Math.floor(random() * 4000), 64);
  },
  'one page': (file, random) => damagePages(file, [pick(file, random)]),
  'a stretch of zeros': (file, random) => {
    const content = readFileSync(file);
    const from = pick(file, random) - 1;
    content.fill(0, from * 4096, (from + 1 + Math.floor(random() * 20)) * 4096);
    writeFileSync(file, content);
  },
  'cut off': (file, random) => truncateSync(file, pick(file, random) * 4096 - Math.floor(random() * 2) * 100),
  'pages in each other’s place': (file, random) => {
    const content = readFileSync(file);
    const [one, other] = [pick(file, random) - 1, pick(file, random) - 1];
    const kept = Buffer.from(content.subarray(one * 4096, one * 4096 + 4096));
    content.copy(content, one * 4096, other * 4096, other * 4096 + 4096);
    kept.copy(content, other * 4096);
    writeFileSync(file, content);
  },
};

/** Any page but the first: without that one nothing can be read at all, which has a test of its own. */
function pick(file: string, random: () => number): number {
  return 2 + Math.floor(random() * (pageCount(file) - 1));
}

let person: ReturnType<typeof personWithCopy>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-damage-'));
  person = personWithCopy(folder);
  return () => rmSync(folder, { recursive: true, force: true });
});

function placed(): { folder: string; file: string; copy: string } {
  const folder = temporaryFolder();
  return { folder, ...placeIn(folder, person) };
}

const rounds = Object.keys(ways).flatMap((way) => [1, 2, 3].map((seed) => [way, seed] as const));

test.each(rounds)('%s, seed %i: every claim is right, and found and lost add up', (way, seed) => {
  const { folder, file, copy } = placed();
  const total = person.now.size;
  ways[way]?.(file, seededNumbers(seed));
  const damaged = readFileSync(file);
  if (verifyFile({ file, key }).problems.length === 0) {
    // Two equal pages, or one that nothing uses.
    expect(() => repair(folder, [copy])).toThrow('store/not-damaged');
    return;
  }
  for (const copies of [[copy], []]) {
    const { prepared, salvage, copy: from } = repair(folder, copies);
    expect(readFileSync(file)).toEqual(damaged);
    expect(from !== null).toBe(copies.length > 0);
    expect(verifyFile({ file: prepared, key }).problems).toEqual([]);
    const told = toldBy(prepared);
    for (const [id, claim] of told) {
      const isNow = claim.raw === person.now.get(id)?.raw;
      const right = isNow ? person.now.get(id) : person.before.get(id);
      // Where the claim's own row is gone, only the day it came is another.
      expect(withoutDay(claim)).toEqual(right && withoutDay(right));
      if (copies.length === 0) expect(isNow).toBe(true);
    }
    const { salvaged = 0, fromCopy = 0, lost = 0, lostIds = [], isLostExact = false } = salvage ?? {};
    expect(salvaged + fromCopy).toBe(told.size);
    if (isLostExact) expect(salvaged + fromCopy + lost).toBe(total);
    else expect(salvaged + fromCopy + lost).toBeLessThanOrEqual(total);
    expect(lostIds.filter((id) => told.has(id) || !person.now.has(id))).toEqual([]);
    if (copies.length > 0) expect([...person.before.keys()].filter((id) => !told.has(id))).toEqual([]);
    for (const [claim, note] of notesIn(prepared)) {
      expect([claim, note]).toEqual(
        note === 'before the copy' ? [person.first, note] : [person.second, 'after the copy'],
      );
    }
    removeWithLogs(prepared);
  }
});

function withoutDay({ raw, columns }: { raw: string; columns: string }): unknown {
  const { received_at: _, ...others } = JSON.parse(columns) as { received_at: string };
  return { raw, others };
}

test('what is not touched by the damage comes over whole: notes, filters, versions, what downloads brought, the connection', () => {
  const { folder, file, copy } = placed();
  damagePages(file, damageable(file));
  const { prepared, salvage } = repair(folder, [copy]);
  expect(salvage).toMatchObject({ areNotesWhole: true, isLostExact: true });
  expect(salvage?.lost).toBeGreaterThan(0);
  expect(new Set(notesIn(prepared))).toEqual(
    new Set([
      [person.first, 'before the copy'],
      [person.second, 'after the copy'],
    ]),
  );
  const same = [
    'select name, filter from saved_filter',
    'select kind, started_at from sync_run order by id',
    'select version, received_at, replaced_at from claim_version order by claim_rid',
    'select patient_id, client_id, fhir_base, last_synced_at from source',
    'select patient_id, birth_date from patient_record',
    'select resource_id, part from coverage_record order by resource_id',
    'select text from annotation_search order by text',
  ];
  for (const sql of same) expect([sql, read(prepared, sql)]).toEqual([sql, read(file, sql)]);
  // The next download asks for everything.
  expect(read(prepared, 'select transaction_time, full_walk_at from source')).toEqual([
    { transaction_time: null, full_walk_at: null },
  ]);
  removeWithLogs(prepared);
  const { prepared: alone } = repair(folder, [copy], false);
  expect(read(alone, 'select client_id from source')).toEqual([{ client_id: null }]);
});

/** Leaf pages of the newest raw resources, found by damaging page after page. */
function damageable(file: string): readonly number[] {
  const whole = readFileSync(file);
  const found: number[] = [];
  for (let page = pageCount(file); page > 1 && found.length < 2; page -= 1) {
    damagePages(file, [page]);
    const isResourceOnly = (() => {
      try {
        read(file, 'select count(*) from claim, (select max(length(note)) from annotation)');
        const faults = verifyFile({ file, key });
        return faults.rawResources < faults.claims && faults.rawResources > faults.claims - 12;
      } catch {
        return false;
      }
    })();
    if (isResourceOnly && isOnlyRaw(file)) found.push(page);
    writeFileSync(file, whole);
  }
  return found;
}

function isOnlyRaw(file: string): boolean {
  const tables = ['claim', 'line_item', 'search_text', 'claim_version', 'sync_run', 'sync_change', 'annotation'];
  try {
    return tables.every((table) => read(file, `select * from ${table}`).length > 0);
  } catch {
    return false;
  }
}

test('damage to the list of tables itself is found and repaired like any other', () => {
  const { folder, file } = placed();
  const whole = readFileSync(file);
  // It is written first, so it lies among the first pages.
  for (let page = 2; page <= 12; page += 1) {
    damagePages(file, [page]);
    if (verifyFile({ file, key }).problems.length > 0) {
      const { prepared } = repair(folder, []);
      expect(verifyFile({ file: prepared, key }).problems, `page ${String(page)}`).toEqual([]);
      removeWithLogs(prepared);
    }
    writeFileSync(file, whole);
  }
});

test('a copy that is damaged too is passed over for the one before it', () => {
  const { folder, file, copy } = placed();
  damagePages(file, [Math.floor(pageCount(file) / 2)]);
  const older = copy.replace('-21T', '-20T');
  copyFileSync(copy, older);
  damagePages(copy, [Math.floor(pageCount(copy) / 2)]);
  expect(repair(folder, [copy, older]).copy).toBe('2026-11-20T10-00-00-000Z.claimkeep');
});

test('with its first page gone nothing can be read: the copy alone, or nothing at all is changed', () => {
  const { folder, file, copy } = placed();
  damagePages(file, [1]);
  const { prepared, salvage } = repair(folder, [copy]);
  expect(salvage).toBeNull();
  expect(toldBy(prepared)).toEqual(person.before);
  removeWithLogs(prepared);
  const before = readdirSync(dirname(file));
  expect(() => repair(folder, [])).toThrow('backup/no-copy');
  expect(readdirSync(dirname(file))).toEqual(before);
});

test('a whole file is refused, and stays', () => {
  const { folder, file, copy } = placed();
  const before = readFileSync(file);
  try {
    repair(folder, [copy]);
    expect.unreachable();
  } catch (error) {
    expect(isAppError(error) && error.code).toBe('store/not-damaged');
  }
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.new'))).toEqual([]);
});
