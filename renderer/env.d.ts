import type { Bridge } from '#shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script; only `api/queries.ts` and `api/events.ts` use it. */
    readonly claimkeep: Bridge;
  }
}
