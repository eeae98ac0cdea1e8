import type { CallbackReading, SuspiciousReason } from './callback-query.ts';
import { readCallback } from './callback-query.ts';

/** One way for the browser to come back. It is open from before the browser is started until {@link RedirectReceiver.close}. */
export type RedirectReceiver = Readonly<{
  redirectUri: string;
  /** The first callback with the right `state`; never rejects. */
  callback: Promise<URLSearchParams>;
  close(): Promise<void>;
}>;

/** What a receiver reports while it waits. */
export type ReceiverEvents = Readonly<{
  onSuspicious(reason: SuspiciousReason): void;
  onNoClaimsHint(): void;
}>;

export type CallbackGate = Readonly<{
  callback: Promise<URLSearchParams>;
  /** Judges one query; the answer tells whether it was the one that counts. */
  offer(query: string): CallbackReading['kind'];
}>;

/** The judgement both receivers share: the first callback with the right `state` wins, all later ones are refused. */
export function callbackGate(expectedState: string, events: ReceiverEvents): CallbackGate {
  const { promise, resolve } = Promise.withResolvers<URLSearchParams>();
  let isTaken = false;
  return {
    callback: promise,
    offer(query) {
      if (isTaken) return 'refused';
      const reading = readCallback(query, expectedState);
      if (reading.kind === 'refused') events.onSuspicious(reading.reason);
      if (reading.kind === 'noClaimsHint') events.onNoClaimsHint();
      if (reading.kind === 'accepted') {
        isTaken = true;
        resolve(reading.parameters);
      }
      return reading.kind;
    },
  };
}
