import type { CdpCommands, WindowOpen } from './cdp-protocol.ts';
import { withoutHash } from './scheme-url.ts';
import { chromium } from './state.ts';
import type { WebFrameMain } from './web-frame-main.ts';

/** The Chromium side of one webContents: its target, frames and JavaScript worlds. */
export class PageTarget {
  targetId = '';
  sessionId = '';
  readonly frames = new Map<string, WebFrameMain>();
  /** JavaScript contexts of frames, by Chromium's id. */
  readonly contexts = new Map<number, WebFrameMain>();
  /** window.open calls whose popup has not been announced yet. */
  readonly opens: WindowOpen[] = [];
  readonly attached = Promise.withResolvers<void>();
  #ownNavigations = new Set<string>();

  constructor() {
    this.attached.promise.catch(() => {}); // the window was closed before its page was there
  }

  /** Sends a command to the page, once it is there. */
  async send<M extends keyof CdpCommands>(method: M, params: CdpCommands[M]['params']) {
    await this.attached.promise;
    return chromium().send(method, params, this.sessionId);
  }

  /** The app itself goes there: will-navigate must not fire. */
  expectNavigation(chromiumUrl: string): void {
    this.#ownNavigations.add(withoutHash(chromiumUrl));
  }
  takeOwnNavigation(chromiumUrl: string): boolean {
    return this.#ownNavigations.delete(withoutHash(chromiumUrl));
  }
}
