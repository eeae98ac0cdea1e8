import { schemeRedirectUri } from './connection-settings.ts';
import { longestCallback } from './callback-query.ts';
import { callbackGate, type ReceiverEvents, type RedirectReceiver } from './redirect-receiver.ts';

/** Hands deep links to a pending sign-in. The app shell delivers what the system gives it; nothing is kept for later. */
export type SchemeCallbackSource = Readonly<{
  subscribe(listener: (url: string) => void): () => void;
}>;

export type SchemeCallbackInbox = SchemeCallbackSource &
  Readonly<{
    /** True when a sign-in was waiting; otherwise the link is dropped. */
    deliver(url: string): boolean;
  }>;

/** Anybody on the computer can call a link scheme, so links that come while no attempt is pending are forgotten at once. */
export function createSchemeCallbackInbox(): SchemeCallbackInbox {
  let listener: ((url: string) => void) | null = null;
  return {
    subscribe(next) {
      listener = next;
      return () => {
        if (listener === next) listener = null;
      };
    },
    deliver(url) {
      listener?.(url);
      return listener !== null;
    },
  };
}

/**
 * The query of a redirect link, or null for every other text. Compared as text, not as a parsed address: parsers disagree about
 * addresses of unknown schemes, and only one spelling is ever sent.
 */
export function schemeCallbackQuery(link: string): string | null {
  if (link.length > longestCallback || link.includes('#') || /[\s\p{Cc}]/u.test(link)) return null;
  const prefix = `${schemeRedirectUri}?`;
  return link.startsWith(prefix) ? link.slice(prefix.length) : null;
}

/** Waits for the redirect link while an attempt is pending. */
export function openSchemeReceiver(
  source: SchemeCallbackSource,
  expectedState: string,
  events: ReceiverEvents,
): RedirectReceiver {
  const gate = callbackGate(expectedState, events);
  const unsubscribe = source.subscribe((link) => {
    const query = schemeCallbackQuery(link);
    if (query === null) events.onSuspicious('otherAddress');
    else gate.offer(query);
  });
  return {
    redirectUri: schemeRedirectUri,
    callback: gate.callback,
    close() {
      unsubscribe();
      return Promise.resolve();
    },
  };
}
