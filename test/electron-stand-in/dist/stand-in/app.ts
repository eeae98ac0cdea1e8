import { mkdirSync } from 'node:fs';
import { defaultPath } from './app-paths.ts';
import { CommandLine } from './command-line.ts';
import { Emitter, emitEvent } from './emitter.ts';
import { SingleInstance } from './single-instance.ts';
import { record, state } from './state.ts';

class App extends Emitter {
  readonly commandLine = new CommandLine();
  #ready = Promise.withResolvers<void>();
  #paths = new Map<string, string>();
  #name: string | undefined;
  #quitting = false;
  #exiting = false;
  #instance: SingleInstance | null = null;
  #protocols = new Set<string>();

  isReady(): boolean {
    return state.ready;
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  _becomeReady(): void {
    state.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  get isPackaged(): boolean {
    return state.packaged;
  }
  get name(): string {
    return this.#name ?? state.packageJson.productName ?? state.packageJson.name ?? 'Electron';
  }
  set name(value: string) {
    this.#name = value;
  }
  getName(): string {
    return this.name;
  }
  setName(value: string): void {
    this.#name = value;
  }
  getVersion(): string {
    return state.packageJson.version ?? process.versions['electron'] ?? '';
  }
  getAppPath(): string {
    return state.appPath;
  }
  getLocale(): string {
    const [language = ''] = (process.env['LANG'] ?? 'en_US').split('.');
    return language === 'C' || language === '' ? 'en-US' : language.replace('_', '-');
  }
  getSystemLocale(): string {
    return this.getLocale();
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? defaultPath(name, this.commandLine.getSwitchValue('user-data-dir'), this.name);
  }
  setPath(name: string, path: string): void {
    this.getPath(name);
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(additionalData?: object): boolean {
    if (this.#instance) return true;
    const userData = this.getPath('userData');
    mkdirSync(userData, { recursive: true });
    const instance = new SingleInstance(userData);
    const mine = { argv: process.argv, cwd: process.cwd(), additionalData };
    const first = instance.acquire(mine, ({ argv, cwd, additionalData }) => {
      void this.whenReady().then(() => this.emit('second-instance', {}, argv, cwd, additionalData));
    });
    if (first) this.#instance = instance;
    return first;
  }
  hasSingleInstanceLock(): boolean {
    return this.#instance !== null;
  }
  releaseSingleInstanceLock(): void {
    this.#instance?.release();
    this.#instance = null;
  }

  setAsDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean {
    record('protocol-client', { protocol, path, args });
    this.#protocols.add(protocol);
    return true;
  }
  removeAsDefaultProtocolClient(protocol: string): boolean {
    return this.#protocols.delete(protocol);
  }
  isDefaultProtocolClient(protocol: string): boolean {
    return this.#protocols.has(protocol);
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    if (emitEvent(this, 'before-quit', {}).defaultPrevented) {
      this.#quitting = false;
    } else if (state.windows.size === 0) {
      this.#finish();
    } else {
      for (const window of state.windows) if (this.#quitting) window.close();
    }
  }
  /** A window stayed open. */
  _quitAborted(): void {
    this.#quitting = false;
  }
  _allWindowsClosed(): void {
    if (this.#quitting) this.#finish();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
  #finish(): void {
    if (emitEvent(this, 'will-quit', {}).defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }
  exit(code = 0): void {
    if (this.#exiting) return;
    this.#exiting = true;
    emitEvent(this, 'quit', {}, code);
    this.#instance?.release();
    const gone = state.cdp?.close() ?? Promise.resolve();
    void gone.finally(() => process.exit(code));
  }
  get _exiting(): boolean {
    return this.#exiting;
  }

  focus(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setDesktopName(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {
    record('about', {});
  }
  isAccessibilitySupportEnabled(): boolean {
    return false;
  }
}

export const app = new App();
app.setMaxListeners(0);
