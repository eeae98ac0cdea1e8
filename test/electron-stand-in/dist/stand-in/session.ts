import { app } from './app.ts';
import { Emitter, emitEvent } from './emitter.ts';
import { type CheckHandler, Permissions, type RequestHandler } from './permissions.ts';
import { Protocol } from './protocol.ts';
import { fromChromium } from './scheme-url.ts';
import { chromium, complain, state } from './state.ts';
import type { WebContents } from './web-contents.ts';
import { WebRequest } from './web-request.ts';

/** Every session that is not the default one is a browser context of its own, gone at the end even for `persist:`. */
export class Session extends Emitter {
  readonly protocol = new Protocol();
  readonly webRequest = new WebRequest();
  readonly _permissions = new Permissions();
  #partition: string;
  #context: Promise<string | undefined> | undefined;

  constructor(partition: string) {
    super();
    this.#partition = partition;
    queueMicrotask(() => app.emit('session-created', this));
  }

  /** The Chromium browser context of this session; undefined is Chromium's own. */
  _contextId(): Promise<string | undefined> {
    this.#context ??= this.#createContext();
    return this.#context;
  }
  async #createContext(): Promise<string | undefined> {
    let browserContextId: string | undefined;
    if (this.#partition) {
      ({ browserContextId } = await chromium().send('Target.createBrowserContext', { disposeOnDetach: true }));
    }
    const denied = { behavior: 'deny', eventsEnabled: true, browserContextId } as const;
    await chromium().send('Browser.setDownloadBehavior', denied).catch(complain);
    return browserContextId;
  }

  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this._permissions.request = handler;
    this._permissions.forget();
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this._permissions.check = handler;
    this._permissions.forget();
  }
  /** Device choosers do not open in headless Chromium. */
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {
    await chromium().send('Storage.clearCookies', { browserContextId: await this._contextId() });
  }

  /** Tells the app of a download and stops it in any case: the stand-in saves none. */
  _downloadWillBegin(contents: WebContents, guid: string, chromiumUrl: string, fileName: string): void {
    const url = fromChromium(chromiumUrl);
    const item = Object.assign(new Emitter(), { getURL: () => url, getFilename: () => fileName, cancel: () => {} });
    const { defaultPrevented } = emitEvent(this, 'will-download', {}, item, contents);
    if (!defaultPrevented) console.error('stand-in: a download was refused, because saving is not implemented');
    void chromium().send('Browser.cancelDownload', { guid }).catch(complain);
  }
}

const partitions = new Map<string, Session>();

export const sessionModule = {
  Session,
  get defaultSession(): Session {
    return this.fromPartition('');
  },
  fromPartition(partition: string): Session {
    if (!state.ready) throw new Error('Session can only be received when app is ready');
    const session = partitions.get(partition) ?? new Session(partition);
    partitions.set(partition, session);
    return session;
  },
};
