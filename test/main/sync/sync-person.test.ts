import { describe, expect, it } from 'vitest';
import type { MedicareClient } from '#main/medicare/client.ts';
import { syncPerson } from '#main/sync/sync-person.ts';
import type { PageOutcome } from '#main/sync/claim-walk.ts';
import type { SyncTarget } from '#main/sync/sync-person.ts';
import { noCounts } from '#main/store/sync-runs.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { AppError } from '#shared/errors.ts';

/** What was asked, and what each search answers. */
function world(answers: Partial<Record<string, () => string>> = {}) {
  const asked: string[] = [];
  const client: MedicareClient = {
    renew: () => Promise.resolve(false),
    search: async (type, query) => {
      asked.push(`${type}${query['startIndex'] === undefined ? '' : `?${query['startIndex']}`}`);
      return Buffer.from(answers[type]?.() ?? '{}');
    },
    insuranceCard: async () => {
      asked.push('card');
      return Buffer.from(answers['card']?.() ?? '{}');
    },
  };
  const stored: string[] = [];
  const walk: Checkpoint = {
    nextStartIndex: 1,
    total: 1,
    transactionTime: 'time',
    startedAt: '',
    since: null,
    isSteady: true,
    received: 1,
    setAside: 0,
  };
  const target: SyncTarget = {
    start: async () => ({ checkpoint: null, since: null }),
    storePatient: async () => void stored.push('patient'),
    storeCoverage: async () => {
      stored.push('coverage');
      return null;
    },
    storeCard: async () => void stored.push('card'),
    addClaims: async () => {
      stored.push('claims');
      return { kind: 'taken', walk, isLast: true };
    },
    finish: async () => {
      stored.push('finished');
      return { kind: 'full', outcome: 'done', counts: noCounts };
    },
    stop: async (outcome, errorCode) => void stored.push(`${outcome}: ${errorCode}`),
  };
  const run = (grantedScope: readonly string[], more: Partial<SyncTarget> = {}, apiVersion: 'v2' | 'v3' = 'v2') =>
    syncPerson({
      client,
      target: { ...target, ...more },
      apiVersion,
      grantedScope,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
  return { asked, stored, walk, run };
}

const failing = (code: ConstructorParameters<typeof AppError>[0], status: number) => (): never => {
  throw new AppError(code, { status });
};

describe('syncPerson', () => {
  it.each([
    [['patient/Patient.rs', 'patient/Coverage.rs', 'patient/ExplanationOfBenefit.rs']],
    [['patient/Patient.read', 'patient/Coverage.read', 'patient/ExplanationOfBenefit.read', 'profile']],
    [['patient/*.read']],
    [['patient/*.rs']],
    [['read', 'write']],
    [[]],
  ])('asks for everything with %j', async (scope) => {
    const { asked, run } = world();
    expect((await run(scope)).notShared).toEqual([]);
    expect(asked).toEqual(['Patient', 'Coverage', 'ExplanationOfBenefit']);
  });

  it('does not ask for what was not granted', async () => {
    const { asked, run } = world();
    const report = await run(['patient/Coverage.rs', 'patient/ExplanationOfBenefit.rs', 'patient/Patient.r']);
    expect(report.notShared).toEqual(['patient']);
    expect(asked).toEqual(['Coverage', 'ExplanationOfBenefit']);
  });

  it('goes on without Patient and Coverage when the server has none', async () => {
    const { stored, run } = world({
      Patient: failing('medicare/bad-request', 404),
      Coverage: failing('medicare/forbidden', 403),
    });
    expect((await run([])).notShared).toEqual(['patient', 'coverage']);
    expect(stored).toEqual(['claims', 'finished']);
  });

  it('fails when the claims themselves are not allowed', async () => {
    const { stored, run } = world({ ExplanationOfBenefit: failing('medicare/forbidden', 403) });
    await expect(run([])).rejects.toMatchObject({ code: 'medicare/forbidden' });
    expect(stored.at(-1)).toBe('failed: medicare/forbidden');
  });

  it('ends a walk whose data moves all the time, instead of starting again for ever', async () => {
    const { asked, run } = world();
    await expect(run([], { addClaims: async () => ({ kind: 'moved' }) })).rejects.toMatchObject({
      code: 'medicare/incomplete-answer',
    });
    expect(asked.filter((type) => type === 'ExplanationOfBenefit').length).toBeLessThan(6);
  });

  it('lets a walk end on a server that names a new time in each answer', async () => {
    const { walk: last, stored, run } = world();
    let page = 0;
    await run([], {
      addClaims: async (_bytes, startIndex, walk): Promise<PageOutcome> => {
        page += 1;
        // As a claim walk: the time differs from that of the walk.
        if (walk?.isSteady === true) return { kind: 'moved' };
        const after = { ...last, nextStartIndex: startIndex + 50, total: 60, transactionTime: `time ${String(page)}` };
        return { kind: 'taken', walk: after, isLast: startIndex > 0 };
      },
    });
    expect(stored.at(-1)).toBe('finished');
  });

  it('asks v3, and only v3, for the insurance card', async () => {
    const third = world();
    await third.run([], {}, 'v3');
    expect(third.asked).toEqual(['Patient', 'Coverage', 'card', 'ExplanationOfBenefit']);
    expect(third.stored).toContain('card');
    const second = world();
    await second.run([]);
    expect(second.asked).not.toContain('card');
    const noCoverage = world();
    await noCoverage.run(['patient/Patient.rs', 'patient/ExplanationOfBenefit.rs'], {}, 'v3');
    expect(noCoverage.asked).not.toContain('card');
  });

  it.each<[string, () => never]>([
    ['404', failing('medicare/bad-request', 404)],
    ['501', failing('medicare/bad-request', 501)],
    ['403', failing('medicare/forbidden', 403)],
    ['500, again and again', failing('medicare/server-error', 500)],
  ])('a card that the server does not give (%s) costs no claim and is no part that was not shared', async (_, card) => {
    const { stored, run } = world({ card });
    expect(await run([], {}, 'v3')).toMatchObject({ outcome: 'done', notShared: [] });
    expect(stored).toEqual(['patient', 'coverage', 'claims', 'finished']);
  });

  it('a card of somebody else stops everything', async () => {
    const { run } = world();
    const storeCard = async (): Promise<never> => {
      throw new AppError('medicare/wrong-person');
    };
    await expect(run([], { storeCard }, 'v3')).rejects.toMatchObject({ code: 'medicare/wrong-person' });
  });
});
