import { setImmediate as nextTurn } from 'node:timers/promises';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import type { WritableDb } from '#main/store/database.ts';
import { putInsuranceCard } from '#main/store/insurance-card.ts';
import { bindSource } from '#main/store/sources.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import { putCoverages, putPatient } from '#main/store/write-person.ts';
import type { JobContext } from '#main/writer/protocol.ts';
import type { PersonAccess } from '#main/writer/open-files.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import type { Environment } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import { resourcesInFile } from './import-source.ts';
import type { SetAsideResource } from './prepare-claims.ts';
import { readResource } from './read-resource.ts';
import type { Owner, ReadResource } from './read-resource.ts';
import { ownerKey } from './scan-import.ts';

/** Claims of one transaction: 5 to 10 pages' worth (performance.md, section 9). */
const batchSize = 250;

/** Which person each owner's resources go to. Decided before, from {@link scanImport}. */
export type ImportTarget = {
  readonly owner: Owner & { readonly file: string | null };
  readonly person: PersonAccess;
  readonly personId: string;
};

export type ImportCounts = {
  readonly personId: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly setAside: number;
  readonly guardedLines: number;
};

/**
 * Reads the files again and stores each resource with the person it belongs to.
 * @throws AppError `import/cancelled` (what was stored stays), `medicare/wrong-person`, `store/...`
 */
export async function importFiles(
  input: { readonly files: readonly string[]; readonly targets: readonly ImportTarget[]; readonly receivedAt: string },
  context: JobContext,
  open: (access: PersonAccess) => WritableDb,
): Promise<readonly ImportCounts[]> {
  // All people of an import lie in one data folder, and so have the same tables.
  const { names } = namesBeside(input.targets[0]?.person.file ?? '');
  const collectors = new Map<string, Collector>();
  const byOwner = new Map<string, Collector>();
  for (const { owner, person, personId } of input.targets) {
    const collector = collectors.get(personId) ?? createCollector(open(person), personId, input.receivedAt);
    collectors.set(personId, collector);
    byOwner.set(ownerKey(owner), collector);
    collector.bind(owner);
  }
  const [first] = collectors.values();
  for (const [index, file] of input.files.entries()) {
    context.progress({ phase: 'writing', done: index, total: input.files.length });
    // What names nobody stays with its file: with the one person there is, or, unreadable, beside the resources around it.
    let current = first;
    let sinceTurn = 0;
    for await (const raw of resourcesInFile(file)) {
      sinceTurn += 1;
      // A cancel arrives as a message, which needs a turn of the event loop.
      if (sinceTurn % batchSize === 0) await nextTurn();
      if (context.signal.aborted) throw new AppError('import/cancelled');
      const read = readResource(raw, names);
      if (read.type === 'other') continue;
      if (read.type !== 'setAside')
        current = byOwner.get(ownerKey({ ...read.owner, file })) ?? (collectors.size === 1 ? first : undefined);
      if (current === undefined) throw new AppError('import/wrong-person');
      current.add(read);
    }
  }
  for (const collector of collectors.values()) collector.flush();
  context.progress({ phase: 'writing', done: input.files.length, total: input.files.length });
  return [...collectors.values()].map((collector) => collector.counts());
}

type Collector = {
  readonly bind: (owner: Owner) => void;
  readonly add: (read: Exclude<ReadResource, { type: 'other' }>) => void;
  readonly flush: () => void;
  readonly counts: () => ImportCounts;
};

/** Gathers one person's claims into transactions of {@link batchSize}. */
function createCollector(db: WritableDb, personId: string, receivedAt: string): Collector {
  const environment: Environment = 'file';
  const sources = new Map<ApiVersion, number>();
  const waiting = new Map<number, { claims: ClaimToWrite[]; setAside: SetAsideResource[] }>();
  const counts = { added: 0, changed: 0, unchanged: 0, setAside: 0, guardedLines: 0 };

  const sourceOf = (apiVersion: ApiVersion): number => {
    const known = sources.get(apiVersion);
    if (known !== undefined) return known;
    const id = bindSource(db, { environment, apiVersion, patientId: null });
    sources.set(apiVersion, id);
    return id;
  };
  const anySource = (): number => sources.values().next().value ?? sourceOf('v2');
  const flush = (): void => {
    for (const [sourceId, { claims, setAside }] of waiting) {
      const report = writeClaims(db, { sourceId, claims, setAside, checkpoint: null, receivedAt, mappingVersion });
      counts.added += report.added;
      counts.changed += report.changed;
      counts.unchanged += report.unchanged;
      counts.setAside += setAside.length;
      for (const { claim } of claims) counts.guardedLines += claim.guardedLines;
    }
    waiting.clear();
  };
  const add: Collector['add'] = (read) => {
    const sourceId = read.type === 'setAside' ? anySource() : sourceOf(read.owner.apiVersion);
    if (read.type === 'patient') putPatient(db, sourceId, read, receivedAt);
    else if (read.type === 'coverage') putCoverages(db, sourceId, [read], receivedAt);
    else if (read.type === 'card') putInsuranceCard(db, sourceId, read.raw, receivedAt);
    else {
      const batch = waiting.get(sourceId) ?? { claims: [], setAside: [] };
      waiting.set(sourceId, batch);
      if (read.type === 'claim') batch.claims.push(read);
      else batch.setAside.push({ reason: read.reason, raw: read.raw });
      if (batch.claims.length + batch.setAside.length >= batchSize) flush();
    }
  };
  return {
    bind: ({ apiVersion, patientId }) =>
      sources.set(apiVersion, bindSource(db, { environment, apiVersion, patientId })),
    add,
    flush,
    counts: () => ({ personId, ...counts }),
  };
}
