import { readActivity } from '#main/store/activity-log.ts';
import { forgetTaken, keepWaiting, takeWaiting } from '#main/store/waiting-activity.ts';
import type { ActivityFile } from '#main/store/activity-log.ts';
import { dataPaths } from '#main/store/paths.ts';
import type { Household } from '#main/store/household.ts';
import type { Writer } from '#main/writer/writer.ts';
import type { ActivityEntry } from '#shared/domain/activity.ts';

/** What happened, without its time. What does not apply is left out. */
export type Happening = Pick<ActivityEntry, 'kind' | 'result'> &
  Partial<Pick<ActivityEntry, 'personId' | 'host' | 'purpose'>>;

/** Notes what happened. Never throws and never waits. */
export type RecordActivity = (happening: Happening) => void;

export type ActivityService = {
  readonly record: RecordActivity;
  /** The newest first. @throws AppError `store/locked` */
  readonly list: (limit: number) => Promise<readonly ActivityEntry[]>;
  /** Forgets everything up to now, but for that it was cleared. @throws AppError `store/locked` */
  readonly clear: () => Promise<void>;
  /** Forgets everything, and that anything was forgotten: when all data goes. @throws AppError `store/locked` */
  readonly forget: () => Promise<void>;
  /** Writes what waits, if there is a key to write it with. */
  readonly flush: () => Promise<void>;
};

const flushAfterMs = 400;
/** What waits while it is locked: a wall of wrong tries must not fill the memory. */
const mostWaiting = 500;

/** So many of the newest entries are looked through for what a crash may have brought in already. */
const lookedThrough = 1000;

/**
 * Gathers entries and writes them together. While it is locked they wait on the disk for the next opening, also of another program, so that
 * a wrong try is in the log that the owner opens.
 */
export function createActivityService(
  dataFolder: string,
  { writer, household }: { readonly writer: Pick<Writer, 'call'>; readonly household: () => Household | null },
): ActivityService {
  let waiting: ActivityEntry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isMerging = false;

  const log = (): ActivityFile | null => {
    const key = household()?.activityKey();
    return key === undefined ? null : { file: dataPaths(dataFolder).activity, key };
  };

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const target = log();
    if (target === null) return;
    const kept = isMerging ? null : keptIn(dataFolder, target);
    const entries = [...(kept ?? []), ...waiting];
    waiting = [];
    if (kept === null && entries.length === 0) return;
    if (kept !== null) isMerging = true;
    try {
      await writer.call('appendActivity', { log: target, entries });
      if (kept !== null) forgetTaken(dataFolder);
    } catch {
      // A log that cannot be written, on a full disk, is no reason to fail what it tells of.
    } finally {
      if (kept !== null) isMerging = false;
    }
  };

  const record: RecordActivity = ({ personId = null, host = null, purpose = null, ...rest }) => {
    if (household() === null) return keepWaiting(dataFolder, { at: new Date().toISOString(), ...rest });
    waiting = [...waiting, { at: new Date().toISOString(), personId, host, purpose, ...rest }].slice(-mostWaiting);
    timer ??= setTimeout(() => void flush(), flushAfterMs);
    timer.unref();
  };

  const forget = async (): Promise<void> => {
    waiting = [];
    takeWaiting(dataFolder);
    forgetTaken(dataFolder);
    const target = log();
    if (target !== null) await writer.call('clearActivity', { log: target });
  };

  return {
    record,
    list: async (limit) => {
      await flush();
      const target = log();
      return target === null ? [] : readActivity(target, limit);
    },
    clear: async () => {
      await forget();
      record({ kind: 'cleared', result: 'ok' });
      await flush();
    },
    forget,
    flush,
  };
}

/** What waited on the disk and is not in the log yet, oldest first; null when nothing waited. */
function keptIn(folder: string, log: ActivityFile): readonly ActivityEntry[] | null {
  try {
    const taken = takeWaiting(folder);
    if (taken.length === 0) return null;
    const inLog = new Set(readActivity(log, lookedThrough).map(({ at, kind }) => `${at} ${kind}`));
    return taken
      .filter(({ at, kind }) => !inLog.has(`${at} ${kind}`))
      .map((entry) => ({ ...entry, personId: null, host: null, purpose: null }));
  } catch {
    return null;
  }
}
