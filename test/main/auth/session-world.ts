import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach } from 'vitest';

import { createTokenSession, type TokenSession, type TokenSessionOptions } from '#main/auth/token-session.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import { openVault, type Vault } from '#main/auth/vault.ts';
import { startPracticeMedicare, type PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { attempt, practicePerson, practiceSettings } from './attempts.ts';

export const hour = 3_600_000;

/** A set that was never given out by a server. */
export const sample: TokenSet = {
  accessToken: 'A',
  expiresAt: 0,
  refreshToken: 'R',
  grantedScope: [],
  patientId: null,
  permissionEnds: null,
};

/** A vault and practice Medicare, new for each test of the file, with a clock that can be put on. */
export type SessionWorld = {
  practice: PracticeMedicare;
  vault: Vault;
  /** Milliseconds by which the clock is ahead. */
  laterMs: number;
  readonly now: () => number;
  readonly session: (changes?: Partial<TokenSessionOptions>) => TokenSession;
  /** A session after a sign-in as `mary`. */
  readonly connected: (changes?: Partial<TokenSessionOptions>) => Promise<TokenSession>;
  /** What the API answers to this access token. */
  readonly apiStatus: (token: string) => Promise<number>;
  /** Statuses of the token endpoint, in order. */
  readonly tokenPosts: () => number[];
};

/** Called once in a test file, outside of its tests. */
export function sessionWorld(): SessionWorld {
  let folder = '';
  // Both are there from the first `beforeEach` on.
  const world = { laterMs: 0 } as SessionWorld;
  const session: SessionWorld['session'] = (changes = {}) =>
    createTokenSession({
      vault: world.vault,
      personId: 'p1',
      settings: practiceSettings(world.practice.url),
      now: world.now,
      ...changes,
    });

  beforeEach(async () => {
    world.laterMs = 0;
    folder = await mkdtemp(join(tmpdir(), 'claimkeep-session-'));
    world.vault = await openVault(join(folder, 'vault.json'), randomBytes(32));
    world.practice = await startPracticeMedicare({ people: smallPeople(3), clock: world.now });
  });

  afterEach(async () => {
    await world.practice.close();
    await rm(folder, { recursive: true });
  });

  return Object.assign(world, {
    now: () => Date.now() + world.laterMs,
    session,
    connected: async (changes: Partial<TokenSessionOptions> = {}) => {
      const opened = session(changes);
      await opened.store(await attempt(practiceSettings(world.practice.url), practicePerson({ user: 'mary' })).result);
      return opened;
    },
    apiStatus: async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${world.practice.url}/v2/fhir/Coverage`, { headers });
      await response.body?.cancel();
      return response.status;
    },
    tokenPosts: () => world.practice.requests.filter(({ path }) => path === '/v2/o/token/').map(({ status }) => status),
  });
}
