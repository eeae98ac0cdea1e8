import { makeCodec } from './codec.ts';
import { Emitter } from './emitter.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrameMain } from './web-frame-main.ts';

export const codec = makeCodec();

export type IpcEvent = {
  type: 'frame';
  sender: WebContents;
  senderFrame: WebFrameMain | null;
  frameId: number;
  processId: number;
  ports: [];
  reply(channel: string, ...args: unknown[]): void;
};
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

export class IpcMain extends Emitter {
  readonly _handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this._handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this._handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

/** One message of a window's preload: what ipcRenderer sent, or the page's title, or a preload that failed. */
export async function dispatch(contents: WebContents, frame: WebFrameMain, text: string): Promise<void> {
  const [kind, ...message] = codec.decode(text) as [string, ...unknown[]];
  const event: IpcEvent = {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    frameId: frame.routingId,
    processId: frame.processId,
    ports: [],
    reply: (channel, ...args) => frame.send(channel, ...args),
  };
  if (kind === 'preload-error') contents.emit('preload-error', event, ...message);
  else if (kind === 'title') contents._setTitle(String(message[0]));
  else if (kind === 'send') emitToListeners(contents, event, message);
  else await answer(contents, frame, event, message);
}

function emitToListeners(contents: WebContents, event: IpcEvent, message: unknown[]): void {
  const [channel, args] = message as [string, unknown[]];
  contents.emit('ipc-message', event, channel, ...args);
  contents.ipc.emit(channel, event, ...args);
  ipcMain.emit(channel, event, ...args);
}

async function answer(contents: WebContents, frame: WebFrameMain, event: IpcEvent, message: unknown[]): Promise<void> {
  const [id, channel, args] = message as [number, string, unknown[]];
  const handler = contents.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const result = await handler(event, ...args);
    try {
      frame._deliver('reply', id, { result });
    } catch {
      throw new Error('An object could not be cloned.');
    }
  } catch (e) {
    console.error(`Error occurred in handler for '${channel}':`, e);
    frame._deliver('reply', id, { error: String(e) });
  }
}
