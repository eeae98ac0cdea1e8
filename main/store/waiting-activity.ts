import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { z } from 'zod';
import { activityKinds } from '#shared/domain/activity.ts';
import { createDataFolders, dataPaths } from './paths.ts';

const waitingSchema = z.object({
  at: z.iso.datetime(),
  kind: z.enum(activityKinds),
  /** A code or a way of opening; nothing that was typed. */
  result: z.string().max(60),
});
/** What happened while the activity log was locked: when, what, and how it went. */
export type WaitingActivity = z.output<typeof waitingSchema>;

/** A wall of wrong tries must not fill the disk. */
const mostBytes = 100_000;

/**
 * Keeps an entry for the log until it can be opened. One line, appended and flushed, so that two programs can do it at once. Never throws: a
 * full disk is no reason not to answer.
 */
export function keepWaiting(folder: string, entry: WaitingActivity): void {
  const { waitingActivity: file } = dataPaths(folder);
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) return;
    createDataFolders(folder);
    const handle = openSync(file, 'a', 0o600);
    try {
      writeSync(handle, `${JSON.stringify(waitingSchema.parse(entry))}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The entry is lost; what it tells of is not changed by that.
  }
}

/**
 * Takes what waits, oldest first. It stays on the disk, under another name, until {@link forgetTaken}: after a crash in between it comes
 * again.
 */
export function takeWaiting(folder: string): readonly WaitingActivity[] {
  const { waitingActivity: file } = dataPaths(folder);
  const taken = `${file}.merging`;
  if (!existsSync(taken)) {
    if (!existsSync(file)) return [];
    renameSync(file, taken);
  }
  return readFileSync(taken, 'utf8').split('\n').flatMap(entryIn);
}

export function forgetTaken(folder: string): void {
  rmSync(`${dataPaths(folder).waitingActivity}.merging`, { force: true });
}

/** A line that was cut off by a crash is left out. */
function entryIn(line: string): readonly WaitingActivity[] {
  try {
    return [waitingSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
