import { contextBridge, ipcRenderer } from 'electron';
import { bridgeNameOf, type Bridge } from '#shared/ipc/bridge.ts';
import { channels } from '#shared/ipc/channels.ts';
import { eventNames, type AppEvents, type EventName } from '#shared/ipc/events.ts';

/** One function per call. The channel is fixed inside it, so the page cannot name one of its own. */
const calls = Object.fromEntries(
  channels.map((channel) => [bridgeNameOf(channel), (input?: unknown) => ipcRenderer.invoke(channel, input)]),
);

/** The listener gets the payload only: Electron's event object would hand the page ipcRenderer itself. */
function on<E extends EventName>(event: E, listener: (payload: AppEvents[E]) => void): () => void {
  if (!eventNames.includes(event)) throw new TypeError('No such event');
  const forward = (_event: unknown, payload: AppEvents[E]): void => listener(payload);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}

// Object.fromEntries forgets the names; Bridge is derived from the same list of channels, and a test compares the two.
const bridge = { ...calls, on } as Bridge;
contextBridge.exposeInMainWorld('claimkeep', bridge);
