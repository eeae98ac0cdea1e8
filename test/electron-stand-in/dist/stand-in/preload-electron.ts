import type { Codec } from './codec.ts';
import type { Bridge } from './world-bridge.ts';

export type PreloadModules = {
  /** What the preload's require gives, by module name. */
  modules: Record<string, unknown>;
  /** The preload's `process` is an emitter too. */
  Emitter: new () => object;
  /** A message of the main process: a reply to invoke, or an event. */
  deliver: (text: string) => void;
};

/** The modules a sandboxed preload may require: electron, events, timers, url. Runs as text inside the page. */
export function makePreloadElectron(
  codec: Codec,
  bridge: Bridge,
  post: (...message: unknown[]) => void,
): PreloadModules {
  type Listener = (...args: unknown[]) => void;
  class Emitter {
    #listeners = new Map<string, { listener: Listener; once: boolean }[]>();
    on(name: string, listener: Listener, once = false): this {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once }]);
      return this;
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener);
    }
    once(name: string, listener: Listener): this {
      return this.on(name, listener, true);
    }
    off(name: string, listener: Listener): this {
      const list = [...(this.#listeners.get(name) ?? [])];
      const index = list.findIndex((entry) => entry.listener === listener);
      if (index >= 0) list.splice(index, 1);
      this.#listeners.set(name, list);
      return this;
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener);
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.#listeners.clear();
      else this.#listeners.delete(name);
      return this;
    }
    listenerCount(name: string): number {
      return this.#listeners.get(name)?.length ?? 0;
    }
    emit(name: string, ...args: unknown[]): boolean {
      const list = this.#listeners.get(name) ?? [];
      for (const { listener, once } of list) {
        if (once) this.off(name, listener);
        listener.apply(this, args);
      }
      return list.length > 0;
    }
  }

  const pending = new Map<number, (answer: { error?: string; result?: unknown }) => void>();
  let lastId = 0;
  const notHere = (name: string) => () => {
    throw new Error(`stand-in: ${name} is not implemented in the preload`);
  };
  const notHereAtAll = (name: string) =>
    new Proxy({}, { get: (_target, key) => (key === 'then' ? undefined : notHere(`${name}.${String(key)}`)()) });

  const ipcRenderer = Object.assign(new Emitter(), {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++lastId;
      const answered = new Promise<{ error?: string; result?: unknown }>((resolve) => pending.set(id, resolve));
      try {
        post('invoke', id, channel, args);
      } catch (e) {
        pending.delete(id);
        throw e;
      }
      const { error, result } = await answered;
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return result;
    },
    send: (channel: string, ...args: unknown[]) => post('send', channel, args),
    postMessage: notHere('ipcRenderer.postMessage'),
    sendSync: notHere('ipcRenderer.sendSync'),
    sendToHost: notHere('ipcRenderer.sendToHost'),
  });
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => bridge.call('expose', [key, api]),
      exposeInIsolatedWorld: notHere('contextBridge.exposeInIsolatedWorld'),
      executeInMainWorld: notHere('contextBridge.executeInMainWorld'),
    },
    webFrame: notHereAtAll('webFrame'),
    webUtils: notHereAtAll('webUtils'),
    crashReporter: notHereAtAll('crashReporter'),
    nativeImage: notHereAtAll('nativeImage'),
  };
  return {
    Emitter,
    modules: {
      electron,
      'electron/renderer': electron,
      'electron/common': electron,
      events: Object.assign(Emitter, { EventEmitter: Emitter }),
      timers: { setTimeout, setInterval, clearTimeout, clearInterval },
      url: { URL, URLSearchParams },
    },
    deliver(text) {
      const [kind, key, value] = codec.decode(text) as [string, never, never];
      if (kind === 'reply') {
        pending.get(key)?.(value);
        pending.delete(key);
      } else ipcRenderer.emit(key, { sender: ipcRenderer, ports: [] }, ...(value as unknown[]));
    },
  };
}
