import type { MedicareClient } from '#main/medicare/client.ts';
import type { ResourceType } from '#main/medicare/page.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { PageOutcome, StartedWalk, WalkResult } from './claim-walk.ts';
import { pageQuery } from './page-query.ts';
import { walkClaims } from './walk-claims.ts';

/** A person has a handful of Coverages; thousands mean a server that never ends. */
const mostCoverages = 2_000;

/** Parts of the data that a person can keep to themselves. */
export type Part = 'patient' | 'coverage' | 'claims';

/** Where the pages go. Everything that is parsed or stored happens behind it, on the writing thread. */
export type SyncTarget = {
  readonly start: () => Promise<StartedWalk>;
  readonly storePatient: (bytes: Uint8Array) => Promise<void>;
  /** Gives the start of the next page, null on the last. */
  readonly storeCoverage: (bytes: Uint8Array) => Promise<number | null>;
  /** Keeps the digital insurance card. */
  readonly storeCard: (bytes: Uint8Array) => Promise<void>;
  readonly addClaims: (bytes: Uint8Array, startIndex: number, walk: Checkpoint | null) => Promise<PageOutcome>;
  readonly finish: (walk: Checkpoint) => Promise<WalkResult>;
  /** Stores what came, for the next download to go on. */
  readonly stop: (outcome: 'cancelled' | 'failed', errorCode: ErrorCode) => Promise<void>;
};

export type SyncResult = WalkResult & { readonly notShared: readonly Part[] };

export type SyncOptions = {
  readonly client: MedicareClient;
  readonly target: SyncTarget;
  /** Only v3 has insurance cards. */
  readonly apiVersion: ApiVersion;
  /** The scope Medicare granted; it may be narrower than what was asked for, and decides what is asked. */
  readonly grantedScope: readonly string[];
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/**
 * Downloads one person: Patient, Coverage, then every page of claims that is due, one page at a time. Never deletes anything.
 * @throws AppError `sync/cancelled`, `medicare/...`, `auth/reconnect-needed`, `store/...`: what came before stays
 */
export async function syncPerson(options: SyncOptions): Promise<SyncResult> {
  const { target } = options;
  const started = await target.start();
  try {
    return await download(options, started).catch(async (error: unknown) => {
      // Refused as a whole it may be the token, whatever the server says; nothing was stored yet. A second refusal is meant.
      if (!isForbidden(error) || !(await options.client.renew())) throw error;
      return download(options, started);
    });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    // The first error is the one to tell.
    await target.stop(code === 'sync/cancelled' ? 'cancelled' : 'failed', code).catch(() => undefined);
    throw error;
  }
}

async function download(options: SyncOptions, started: StartedWalk): Promise<SyncResult> {
  const { client, target, grantedScope, onProgress, signal } = options;
  const notShared: Part[] = [];

  /** Runs a part of the download; "not allowed" is an answer here, not a failure: the person may have kept this part to themselves. */
  const unlessNotShared = async (part: Part, type: ResourceType, work: () => Promise<void>) => {
    try {
      if (!mayRead(grantedScope, type)) throw new AppError('medicare/forbidden');
      await work();
    } catch (error) {
      if (!(error instanceof AppError) || !meansNotShared(error)) throw error;
      notShared.push(part);
    }
  };

  onProgress({ phase: 'person', done: 0, total: null });
  await unlessNotShared('patient', 'Patient', async () =>
    target.storePatient(await client.search('Patient', {}, signal)),
  );
  onProgress({ phase: 'coverage', done: 0, total: null });
  await unlessNotShared('coverage', 'Coverage', async () => {
    for (let start: number | null = 0; start !== null;) {
      const next = await target.storeCoverage(await client.search('Coverage', pageQuery(start), signal));
      // A next page that is not further on, or one after thousands, would never end.
      if (next !== null && (next <= start || next > mostCoverages)) throw new AppError('medicare/incomplete-answer');
      start = next;
    }
  });
  if (options.apiVersion === 'v3' && mayRead(grantedScope, 'Patient') && mayRead(grantedScope, 'Coverage')) {
    await downloadCard(options);
  }
  if (!mayRead(grantedScope, 'ExplanationOfBenefit')) throw new AppError('medicare/forbidden');
  const walk = await walkClaims({ client, started, addPage: target.addClaims, onProgress, signal });
  return { ...(await target.finish(walk)), notShared };
}

function isForbidden(error: unknown): boolean {
  return error instanceof AppError && error.code === 'medicare/forbidden';
}

/** A card repeats what the Coverages say: a server that has none, or stumbles over it, costs no claim. */
async function downloadCard({ client, target, signal }: SyncOptions): Promise<void> {
  try {
    await target.storeCard(await client.insuranceCard(signal));
  } catch (error) {
    const isAboutCard =
      error instanceof AppError && error.code.startsWith('medicare/') && error.code !== 'medicare/wrong-person';
    if (!isAboutCard || error.code === 'medicare/unreachable') throw error;
  }
}

/** 403: not allowed. 404 for Patient or Coverage: there is none; the claims do not depend on it. */
function meansNotShared(error: AppError): boolean {
  if (isForbidden(error)) return true;
  return error.code === 'medicare/bad-request' && error.details['status'] === 404;
}

/**
 * SMART v1 (`.read`) and v2 (`.rs`, `.s`) scopes; search needs more than `.r`. A server that does not name resources in its scopes, or names
 * no scope at all, is simply asked.
 */
function mayRead(scope: readonly string[], type: ResourceType): boolean {
  const ofResources = scope.filter((word) => word.startsWith('patient/'));
  if (ofResources.length === 0) return true;
  return ofResources.some((word) => new RegExp(`^patient/(${type}|\\*)\\.(read|\\*|c?r?u?d?s)$`).test(word));
}
