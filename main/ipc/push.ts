import type { AppEvents, EventName } from '#shared/ipc/events.ts';

/** What Electron's `WebContents` must offer. */
export type PushTarget = {
  isDestroyed(): boolean;
  isCrashed(): boolean;
  send(channel: string, payload: unknown): void;
};

/** Tells the page something it did not ask for. */
export type Push = <E extends EventName>(event: E, payload: AppEvents[E]) => void;

/**
 * @param target the main window's contents now, or null. An event without a page is dropped: the page asks for the state when it starts,
 *   so no event is the only carrier of anything.
 */
export function createPush(target: () => PushTarget | null): Push {
  return (event, payload) => {
    const contents = target();
    if (contents === null || contents.isDestroyed() || contents.isCrashed()) return;
    contents.send(event, payload);
  };
}
