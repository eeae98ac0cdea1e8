import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { claimSingleInstance } from '#main/app/single-instance.ts';

class FakeApp extends EventEmitter {
  quits = 0;
  readonly #hasLock: boolean;
  constructor(hasLock: boolean) {
    super();
    this.#hasLock = hasLock;
  }
  requestSingleInstanceLock(): boolean {
    return this.#hasLock;
  }
  quit(): void {
    this.quits += 1;
  }
}

test('the first start goes on, and comes forward when there is a second', () => {
  const app = new FakeApp(true);
  let forward = 0;
  expect(claimSingleInstance(app, () => (forward += 1))).toBe(true);
  app.emit('second-instance', {}, []);
  expect([forward, app.quits]).toEqual([1, 0]);
});

test('the second start quits', () => {
  const app = new FakeApp(false);
  expect(claimSingleInstance(app, () => undefined)).toBe(false);
  expect(app.quits).toBe(1);
});
