import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserWindow } from './browser-window.ts';
import type { CdpCommands } from './cdp-protocol.ts';
import { complain, record } from './state.ts';
import { VIEWER_PAGE } from './viewer-page.ts';

type Input =
  | ({ kind: 'mouse' } & CdpCommands['Input.dispatchMouseEvent']['params'])
  | ({ kind: 'key' } & CdpCommands['Input.dispatchKeyEvent']['params']);

/**
 * Shows the app's window as a web page on 127.0.0.1 and passes mouse and keyboard on. The address holds a secret,
 * because other users and programs of this computer can reach the port too.
 */
class Viewer {
  #watchers = new Set<ServerResponse>();
  #lastFrame = '';
  #window: BrowserWindow | undefined;
  #secret = randomBytes(16).toString('hex');

  /** Starts serving and prints the address of the page. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#serve(request, response).catch((e: unknown) => {
        complain(e);
        response.writeHead(400).end();
      });
    });
    server.listen(0, '127.0.0.1').unref();
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${this.#secret}/`;
    record('viewer', { address });
    console.log(`The app's window: ${address}`);
  }

  /** Films the window from now on, if it is the first that the app shows. */
  async film(window: BrowserWindow): Promise<void> {
    if (this.#window && !this.#window.isDestroyed()) return;
    this.#window = window;
    await window.webContents._page.send('Page.startScreencast', { format: 'jpeg', quality: 85, everyNthFrame: 1 });
  }

  onFrame(window: BrowserWindow, data: string, sessionId: number): void {
    if (window === this.#window) {
      this.#lastFrame = data;
      this.#broadcast('frame', data);
    }
    window.webContents._page.send('Page.screencastFrameAck', { sessionId }).catch(complain);
  }

  /** Tells the person what the system would have done, such as opening a link in the browser. */
  notice(text: string, link = ''): void {
    console.log(`${text} ${link}`);
    this.#broadcast('notice', JSON.stringify({ text, link: /^https?:/.test(link) ? link : '' }));
  }

  #broadcast(event: string, data: string): void {
    for (const watcher of this.#watchers) watcher.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    const known = /^(127\.0\.0\.1|localhost):\d+$/.test(host); // another name would be DNS rebinding
    const route = known ? `${request.method} ${request.url}` : '';
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (route === `GET /${this.#secret}/`) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(VIEWER_PAGE);
    } else if (route === `GET /${this.#secret}/stream`) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      this.#watchers.add(response);
      response.on('close', () => this.#watchers.delete(response));
      if (this.#lastFrame) response.write(`event: frame\ndata: ${this.#lastFrame}\n\n`);
    } else if (route === `POST /${this.#secret}/input`) {
      await this.#onInput(JSON.parse(await readBody(request)) as Input);
      response.writeHead(204).end();
    } else response.writeHead(404).end();
  }

  async #onInput(input: Input): Promise<void> {
    const page = this.#window?.webContents._page;
    const { kind, ...params } = input;
    if (kind === 'mouse')
      await page?.send('Input.dispatchMouseEvent', params as CdpCommands['Input.dispatchMouseEvent']['params']);
    else await page?.send('Input.dispatchKeyEvent', params as CdpCommands['Input.dispatchKeyEvent']['params']);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Set while a person watches (STANDIN_VIEWER). */
export const viewer = process.env['STANDIN_VIEWER'] ? new Viewer() : null;
