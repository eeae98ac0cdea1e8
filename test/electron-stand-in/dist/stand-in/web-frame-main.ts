import { codec } from './ipc-main.ts';
import { missing } from './missing.ts';
import { DELIVER } from './page-names.ts';
import { fromChromium } from './scheme-url.ts';
import { complain } from './state.ts';
import type { WebContents } from './web-contents.ts';

let lastRoutingId = 0;

/** One frame of a page. The frame's own world (its preload) is reached once Chromium has announced it. */
export class WebFrameMain {
  static readonly __standinUncloneable = true;
  readonly routingId = ++lastRoutingId;
  readonly processId = 1;
  readonly parent: WebFrameMain | null;
  frameToken: string;
  _url = 'about:blank';
  _world: number | null = null;
  #contents: WebContents;

  constructor(contents: WebContents, frameToken: string, parent: WebFrameMain | null) {
    this.#contents = contents;
    this.frameToken = frameToken;
    this.parent = parent;
  }

  get url(): string {
    return fromChromium(this._url);
  }
  get origin(): string {
    return fromChromium(new URL(this._url).origin);
  }
  get top(): WebFrameMain {
    return this.parent ? this.parent.top : this;
  }
  get detached(): boolean {
    return !this.#contents._page.frames.has(this.frameToken);
  }
  isDestroyed(): boolean {
    return this.detached;
  }
  get frames(): WebFrameMain[] {
    return [...this.#contents._page.frames.values()].filter((frame) => frame.parent === this);
  }
  get framesInSubtree(): WebFrameMain[] {
    return [this, ...this.frames.flatMap((frame) => frame.framesInSubtree)];
  }

  send(channel: string, ...args: unknown[]): void {
    this._deliver('event', channel, args);
  }
  executeJavaScript(code: string): Promise<unknown> {
    if (this.parent) missing('WebFrameMain.executeJavaScript in a subframe');
    return this.#contents.executeJavaScript(code);
  }

  /** Throws for what cannot be cloned, as Electron does; drops the message when the preload's world is not there. */
  _deliver(...message: unknown[]): void {
    const text = codec.encode(message);
    if (this._world === null) return;
    const expression = `${DELIVER}(${JSON.stringify(text)})`;
    this.#contents._page.send('Runtime.evaluate', { contextId: this._world, expression }).catch(complain);
  }
}
