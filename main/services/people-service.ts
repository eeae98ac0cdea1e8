import { personSummary } from '#main/queries/person-summary.ts';
import { samplePeople } from '#main/samples/people.ts';
import type { SampleKey } from '#main/samples/people.ts';
import { erasePerson, markForErasure, markedForErasure, unmarkErasure } from '#main/store/erase.ts';
import { isCheckDue, isKnownDamaged } from '#main/store/checked-mark.ts';
import { orphanedCopies } from '#main/store/kept-copies.ts';
import { listPersonFiles, personFile } from '#main/store/paths.ts';
import { createPerson } from '#main/store/people.ts';
import type { Writer } from '#main/writer/writer.ts';
import { personColours } from '#shared/domain/person.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { RecordActivity } from './activity-service.ts';
import { forgetConnection } from './connection-settings-store.ts';
import type { HouseholdSession } from './household-session.ts';
import type { OpenReaders } from './open-readers.ts';
import { isoDateOf } from './today.ts';
import { verifyPerson } from './verify-person.ts';
import type { Checked } from './verify-person.ts';

export type SampleOptions = {
  readonly keys: readonly SampleKey[];
  readonly seed?: string;
  readonly claims?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

export type PeopleService = {
  /** Everyone here, samples last. A file that cannot be opened is listed with its problem, never left out. */
  readonly list: () => readonly PersonSummary[];
  readonly get: (personId: string) => PersonSummary;
  /** Makes a person without claims and gives its id. */
  readonly create: (displayName: string, sample?: SampleKey) => string;
  /** Adds sample people and gives their ids; a half-made one is removed again. */
  readonly addSamples: (options: SampleOptions) => Promise<readonly string[]>;
  readonly rename: (personId: string, displayName: string) => Promise<PersonSummary>;
  /** Every person's file with its size in bytes. */
  readonly files: () => readonly { personId: string; displayName: string; file: string; bytes: number }[];
  /**
   * Deletes everything that is kept of a person for good. Once it is decided it cannot fail half-way: the next start goes on.
   * @throws AppError `store/person-not-found`, `store/read-only`, `store/disk-full`
   */
  readonly remove: (personId: string) => Promise<void>;
  /**
   * Looks for damage in every file that was not closed as it should be, that something else wrote to, or that was not looked at for a day.
   * What is found is the person's `problem`. It never throws.
   * @param now epoch ms
   */
  readonly checkDue: (now: number) => Promise<void>;
  /** Checks all of a person's file. @throws AppError `store/locked` */
  readonly verify: (personId: string) => Promise<Checked>;
  /** Goes on with deletions that a crash interrupted. It needs the opened household; it never throws. */
  readonly finishRemovals: () => Promise<void>;
};

export function createPeopleService(
  folder: string,
  {
    session,
    readers,
    writer,
    record,
    onChange,
  }: {
    session: HouseholdSession;
    readers: OpenReaders;
    writer: Writer;
    record: RecordActivity;
    onChange: () => void;
  },
): PeopleService {
  const get = (personId: string): PersonSummary => {
    const summary = personSummary(readers.get(personId), isoDateOf(new Date()));
    return isKnownDamaged(personFile(folder, personId)) ? { ...summary, problem: 'store/damaged' } : summary;
  };

  const checkDue = async (now: number): Promise<void> => {
    if (!session.isOpen()) return;
    let isNew = false;
    for (const { id, file } of listPersonFiles(folder)) {
      if (!isCheckDue(file, now)) continue;
      const wasDamaged = isKnownDamaged(file);
      const check = writer.call('check', { person: readers.access(id), now });
      // What is no damage (another version, a full disk, another program) is told where it matters.
      const isDamaged = await check.catch(() => wasDamaged);
      isNew ||= isDamaged !== wasDamaged;
    }
    if (isNew) onChange();
  };

  const list = (): readonly PersonSummary[] => {
    session.household();
    const ids = [...listPersonFiles(folder).map(({ id }) => id), ...orphanedCopies(folder)];
    const people = ids.map((id) => summaryOrProblem(id, get));
    return people.sort(
      (a, b) => Number(a.isSample) - Number(b.isSample) || a.displayName.localeCompare(b.displayName, 'en'),
    );
  };

  const create: PeopleService['create'] = (displayName, sample) => {
    const colour = sample === undefined ? freeColour(list()) : sampleColours[sample];
    const isSample = sample !== undefined;
    const { id } = createPerson({ folder, household: session.household(), displayName, isSample, colour });
    onChange();
    return id;
  };

  const finishRemoval = async (personId: string): Promise<void> => {
    erasePerson(folder, personId);
    try {
      await forgetConnection(await session.vault(), personId);
    } catch (error) {
      // A vault that is damaged opens for nobody. Another failure passes: the mark stays, and the next start tries again.
      if (!(error instanceof AppError) || error.code !== 'store/household-damaged') return;
    }
    unmarkErasure(folder, personId);
  };

  const remove = async (personId: string): Promise<void> => {
    markForErasure(folder, personId);
    readers.close(personId);
    await writer.call('close', { file: personFile(folder, personId) });
    await finishRemoval(personId);
    record({ kind: 'delete', personId, result: 'ok' });
    onChange();
  };

  const addSample = async (key: SampleKey, options: SampleOptions): Promise<string> => {
    const { keys: _, onProgress, signal, ...size } = options;
    const now = new Date();
    const personId = create(samplePeople[key].displayName, key);
    try {
      const request = { ...size, key, asOf: isoDateOf(now), receivedAt: now.toISOString() };
      await writer.call(
        'storeSample',
        { person: readers.access(personId), request },
        { ...(onProgress && { onProgress }), ...(signal && { signal }) },
      );
      return personId;
    } catch (error) {
      await remove(personId);
      throw error;
    }
  };

  return {
    list,
    get,
    create,
    remove,
    checkDue,
    verify: (personId) => verifyPerson({ writer, readers }, personId),
    finishRemovals: async () => {
      for (const id of markedForErasure(folder)) await finishRemoval(id).catch(() => undefined);
    },
    files: () => {
      const names = new Map(list().map(({ id, displayName }) => [id, displayName]));
      return listPersonFiles(folder).map(({ id, file, bytes }) => ({
        personId: id,
        displayName: names.get(id) ?? '',
        file,
        bytes,
      }));
    },
    addSamples: async (options) => {
      const ids: string[] = [];
      for (const key of options.keys) ids.push(await addSample(key, options));
      onChange();
      return ids;
    },
    rename: async (personId, displayName) => {
      await writer.call('rename', { person: readers.access(personId), displayName });
      onChange();
      return get(personId);
    },
  };
}

/** Pictures and guides show the sample people, so these never change. */
const sampleColours: Readonly<Record<SampleKey, number>> = { mary: 3, james: 2 };

/** The first colour that nobody here has; with more people than colours, the one that the fewest have. */
function freeColour(people: readonly PersonSummary[]): number {
  const uses = Array.from(
    { length: personColours },
    (_, colour) => people.filter((one) => one.colour === colour).length,
  );
  return uses.indexOf(Math.min(...uses));
}

function summaryOrProblem(personId: string, get: (personId: string) => PersonSummary): PersonSummary {
  try {
    return get(personId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Listed, but the file is gone: only a copy is left.
    const problem = error.code === 'store/person-not-found' ? 'store/damaged' : error.code;
    if (problem !== 'store/damaged' && problem !== 'store/newer-version') throw error;
    return { ...emptySummary, id: personId, problem };
  }
}

const emptySummary: Omit<PersonSummary, 'id' | 'problem'> = {
  displayName: '',
  isSample: false,
  colour: 0,
  birthYear: null,
  medicareNumberEnding: null,
  claimCount: 0,
  firstService: null,
  lastService: null,
  lastSyncedAt: null,
  payer: 'medicare',
  hasMedicareAdvantage: false,
  setAsideCount: 0,
  canResume: false,
  connection: null,
};
