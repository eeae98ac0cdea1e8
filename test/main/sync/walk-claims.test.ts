import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageOutcome } from '#main/sync/claim-walk.ts';
import { walkClaims } from '#main/sync/walk-claims.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';

const pageMs = 10_000;

type Asked = { readonly startIndex: number; readonly signal: AbortSignal; isOver: boolean };

/** Ten pages, each of which takes 10 s and 1,000 bytes; `judge` says what the writing thread makes of one. */
function world(judge: (startIndex: number) => PageOutcome['kind'] = () => 'taken', slow: Record<number, number> = {}) {
  const asked: Asked[] = [];
  const progress: Progress[] = [];
  let mostAtOnce = 0;
  const search = (_: unknown, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Uint8Array> => {
    const startIndex = Number(query['startIndex'] ?? 0);
    const one: Asked = { startIndex, signal, isOver: false };
    asked.push(one);
    const open = asked.filter(({ isOver, signal: { aborted } }) => !isOver && !aborted).length;
    mostAtOnce = Math.max(mostAtOnce, open);
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        one.isOver = !signal.aborted;
        resolve(new Uint8Array(1000));
      }, slow[startIndex] ?? pageMs);
      signal.addEventListener('abort', () => reject(new AppError('sync/cancelled')));
    });
  };
  const addPage = async (bytes: Uint8Array, startIndex: number, walk: Checkpoint | null): Promise<PageOutcome> => {
    // As the writing thread: the memory is handed over.
    structuredClone(bytes.buffer, { transfer: [bytes.buffer as ArrayBuffer] });
    const kind = judge(startIndex);
    if (kind !== 'taken') return { kind };
    const after: Checkpoint = {
      nextStartIndex: startIndex + 50,
      total: 500,
      transactionTime: 'T',
      startedAt: 'now',
      received: (walk?.received ?? 0) + 50,
    };
    return { kind, walk: after, isLast: startIndex >= 450 };
  };
  const run = (signal = new AbortController().signal) =>
    walkClaims({
      client: { search, renew: async () => false, insuranceCard: async () => new Uint8Array() },
      started: { checkpoint: null, since: null },
      addPage,
      onProgress: (one) => progress.push(one),
      signal,
    });
  return { asked, progress, run, mostAtOnce: () => mostAtOnce };
}

describe('walking through the claims', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('says how many pages and bytes came, and how long the rest will take', async () => {
    const { progress, run } = world();
    const done = run();
    await vi.runAllTimersAsync();
    await done;
    expect(progress[0]).toEqual({
      phase: 'claims',
      done: 0,
      total: null,
      download: { pages: 0, bytes: 0, minutesLeft: null },
    });
    // Six pages of ten seconds are left.
    expect(progress).toContainEqual({
      phase: 'claims',
      done: 200,
      total: 500,
      download: { pages: 4, bytes: 4_000, minutesLeft: 1 },
    });
    expect(progress.at(-1)).toEqual({
      phase: 'claims',
      done: 500,
      total: 500,
      download: { pages: 10, bytes: 10_000, minutesLeft: null },
    });
  });

  it('takes the time left back while a page does not come', async () => {
    const { progress, run } = world(() => 'taken', { 250: 600_000 });
    const done = run();
    await vi.advanceTimersByTimeAsync(5 * pageMs + 100);
    expect(progress.at(-1)).toMatchObject({ done: 250, download: { minutesLeft: 0 } });
    await vi.advanceTimersByTimeAsync(3 * pageMs);
    expect(progress.at(-1)).toMatchObject({ done: 250, download: { pages: 5, minutesLeft: null } });
    await vi.runAllTimersAsync();
    await done;
  });

  it.each(['moved', 'doubtful'] as const)('gives up the page that is on its way when one is %s', async (kind) => {
    let hasFailed = false;
    const { asked, run, mostAtOnce } = world((startIndex) => {
      if (hasFailed || startIndex !== 100) return 'taken';
      hasFailed = true;
      return kind;
    });
    const done = run();
    await vi.runAllTimersAsync();
    await done;
    const dropped = asked.filter(({ signal }) => signal.aborted);
    expect(dropped.map(({ startIndex, isOver }) => [startIndex, isOver])).toEqual([[150, false]]);
    expect(mostAtOnce()).toBe(1);
  });

  it('gives it up when the page before cannot be stored', async () => {
    const { asked, run } = world((startIndex) => {
      if (startIndex === 100) throw new AppError('medicare/wrong-person');
      return 'taken';
    });
    const done = expect(run()).rejects.toMatchObject({ code: 'medicare/wrong-person' });
    await vi.runAllTimersAsync();
    await done;
    expect(asked.at(-1)).toMatchObject({ startIndex: 150, isOver: false, signal: { aborted: true } });
  });
});
