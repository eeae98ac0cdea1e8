import { readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { toStoreError } from './store-error.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const markSchema = z.object({
  /** Which file was checked, and as what it was left: another write by anything but ClaimKeep shows. */
  ino: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  /** An instant. */
  checkedAt: z.iso.datetime(),
  isDamaged: z.boolean(),
});
type Mark = z.output<typeof markSchema>;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether a person's file is to be looked through now: it was not closed as it should be (its log is there), something else wrote to it, it
 * was last looked at more than a day ago, or never.
 * @param now epoch ms
 */
export function isCheckDue(file: string, now: number): boolean {
  const mark = readMark(file);
  if (mark === null || mark.isDamaged || !isAsLeft(file)) return true;
  return Math.abs(now - Date.parse(mark.checkedAt)) > dayMs;
}

/** True when the file is as ClaimKeep left it after the last check that found it whole. */
export function isAsLeft(file: string): boolean {
  const mark = readMark(file);
  const now = stateOf(file);
  if (mark === null || mark.isDamaged || now === null || logSize(file) > 0) return false;
  return mark.ino === now.ino && mark.size === now.size && mark.mtimeMs === now.mtimeMs;
}

/** Whether the last check of this very file found damage. */
export function isKnownDamaged(file: string): boolean {
  const mark = readMark(file);
  return mark !== null && mark.isDamaged && mark.ino === stateOf(file)?.ino;
}

/** Remembers what a check found. Where it cannot be written down, the next start checks again. @param now epoch ms */
export function markChecked(
  file: string,
  { isDamaged, now }: { readonly isDamaged: boolean; readonly now: number },
): void {
  writeMark(file, { isDamaged, checkedAt: new Date(now).toISOString() });
}

/** After ClaimKeep itself wrote to a file that was as it had been left. */
export function markLeft(file: string): void {
  const mark = readMark(file);
  if (mark !== null) writeMark(file, mark);
}

/** Another file takes this one's place. @throws AppError `store/read-only` */
export function removeMark(file: string): void {
  try {
    rmSync(markOf(file), { force: true });
  } catch (error) {
    throw toStoreError(error);
  }
}

function writeMark(file: string, { isDamaged, checkedAt }: Pick<Mark, 'isDamaged' | 'checkedAt'>): void {
  const state = stateOf(file);
  if (state === null) return;
  try {
    writeFileAtomically(markOf(file), JSON.stringify({ ...state, checkedAt, isDamaged } satisfies Mark));
  } catch {
    return;
  }
}

function readMark(file: string): Mark | null {
  try {
    return markSchema.parse(JSON.parse(readFileSync(markOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** Beside the file and named after it, so that it goes with the person. */
function markOf(file: string): string {
  return `${file}.checked`;
}

function stateOf(file: string): Pick<Mark, 'ino' | 'size' | 'mtimeMs'> | null {
  const entry = statSync(file, { throwIfNoEntry: false });
  return entry === undefined ? null : { ino: String(entry.ino), size: entry.size, mtimeMs: entry.mtimeMs };
}

function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
