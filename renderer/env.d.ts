import type { Bridge } from '#shared/ipc/bridge.ts';

/** What the preload script gives to the page. Naming it in an import is how a test project learns of the declaration below. */
export type PageBridge = Bridge;

declare global {
  interface Window {
    /** Only `api/queries.ts` and `api/events.ts` use it. */
    readonly claimkeep: PageBridge;
  }
}
