import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutoLock } from '#main/app/auto-lock.ts';

function world() {
  const state = {
    idle: 0,
    minutes: 5,
    locksOnSleep: true,
    isUnlocked: true,
    isBusy: false,
    soon: [] as (number | null)[],
    locks: 0,
    pauses: 0,
    goesOn: 0,
  };
  const listeners = new Map<string, () => void>();
  const stop = startAutoLock({
    powerMonitor: {
      getSystemIdleTime: () => state.idle,
      on: (event, listener) => listeners.set(event, listener),
    },
    minutes: () => state.minutes,
    onSleep: () => state.locksOnSleep,
    isUnlocked: () => state.isUnlocked,
    isBusy: () => state.isBusy,
    onSoon: (seconds) => state.soon.push(seconds),
    lock: () => {
      state.locks += 1;
      state.isUnlocked = false;
    },
    pause: () => {
      state.pauses += 1;
    },
    goOn: () => {
      state.goesOn += 1;
    },
  });
  const look = (idle: number): void => {
    state.idle = idle;
    vi.advanceTimersByTime(5_000);
  };
  return { state, look, stop, emit: (event: string) => listeners.get(event)?.() };
}

describe('locking by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('warns in the last minute, takes the warning back when somebody returns, and locks at the end', () => {
    const { state, look, stop } = world();
    for (const idle of [10, 239, 241, 1, 250, 299]) look(idle);
    expect(state).toMatchObject({ soon: [59, null, 50, 1], locks: 0 });
    look(300);
    expect(state).toMatchObject({ locks: 1 });
    expect(state.soon.at(-1)).toBeNull();
    look(4_000);
    expect(state.locks).toBe(1);
    stop();
  });

  it('does not end what the person waits for, and locks after it', () => {
    const { state, look } = world();
    state.isBusy = true;
    look(4_000);
    expect(state).toMatchObject({ soon: [], locks: 0 });
    state.isBusy = false;
    look(4_005);
    expect(state.locks).toBe(1);
  });

  it.each(['suspend', 'lock-screen'])('locks at once on %s, also while busy', (event) => {
    const { state, emit } = world();
    state.isBusy = true;
    emit(event);
    expect(state.locks).toBe(1);
  });

  it('that never locks when nobody is there still locks on sleep', () => {
    const { state, look, emit } = world();
    state.minutes = 0;
    look(100_000);
    expect(state).toMatchObject({ soon: [], locks: 0 });
    emit('suspend');
    expect(state.locks).toBe(1);
  });

  it('pauses where it stays unlocked in sleep, and goes on when the computer wakes', () => {
    const { state, emit } = world();
    state.locksOnSleep = false;
    emit('suspend');
    expect(state).toMatchObject({ locks: 0, pauses: 1, goesOn: 0 });
    emit('resume');
    expect(state).toMatchObject({ pauses: 1, goesOn: 1 });
  });

  it('goes on only after unlocking where sleep locks', () => {
    const { state, emit } = world();
    emit('suspend');
    emit('resume');
    expect(state).toMatchObject({ locks: 1, pauses: 0, goesOn: 0 });
  });

  it('does not lock on sleep where that was switched off, and does after a while', () => {
    const { state, look, emit } = world();
    state.locksOnSleep = false;
    emit('suspend');
    emit('lock-screen');
    expect(state.locks).toBe(0);
    look(100_000);
    expect(state.locks).toBe(1);
  });
});
