import { app } from './app.ts';
import { Emitter, emitEvent } from './emitter.ts';
import { setUpPage } from './page-setup.ts';
import { chromium, complain, record, state } from './state.ts';
import { targets } from './targets.ts';
import { viewer } from './viewer.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions, type WindowOptions } from './window-options.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Flag = 'visible' | 'minimized' | 'maximized' | 'fullscreen' | 'destroyed';
let lastId = 0;

/** A window: state and a page. There is no native frame, modality or stacking. */
export class BrowserWindow extends Emitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  title: string;
  #options: WindowOptions;
  #bounds: Bounds;
  #flags: Record<Flag, boolean> = {
    visible: false,
    minimized: false,
    maximized: false,
    fullscreen: false,
    destroyed: false,
  };
  #closing = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    this.#options = options;
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    this.#bounds = { x, y, width, height };
    this.title = options.title ?? app.name;
    state.windows.add(this);
    this.webContents = new WebContents(webPreferences, this);
    this.webContents.on('destroyed', () => this.#gone());
    this.#create().catch((e: unknown) => {
      if (!this.#flags.destroyed) console.error('stand-in: the window could not be made:', e);
    });
    if (options.show !== false) this.show();
    emitEvent(app, 'browser-window-created', {}, this);
  }

  async #create(): Promise<void> {
    const { x: left, y: top, width, height } = this.#bounds;
    const browserContextId = await this.webContents.session._contextId();
    const place = { left, top, width, height, browserContextId };
    const { targetId } = await chromium().send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...place,
    });
    await setUpPage(this.webContents, targetId, await targets.sessionOf(targetId));
  }
  #gone(): void {
    if (this.#flags.destroyed) return;
    this.#flags.destroyed = true;
    state.windows.delete(this);
    if (state.focused === this) state.focused = null;
    this.emit('closed');
    if (state.windows.size === 0) app._allWindowsClosed();
  }
  #set(flag: Flag, value: boolean, event: string): void {
    if (this.#flags[flag] === value) return;
    this.#flags[flag] = value;
    this.emit(event);
  }
  /** Tells Chromium, which knows a real window only when it runs headed. */
  #applyBounds(windowState?: 'normal' | 'minimized' | 'maximized'): void {
    const { x: left, y: top, width, height } = this.#bounds;
    const bounds = windowState ? { windowState } : { left, top, width, height };
    const apply = async () => {
      await this.webContents._page.attached.promise;
      const { targetId } = this.webContents._page;
      const { windowId } = await chromium().send('Browser.getWindowForTarget', { targetId });
      await chromium().send('Browser.setWindowBounds', { windowId, bounds });
    };
    apply().catch(complain);
  }

  loadURL(url: string, options?: object): Promise<void> {
    return this.webContents.loadURL(url, options);
  }
  loadFile(path: string, options?: Parameters<WebContents['loadFile']>[1]): Promise<void> {
    return this.webContents.loadFile(path, options);
  }
  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    this.#set('visible', true, 'show');
    viewer?.film(this).catch(complain);
  }
  hide(): void {
    this.#set('visible', false, 'hide');
    this.blur();
  }
  isVisible(): boolean {
    return this.#flags.visible && !this.#flags.minimized;
  }
  focus(): void {
    if (state.focused === this) return;
    state.focused?.blur();
    state.focused = this;
    this.emit('focus');
    emitEvent(app, 'browser-window-focus', {}, this);
    this.webContents.focus();
  }
  blur(): void {
    if (state.focused !== this) return;
    state.focused = null;
    this.emit('blur');
    emitEvent(app, 'browser-window-blur', {}, this);
  }
  isFocused(): boolean {
    return state.focused === this;
  }
  minimize(): void {
    this.#set('minimized', true, 'minimize');
    this.#applyBounds('minimized');
  }
  restore(): void {
    this.#set('minimized', false, 'restore');
    this.#applyBounds('normal');
  }
  isMinimized(): boolean {
    return this.#flags.minimized;
  }
  maximize(): void {
    this.#set('maximized', true, 'maximize');
    this.#applyBounds('maximized');
  }
  unmaximize(): void {
    this.#set('maximized', false, 'unmaximize');
    this.#applyBounds('normal');
  }
  isMaximized(): boolean {
    return this.#flags.maximized;
  }
  setFullScreen(on: boolean): void {
    this.#set('fullscreen', on, on ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.#flags.fullscreen;
  }
  isNormal(): boolean {
    return !this.#flags.minimized && !this.#flags.maximized && !this.#flags.fullscreen;
  }
  isDestroyed(): boolean {
    return this.#flags.destroyed;
  }
  getParentWindow(): BrowserWindow | null {
    return this.#options.parent ?? null;
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }
  getNormalBounds(): Bounds {
    return this.getBounds();
  }
  getContentBounds(): Bounds {
    return this.getBounds();
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }
  getContentSize(): [number, number] {
    return this.getSize();
  }
  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y];
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    this.#applyBounds();
    this.emit('resize');
    this.emit('move');
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  center(): void {}
  setMinimumSize(): void {}

  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  _pageTitle(title: string): void {
    if (!emitEvent(this, 'page-title-updated', {}, title, true).defaultPrevented) this.title = title;
  }
  setBackgroundColor(): void {}
  setContentProtection(on: boolean): void {
    record('content-protection', { on });
  }
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setIcon(): void {}
  setProgressBar(value: number): void {
    record('progress-bar', { value });
  }
  flashFrame(): void {}
  moveTop(): void {}

  close(): void {
    if (this.#flags.destroyed || this.#closing) return;
    if (emitEvent(this, 'close', {}).defaultPrevented) {
      app._quitAborted();
      return;
    }
    this.#closing = true;
    this.webContents.once('will-prevent-unload', (event: { defaultPrevented: boolean }) => {
      if (event.defaultPrevented) return;
      this.#closing = false;
      app._quitAborted();
    });
    this.webContents.close({ waitForBeforeUnload: true });
  }
  /** At once for the app; Chromium follows. */
  destroy(): void {
    this.webContents.close();
    this.#gone();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...state.windows];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return state.focused;
  }
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents?._owner ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...state.windows].find((window) => window.id === id) ?? null;
  }
}
