import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { WindowOpen } from './cdp-protocol.ts';
import { Emitter, emitEvent } from './emitter.ts';
import { IpcMain } from './ipc-main.ts';
import { missing } from './missing.ts';
import { nativeTheme } from './native-theme.ts';
import { PageTarget } from './page-target.ts';
import { type PrintToPdfOptions, printToPdf } from './print-to-pdf.ts';
import { fromChromium, toChromium } from './scheme-url.ts';
import { type Session, sessionModule } from './session.ts';
import { chromium, complain, record, state } from './state.ts';
import { WebFrameMain } from './web-frame-main.ts';
import type { WebPreferences } from './web-preferences.ts';

type OpenDetails = { url: string; frameName: string; features: string; disposition: string };
type OpenAnswer = { action: 'allow' | 'deny' };
type LoadFileOptions = { query?: Record<string, string>; search?: string; hash?: string };
let lastId = 0;

export class WebContents extends Emitter {
  readonly id = ++lastId;
  readonly ipc = new IpcMain();
  readonly session: Session;
  readonly _page = new PageTarget();
  readonly _preferences: WebPreferences;
  /** Stands for the main frame until Chromium has made the page. */
  _blankFrame: WebFrameMain | undefined;
  #owner: BrowserWindow;
  #openHandler: (details: OpenDetails) => OpenAnswer = () => ({ action: 'allow' });
  #loading = false;
  #destroyed = false;
  #hasPainted = false;
  #loadedUrl = '';
  #title = '';
  #zoomFactor = 1;

  constructor(preferences: WebPreferences, owner: BrowserWindow) {
    super();
    this.setMaxListeners(0);
    this._preferences = preferences;
    this.session = preferences.session ?? sessionModule.fromPartition(preferences.partition ?? '');
    this.#owner = owner;
    state.contents.add(this);
    emitEvent(app, 'web-contents-created', {}, this);
  }

  get mainFrame(): WebFrameMain {
    const frame = this._page.frames.get(this._page.targetId);
    if (frame) return frame;
    this._blankFrame ??= new WebFrameMain(this, 'pending', null);
    return this._blankFrame;
  }
  get _owner(): BrowserWindow {
    return this.#owner;
  }

  async loadURL(url: string, options: object = {}): Promise<void> {
    if (Object.keys(options).length > 0) missing(`loadURL options ${Object.keys(options).join(', ')}`);
    const target = toChromium(url);
    this._page.expectNavigation(target);
    this.#loadedUrl = url;
    const { promise: loaded, resolve: done } = Promise.withResolvers<void>();
    this.once('did-finish-load', done);
    try {
      const { errorText } = await this._page.send('Page.navigate', { url: target });
      if (errorText) this.#failLoad(errorText.replace('net::', ''), url);
      await loaded;
    } finally {
      this.off('did-finish-load', done);
    }
  }
  #failLoad(code: string, url: string): never {
    const errno = code === 'ERR_ABORTED' ? -3 : -2;
    emitEvent(this, 'did-fail-load', {}, errno, code, url, true);
    throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
  }
  loadFile(path: string, { query, search, hash }: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(state.appPath, path));
    url.search = search ?? new URLSearchParams(query).toString();
    url.hash = hash ?? '';
    return this.loadURL(url.href);
  }
  reload(): void {
    this.#reload(false);
  }
  reloadIgnoringCache(): void {
    this.#reload(true);
  }
  #reload(ignoreCache: boolean): void {
    this._page.expectNavigation(this.mainFrame._url);
    this._page.send('Page.reload', { ignoreCache }).catch(complain);
  }
  stop(): void {
    this._page.send('Page.stopLoading', {}).catch(complain);
  }
  getURL(): string {
    return this.#loadedUrl ? this.mainFrame.url : '';
  }
  getTitle(): string {
    return this.#title;
  }
  _setTitle(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    emitEvent(this, 'page-title-updated', {}, title, true);
    this.#owner._pageTitle(title);
  }
  isLoading(): boolean {
    return this.#loading;
  }
  isLoadingMainFrame(): boolean {
    return this.#loading;
  }
  _setLoading(loading: boolean): void {
    if (loading !== this.#loading) this.emit(loading ? 'did-start-loading' : 'did-stop-loading');
    this.#loading = loading;
  }
  _painted(): void {
    if (this.#hasPainted || this.mainFrame._url === 'about:blank') return;
    this.#hasPainted = true;
    this.#owner.emit('ready-to-show');
  }
  /** Again after each load: a test runner on the same page sets its own media emulation, and the last one wins. */
  _applyTheme(): void {
    this._page.send('Emulation.setEmulatedMedia', { features: nativeTheme._features() }).catch(complain);
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.mainFrame.send(channel, ...args);
  }
  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const call = { expression, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this._page.send('Runtime.evaluate', call);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  setWindowOpenHandler(handler: (details: OpenDetails) => OpenAnswer): void {
    this.#openHandler = handler;
  }
  _askOpen({ url, windowName, windowFeatures = [] }: WindowOpen): OpenAnswer {
    const disposition = windowFeatures.length > 0 ? 'new-window' : 'foreground-tab';
    const features = windowFeatures.join(',');
    return this.#openHandler({ url: fromChromium(url), frameName: windowName ?? '', features, disposition });
  }
  printToPDF(options: PrintToPdfOptions = {}): Promise<Buffer> {
    return printToPdf(this._page, options);
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
    this.executeJavaScript(`document.documentElement.style.zoom = ${factor}; 0`).catch(complain);
  }
  getZoomFactor(): number {
    return this.#zoomFactor;
  }
  setUserAgent(userAgent: string): void {
    this._page.send('Emulation.setUserAgentOverride', { userAgent }).catch(complain);
  }
  async setVisualZoomLevelLimits(): Promise<void> {}
  setBackgroundThrottling(): void {}
  openDevTools(): void {
    record('devtools', { id: this.id });
  }
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }
  focus(): void {
    this._page.send('Page.bringToFront', {}).catch(complain);
  }
  isFocused(): boolean {
    return state.focused === this.#owner;
  }
  isCrashed(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  getType(): string {
    return 'window';
  }
  /** With waitForBeforeUnload the page may refuse. */
  close({ waitForBeforeUnload = false } = {}): void {
    if (this.#destroyed) return;
    if (waitForBeforeUnload) this._page.send('Page.close', {}).catch(complain);
    else {
      const closing = async () => {
        await this._page.attached.promise;
        await chromium().send('Target.closeTarget', { targetId: this._page.targetId });
      };
      closing().catch(complain);
    }
  }
  _gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    state.contents.delete(this);
    state.cdp?.onPage(this._page.sessionId, null);
    this._page.attached.reject(new Error('Object has been destroyed'));
    this.emit('destroyed');
  }

  static getAllWebContents(): WebContents[] {
    return [...state.contents];
  }
  static getFocusedWebContents(): WebContents | null {
    return state.focused?.webContents ?? null;
  }
  static fromId(id: number): WebContents | undefined {
    return [...state.contents].find((contents) => contents.id === id);
  }
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...state.contents].find((contents) => contents._page.targetId === targetId);
  }
}
