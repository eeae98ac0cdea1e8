import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { BrowserHandlers, CdpCommands, PageHandlers } from './cdp-protocol.ts';

type Pending = { resolve(result: unknown): void; reject(error: Error): void; method: string };
type Message = {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
  sessionId?: string;
};

/**
 * One Chromium process and the DevTools pipe to it (file descriptors 3 and 4): no TCP port, unless the test runner
 * asked for one, and Chromium ends by itself when this process is killed.
 */
export class Cdp {
  readonly child: ChildProcess;
  closed = false;
  #input: Writable;
  #lastId = 0;
  #pending = new Map<number, Pending>();
  #partial: Buffer[] = [];
  #pages = new Map<string, PageHandlers>();
  #browser: BrowserHandlers = {};
  #onClosed: ((error: Error) => void)[] = [];

  constructor(executable: string, args: string[], env: Record<string, string | undefined>) {
    // In a process group of its own: Ctrl+C in a terminal must reach the app, which then closes Chromium.
    this.child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env, detached: true });
    this.#input = this.child.stdio[3] as Writable;
    this.#input.on('error', () => {}); // the exit event says why
    this.child.stderr?.setEncoding('utf8').on('data', lineFilter());
    (this.child.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#onData(chunk));
    this.child.on('error', (error) => this.#onClose(error));
    this.child.on('exit', (code, signal) => this.#onClose(new Error(`Chromium exited (${signal ?? code})`)));
  }

  /** Sends one command, to a page when a session is named, else to the browser. Rejects with Chromium's message. */
  send<M extends keyof CdpCommands>(
    method: M,
    params: CdpCommands[M]['params'],
    sessionId?: string,
  ): Promise<CdpCommands[M]['result']> {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    const id = ++this.#lastId;
    return new Promise<CdpCommands[M]['result']>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  onBrowser(handlers: BrowserHandlers): void {
    this.#browser = handlers;
  }

  onPage(sessionId: string, handlers: PageHandlers | null): void {
    if (handlers) this.#pages.set(sessionId, handlers);
    else this.#pages.delete(sessionId);
  }

  onClosed(listener: (error: Error) => void): void {
    this.#onClosed.push(listener);
  }

  /** Asks Chromium to close and kills it after three seconds. */
  async close(): Promise<void> {
    if (this.closed) return;
    const gone = new Promise<void>((resolve) => this.onClosed(() => resolve()));
    this.send('Browser.close', {}).catch(() => {}); // the pipe may break before the answer
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(timer);
  }

  #onData(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(0, start);
      if (end < 0) {
        this.#partial.push(chunk.subarray(start));
        return;
      }
      const text = Buffer.concat([...this.#partial, chunk.subarray(start, end)]).toString();
      this.#partial = [];
      start = end + 1;
      this.#onMessage(JSON.parse(text) as Message);
    }
  }

  #onMessage(message: Message): void {
    if (process.env['STANDIN_TRACE']) console.error('<<', JSON.stringify(message).slice(0, 400));
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
      else pending?.resolve(message.result);
      return;
    }
    const handlers = this.#pages.get(message.sessionId ?? '');
    const table = { ...this.#browser, ...handlers } as Record<string, ((params: unknown) => void) | undefined>;
    table[message.method ?? '']?.(message.params);
  }

  #onClose(error: Error): void {
    if (this.closed) return;
    this.closed = true;
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
    for (const listener of this.#onClosed) listener(error);
  }
}

/** Playwright waits for the "DevTools listening on" line; Chromium's other messages (D-Bus, GPU) only on demand. */
function lineFilter(): (text: string) => void {
  let tail = '';
  return (text) => {
    const lines = (tail + text).split('\n');
    tail = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('DevTools listening on ') || process.env['STANDIN_VERBOSE']) {
        process.stderr.write(`${line}\n`);
      }
    }
  };
}
