import type { SchemeCallbackSource } from '#main/auth/scheme-receiver.ts';
import type { Keychain } from '#main/store/key-wraps.ts';
import type { AppEvents, EventName } from '#shared/ipc/events.ts';

import type { InterruptedStore } from './interrupted-downloads.ts';

export type { SchemeCallbackSource } from '#main/auth/scheme-receiver.ts';

/** Where this system keeps a secret, and how well. `weak`: anyone who can read the disk can open it (Linux without a keyring). */
export type SystemKeychain = Keychain & { strength(): Promise<'strong' | 'weak' | 'none'> };

/**
 * What the services need from the outside. The desktop app passes Electron's parts, the command line passes Node's: the services are the
 * same in both.
 */
export type Ports = {
  /** Everything ClaimKeep keeps lies below this folder. */
  readonly dataFolder: string;
  /** The program of the writing thread. */
  readonly writerScript: URL;
  /** null: there is none here (command line). */
  readonly keychain: SystemKeychain | null;
  /** Opens the system's browser at the sign-in page. `allowedOrigin` is the only place it may go. */
  readonly openBrowser: (url: string, allowedOrigin: string) => Promise<void>;
  /** null: links of our own scheme cannot reach this process. */
  readonly schemeCallbacks: SchemeCallbackSource | null;
  /** Turns accessible HTML into a tagged PDF; null where no window can be had. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null;
  /** Practice Medicare beside the app (development); null otherwise. */
  readonly practiceUrl: string | null;
  /** Where interrupted downloads are kept over a restart; left out: they last as long as the program (command line). */
  readonly interruptedStore?: InterruptedStore;
  readonly emit: <E extends EventName>(event: E, payload: AppEvents[E]) => void;
};
