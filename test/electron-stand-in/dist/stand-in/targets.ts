import type { BrowserEvents, TargetInfo } from './cdp-protocol.ts';
import { missing } from './missing.ts';
import { chromium, complain, state } from './state.ts';
import { WebContents } from './web-contents.ts';

/** The targets of the whole browser: pages of windows that the app made, and popups that pages open. */
class Targets {
  #sessions = new Map<string, string>();
  #waiting = new Map<string, (sessionId: string) => void>();

  /** The DevTools session of a page that was just created; Chromium attaches to each new target by itself. */
  async sessionOf(targetId: string): Promise<string> {
    return this.#sessions.get(targetId) ?? new Promise((resolve) => this.#waiting.set(targetId, resolve));
  }

  onAttached({ sessionId, targetInfo, waitingForDebugger }: BrowserEvents['Target.attachedToTarget']): void {
    const { targetId, type, openerId } = targetInfo;
    if (type !== 'page') {
      if (waitingForDebugger) chromium().send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(complain);
      return;
    }
    if (this.#sessions.has(targetId)) return;
    this.#sessions.set(targetId, sessionId);
    this.#waiting.get(targetId)?.(sessionId);
    this.#waiting.delete(targetId);
    if (openerId) void this.#onPopup(targetInfo, sessionId);
  }

  onDestroyed(targetId: string): void {
    this.#sessions.delete(targetId);
    WebContents.fromDevToolsTargetId(targetId)?._gone();
  }

  /** Asks the opener's handler. No window opens from a page here, so that an app which forgot to deny is stopped. */
  async #onPopup({ targetId, openerId = '', url }: TargetInfo, sessionId: string): Promise<void> {
    const opener = WebContents.fromDevToolsTargetId(openerId);
    for (let i = 0; i < 50 && opener?._page.opens.length === 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10)); // Page.windowOpen comes on another session
    }
    const answer = opener?._askOpen(opener._page.opens.shift() ?? { url });
    // A paused popup holds up its opener's renderer: let it run, but let none of its requests through.
    state.deniedTargets.add(targetId);
    chromium().send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(complain);
    chromium().send('Target.closeTarget', { targetId }).catch(complain);
    if (answer?.action === 'allow') missing('window.open allowed by setWindowOpenHandler');
  }
}
export const targets = new Targets();
