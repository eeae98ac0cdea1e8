import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runLifecycle, type LifecycleSteps } from '#main/app/lifecycle.ts';

/** Quits as Electron does: asks before-quit each time, and goes only when nobody prevents it. */
class FakeApp extends EventEmitter {
  hasQuit = false;
  exitCode: number | null = null;
  readonly ready = Promise.withResolvers<void>();
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  quit(): void {
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.hasQuit = true;
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}

function run(change: Partial<LifecycleSteps> = {}, platform = 'linux', closeTimeoutMs = 1000) {
  const app = new FakeApp();
  const log: string[] = [];
  const note = (text: string) => (): Promise<void> => {
    log.push(text);
    return Promise.resolve();
  };
  const steps: LifecycleSteps = {
    start: note('start'),
    activate: () => log.push('activate'),
    close: note('close'),
    onFailedStart: (cause) => log.push(String(cause)),
    ...change,
  };
  runLifecycle(app, steps, platform, closeTimeoutMs);
  return { app, log };
}

test('starts when ready, and reacts to the Dock only then', async () => {
  const { app, log } = run();
  app.emit('activate');
  expect(log).toEqual([]);
  app.ready.resolve();
  await wait(0);
  app.emit('activate');
  expect(log).toEqual(['start', 'activate']);
});

test('a start that fails ends the program with code 1', async () => {
  const { app, log } = run({ start: () => Promise.reject(new Error('no disk')) });
  app.ready.resolve();
  await wait(0);
  expect(log).toEqual(['Error: no disk']);
  expect(app.exitCode).toBe(1);
});

test('the last window ends the program, except on macOS', async () => {
  const linux = run();
  linux.app.emit('window-all-closed');
  await wait(10);
  expect(linux.app.hasQuit).toBe(true);
  const mac = run({}, 'darwin');
  mac.app.emit('window-all-closed');
  await wait(10);
  expect(mac.app.hasQuit).toBe(false);
});

test('quitting waits for the files to be closed, once, however often it is asked for', async () => {
  const closing = Promise.withResolvers<void>();
  let closes = 0;
  const { app } = run({
    close: () => {
      closes += 1;
      return closing.promise;
    },
  });
  app.quit();
  app.quit();
  await wait(20);
  expect([app.hasQuit, closes]).toEqual([false, 1]);
  closing.resolve();
  await wait(20);
  expect([app.hasQuit, closes]).toEqual([true, 1]);
});

test.each([
  ['takes too long', () => new Promise<void>(() => undefined)],
  ['fails', () => Promise.reject(new Error('busy'))],
  [
    'throws',
    () => {
      throw new Error('broken');
    },
  ],
])('a close that %s does not keep the program alive', async (_name, close) => {
  const { app } = run({ close }, 'linux', 30);
  app.quit();
  await wait(100);
  expect(app.hasQuit).toBe(true);
});
