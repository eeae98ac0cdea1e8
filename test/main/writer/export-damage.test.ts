import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { isKnownDamaged } from '#main/store/checked-mark.ts';
import { createJobs } from '#main/writer/jobs.ts';
import { createOpenFiles } from '#main/writer/open-files.ts';
import type { ExportRequest } from '#main/writer/export-job.ts';
import { isAppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { damagePages, pageCount, seededNumbers } from '#test/support/damage.ts';
import { key, personWithCopy } from './damaged-person.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimkeep-export-damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { file: whole, now } = personWithCopy(folder);
const total = now.size;

type Format = 'csv-claims' | 'csv-lines' | 'pdf';
type Saved = {
  readonly text: string;
  readonly claimCount: number;
  readonly leftOut: number;
  readonly isLeftOutExact: boolean;
};

/** Saves the claims of a file; a PDF as the page it is printed from. */
async function save(
  file: string,
  format: Format,
  filter: Partial<ReturnType<typeof claimFilterSchema.parse>> = { includeReplaced: true },
): Promise<Saved | ErrorCode> {
  const files = createOpenFiles();
  const path = join(folder, 'saved');
  const request: ExportRequest = {
    path,
    printedOn: '2026-11-25',
    language: 'en',
    what: { format, filter: claimFilterSchema.parse(filter) },
  };
  rmSync(path, { force: true });
  try {
    const {
      claimCount,
      leftOut = 0,
      isLeftOutExact = true,
    } = await createJobs(files).export(
      { person: { file, key }, request },
      {
        signal: new AbortController().signal,
        progress: () => undefined,
        printPdf: (html) => Promise.resolve(Buffer.from(html)),
      },
    );
    return { text: readFileSync(path, 'utf8'), claimCount, leftOut, isLeftOutExact };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.code;
  } finally {
    files.closeAll();
  }
}

const rowsOf = (csv: string): readonly string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** Some pages of a copy are damaged, the same at every run. */
function damagedCopy(seed: number, pages: number): string {
  const file = join(folder, `damaged-${String(seed)}.claimkeep`);
  copyFileSync(whole, file);
  onTestFinished(() => rmSync(file, { force: true }));
  const next = seededNumbers(seed);
  // Without the first page nothing is a database.
  damagePages(
    file,
    Array.from({ length: pages }, () => 2 + Math.floor(next() * (pageCount(file) - 1))),
  );
  return file;
}

const seeds = Array.from({ length: 24 }, (_, seed) => seed + 1);

describe('a table of a damaged file', () => {
  it('has every claim that can be read, exactly as it was, and counts every other', async () => {
    const complete = await save(whole, 'csv-claims');
    if (typeof complete === 'string') throw new Error(complete);
    const known = new Set(rowsOf(complete.text).map((row) => row.slice(0, -6).join('|')));
    const seen = { part: 0, whole: 0, refused: 0, inexact: 0 };
    for (const seed of seeds) {
      const saved = await save(damagedCopy(seed, 1 + (seed % 4) * 3), 'csv-claims');
      if (typeof saved === 'string') {
        expect(saved).toBe('store/damaged');
        seen.refused += 1;
        continue;
      }
      const { claimCount, leftOut, isLeftOutExact, text } = saved;
      if (isLeftOutExact) expect({ seed, sum: claimCount + leftOut }).toEqual({ seed, sum: total });
      else expect(claimCount + leftOut).toBeLessThanOrEqual(total);
      const [header = [], ...rows] = rowsOf(text);
      const hasNotice = rows[0]?.[0]?.startsWith('Careful: this is not everything.') === true;
      const told = rows.slice(hasNotice ? 1 : 0);
      expect(told).toHaveLength(claimCount);
      // The last columns are the person's own notes, which may be left out as a whole.
      for (const row of [header, ...told]) expect(known).toContain(row.slice(0, -6).join('|'));
      expect({ seed, hasNotice }).toEqual({ seed, hasNotice: hasNotice || claimCount < total });
      if (leftOut > 0)
        expect(rows[0]?.[0]).toContain(`${String(leftOut)} claim${leftOut === 1 ? '' : 's'} could not be read`);
      seen[leftOut > 0 ? 'part' : 'whole'] += 1;
      seen.inexact += isLeftOutExact ? 0 : 1;
    }
    console.log('tables of damaged files', seen);
    expect(seen.part).toBeGreaterThan(3);
    expect(seen.whole).toBeGreaterThan(0);
  }, 60_000);

  it('has a claim with all its lines or not at all', async () => {
    const complete = await save(whole, 'csv-lines');
    if (typeof complete === 'string') throw new Error(complete);
    const linesOf = (text: string): Map<string, string[]> => {
      const lines = new Map<string, string[]>();
      for (const row of rowsOf(text).slice(1)) {
        if (row[1] === '') continue;
        const id = row[0] ?? '';
        lines.set(id, [...(lines.get(id) ?? []), row.join('|')]);
      }
      return lines;
    };
    const known = linesOf(complete.text);
    let parts = 0;
    for (const seed of seeds) {
      const saved = await save(damagedCopy(seed, 5), 'csv-lines');
      if (typeof saved === 'string') continue;
      parts += saved.leftOut > 0 ? 1 : 0;
      for (const [id, lines] of linesOf(saved.text)) expect(lines).toEqual(known.get(id));
      if (saved.isLeftOutExact) expect(saved.claimCount + saved.leftOut).toBe(total);
    }
    expect(parts).toBeGreaterThan(3);
  }, 60_000);

  it('is narrowed as asked, also where the list of claims itself is damaged', async () => {
    const filter = { years: [2025], includeReplaced: true };
    const complete = await save(whole, 'csv-claims', filter);
    if (typeof complete === 'string') throw new Error(complete);
    const known = new Set(rowsOf(complete.text).map((row) => row.slice(0, -6).join('|')));
    let parts = 0;
    for (const seed of seeds) {
      const saved = await save(damagedCopy(seed, 6), 'csv-claims', filter);
      if (typeof saved === 'string') continue;
      const rows = rowsOf(saved.text);
      const told = saved.leftOut > 0 ? [rows[0] ?? [], ...rows.slice(2)] : rows;
      for (const row of told.filter(([first]) => first?.startsWith('Careful') !== true)) {
        expect(known).toContain(row.slice(0, -6).join('|'));
      }
      // Of what cannot be read the year cannot be told: it is counted rather than left out in silence.
      if (saved.isLeftOutExact) expect(saved.claimCount + saved.leftOut).toBeGreaterThanOrEqual(known.size - 1);
      parts += saved.leftOut > 0 ? 1 : 0;
    }
    expect(parts).toBeGreaterThan(3);
  }, 60_000);
});

describe('a PDF of a damaged file', () => {
  it('says at its top what is missing, has no costs of the year, and the damage is remembered', async () => {
    for (const seed of seeds) {
      const file = damagedCopy(seed, 6);
      const saved = await save(file, 'pdf', { years: [2025] });
      if (typeof saved === 'string' || saved.leftOut === 0) continue;
      const notice = saved.text.indexOf(`${String(saved.leftOut)} claim`);
      expect(saved.text).toContain('<p class="warning">Careful: this is not everything.');
      expect(notice).toBeGreaterThan(0);
      expect(notice).toBeLessThan(saved.text.indexOf('class="not-a-bill"'));
      expect(saved.text).not.toContain('What 2025 cost');
      expect(isKnownDamaged(file)).toBe(true);
      return;
    }
    throw new Error('no damage hid a claim');
  }, 60_000);
});
