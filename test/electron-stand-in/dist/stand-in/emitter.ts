import { EventEmitter } from 'node:events';

/** Electron's objects cannot be sent over IPC; codec.ts looks for the mark. */
export class Emitter extends EventEmitter {
  static readonly __standinUncloneable = true;
}

export type PreventableEvent = { defaultPrevented: boolean; preventDefault(): void };

/** Emits with an event object, as Electron does, and returns it: a listener may have called preventDefault. */
export function emitEvent<Details extends object>(
  target: EventEmitter,
  name: string,
  details: Details,
  ...args: unknown[]
): Details & PreventableEvent {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
  target.emit(name, event, ...args);
  return event;
}
