import type { Readable } from 'node:stream';

type Target = { type: string; url: string; webSocketDebuggerUrl: string };

/** Waits until a window of the app has loaded, over the DevTools port that its process prints. Throws after the limit. */
export async function waitForLoadedWindow(stderr: Readable, limitMs: number): Promise<void> {
  const timeout = AbortSignal.timeout(limitMs);
  const failed = new Promise<never>((_resolve, reject) => {
    timeout.addEventListener('abort', () => reject(new Error(`No window had loaded after ${limitMs / 1000} seconds.`)));
    stderr.once('end', () => reject(new Error('The app ended before a window had loaded.')));
  });
  await Promise.race([pollWindows(stderr, timeout), failed]);
}

async function pollWindows(stderr: Readable, timeout: AbortSignal): Promise<void> {
  const origin = await devToolsOrigin(stderr);
  while (!timeout.aborted) {
    const targets = (await (await fetch(`${origin}/json/list`)).json()) as Target[];
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
    if (page && (await hasLoaded(page.webSocketDebuggerUrl))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function devToolsOrigin(stderr: Readable): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, host] = /DevTools listening on ws:\/\/([^/]+)\//.exec(text) ?? [];
      if (host) resolve(`http://${host}`);
    });
  });
}

/** The document is complete and shows something. */
async function hasLoaded(webSocketUrl: string): Promise<boolean> {
  const socket = new WebSocket(webSocketUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('The DevTools connection failed.')));
  });
  const expression = "document.readyState === 'complete' && document.body.innerText.trim() !== ''";
  const answer = new Promise<string>((resolve) =>
    socket.addEventListener('message', (event) => resolve(String(event.data))),
  );
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }));
  const { result } = JSON.parse(await answer) as { result?: { result?: { value?: unknown } } };
  socket.close();
  return result?.result?.value === true;
}
