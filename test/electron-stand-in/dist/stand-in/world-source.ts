import { type Codec, makeCodec } from './codec.ts';
import { makePreloadElectron } from './preload-electron.ts';
import { makeBridge } from './world-bridge.ts';

export type WorldSettings = {
  /** Names the DOM events of this window's bridge; unguessable. */
  secret: string;
  /** The binding through which the preload's world calls the main process, and the function it is called by. */
  binding: string;
  deliver: string;
  preloadPath: string;
  process: Record<string, unknown>;
};
type Preload = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: typeof globalThis,
) => void;

/** The page's own world: receives what the preload exposes, frozen, as contextBridge does. */
function mainWorld(secret: string, codec: typeof makeCodec, bridge: typeof makeBridge): void {
  if (window.top !== window) return;
  const { operations } = bridge(secret, 'main', 'iso', codec);
  const freeze = (value: unknown, seen = new Set<unknown>()): unknown => {
    const isObject = value !== null && (typeof value === 'object' || typeof value === 'function');
    if (!isObject || seen.has(value) || ArrayBuffer.isView(value)) return value;
    seen.add(value);
    for (const part of Object.values(value)) freeze(part, seen);
    return Object.freeze(value);
  };
  operations['expose'] = (key: string, api: unknown) => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true, writable: false, configurable: false });
  };
}

/** The preload's world ("Electron Isolated Context"): runs the app's real preload bundle with what Electron gives it. */
function isolatedWorld(
  settings: WorldSettings,
  codecMaker: typeof makeCodec,
  bridgeMaker: typeof makeBridge,
  electronMaker: typeof makePreloadElectron,
  preload: Preload | null,
): void {
  if (window.top !== window) return; // nodeIntegrationInSubFrames is false: no preload in frames
  const codec: Codec = codecMaker();
  const bridge = bridgeMaker(settings.secret, 'iso', 'main', codecMaker);
  const binding = Reflect.get(globalThis, settings.binding) as (text: string) => void;
  Reflect.deleteProperty(globalThis, settings.binding);
  const post = (...message: unknown[]) => binding(codec.encode(message));
  const { modules, Emitter, deliver } = electronMaker(codec, bridge, post);
  Object.defineProperty(globalThis, settings.deliver, { value: deliver });

  const reportTitle = () => post('title', document.title);
  document.addEventListener('DOMContentLoaded', () => {
    reportTitle();
    const changes = { childList: true, subtree: true, characterData: true };
    new MutationObserver(reportTitle).observe(document.head ?? document, changes);
  });
  const require = (id: string) => {
    const found = modules[id.replace(/^node:/, '')];
    if (!found) throw new Error(`module not found: ${id}`); // Electron's words for a sandboxed preload
    return found;
  };
  const module = { exports: {} };
  try {
    preload?.(require, module, module.exports, Object.assign(new Emitter(), settings.process), globalThis);
  } catch (e) {
    post('preload-error', settings.preloadPath, e);
    console.error(`Unable to load preload script: ${settings.preloadPath}\n${(e as Error)?.stack ?? String(e)}`);
  }
}

/** A call of a function, with functions and JSON as arguments, as text. */
function call(run: (...args: never[]) => void, args: ((...args: never[]) => unknown)[] | unknown[]): string {
  return `(${String(run)})(${args.map(String).join(', ')});`;
}

/** Script for the page's own world. */
export function mainWorldSource(secret: string): string {
  return call(mainWorld, [JSON.stringify(secret), makeCodec, makeBridge]);
}

/** Script for the preload's world; preloadSource is the text of the app's preload file, or null. */
export function isolatedWorldSource(settings: WorldSettings, preloadSource: string | null): string {
  const preload =
    preloadSource === null ? 'null' : `function (require, module, exports, process, global) {\n${preloadSource}\n}`;
  return call(isolatedWorld, [JSON.stringify(settings), makeCodec, makeBridge, makePreloadElectron, preload]);
}
