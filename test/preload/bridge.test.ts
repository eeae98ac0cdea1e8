import { join } from 'node:path';
import { Script, createContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { bridgeNameOf, type Bridge } from '#shared/ipc/bridge.ts';
import { channels } from '#shared/ipc/channels.ts';

/** The preload as it ships: one CommonJS script, run where only `electron` can be required, as in Electron's sandbox. */
let script: string;
let invoked: unknown[][];
let listeners: Map<string, Set<(event: unknown, payload: unknown) => void>>;
let bridge: Bridge;
let exposedAs: string;

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..');
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'preload/index.ts', formats: ['cjs'], fileName: 'index' },
      rollupOptions: { external: ['electron'] },
    },
  });
  const [{ output: chunks } = { output: [] }] = output as Rolldown.RolldownOutput[];
  expect(chunks).toHaveLength(1);
  script = chunks[0]?.type === 'chunk' ? chunks[0].code : '';
});

beforeEach(() => {
  invoked = [];
  listeners = new Map();
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: Bridge): void {
        exposedAs = name;
        bridge = api;
      },
    },
    ipcRenderer: {
      invoke(...parameters: unknown[]): Promise<unknown> {
        invoked.push(parameters);
        return Promise.resolve({ ok: true, value: null });
      },
      on(event: string, listener: (event: unknown, payload: unknown) => void): void {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      },
      removeListener(event: string, listener: (event: unknown, payload: unknown) => void): void {
        listeners.get(event)?.delete(listener);
      },
    },
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  new Script(script).runInContext(createContext({ require, exports: {}, module: { exports: {} } }));
});

function emit(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) listener({ sender: 'ipcRenderer' }, payload);
}

test('the page gets one function per call of the contract, and `on`', () => {
  expect(exposedAs).toBe('claimkeep');
  expect(Object.keys(bridge).sort()).toEqual([...channels.map(bridgeNameOf), 'on'].sort());
});

test('each function asks on its own channel, with one input', async () => {
  const calls: Readonly<Record<string, unknown>> = bridge;
  for (const channel of channels) {
    const call = calls[bridgeNameOf(channel)];
    expect(typeof call).toBe('function');
    if (typeof call === 'function') expect(await call({ a: 1 }, 'second')).toEqual({ ok: true, value: null });
  }
  expect(invoked).toEqual(channels.map((channel) => [channel, { a: 1 }]));
});

test('a listener gets the payload, never the event, until it is taken off', () => {
  const seen: unknown[][] = [];
  const stop = bridge.on('import/progress', (...parameters) => seen.push(parameters));
  emit('import/progress', { phase: 'reading', done: 1, total: 2 });
  stop();
  emit('import/progress', { phase: 'reading', done: 2, total: 2 });
  expect(seen).toEqual([[{ phase: 'reading', done: 1, total: 2 }]]);
});

test('nobody can listen to a channel that is not an event of ours', () => {
  for (const name of ['people/list', 'ELECTRON_INTERNAL', '__proto__', 'toString']) {
    const listen = bridge.on as (event: string, listener: () => void) => () => void;
    expect(() => listen(name, () => undefined)).toThrow('No such event');
  }
  expect(listeners.size).toBe(0);
});

test('no schema library travels into the page', () => {
  expect(script).not.toContain('safeParse');
  expect(script.length).toBeLessThan(6000);
});
