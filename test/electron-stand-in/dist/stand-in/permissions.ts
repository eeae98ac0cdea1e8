import type { PermissionDescriptor } from './cdp-protocol.ts';
import { fromChromium } from './scheme-url.ts';
import { chromium, complain } from './state.ts';
import type { WebContents } from './web-contents.ts';

/** Electron's permission name -> Chromium's descriptors. */
const PERMISSIONS: Record<string, PermissionDescriptor[]> = {
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  'display-capture': [{ name: 'display-capture' }],
  geolocation: [{ name: 'geolocation' }],
  'idle-detection': [{ name: 'idle-detection' }],
  keyboardLock: [{ name: 'keyboard-lock' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  notifications: [{ name: 'notifications' }],
  pointerLock: [{ name: 'pointer-lock' }],
  'speaker-selection': [{ name: 'speaker-selection' }],
  'storage-access': [{ name: 'storage-access' }],
  'window-management': [{ name: 'window-management' }],
};

type Details = { requestingUrl: string; isMainFrame: boolean };
export type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: Details,
) => void;
export type CheckHandler = (
  contents: WebContents,
  permission: string,
  requestingOrigin: string,
  details: Details,
) => boolean;

/** Chromium has no permission-request event: the handlers are asked once per origin, when a page of it is committed. */
export class Permissions {
  request: RequestHandler | null = null;
  check: CheckHandler | null = null;
  #asked = new Set<string>();

  forget(): void {
    this.#asked.clear();
  }

  async apply(contents: WebContents, chromiumUrl: string, browserContextId: string | undefined): Promise<void> {
    const { origin, protocol } = new URL(chromiumUrl);
    if (!/^https?:$/.test(protocol) || this.#asked.has(origin)) return;
    this.#asked.add(origin);
    for (const [permission, descriptors] of Object.entries(PERMISSIONS)) {
      const granted = await this.#decide(contents, permission, chromiumUrl);
      for (const descriptor of descriptors) {
        const setting = granted ? 'granted' : 'denied';
        await chromium()
          .send('Browser.setPermission', { permission: descriptor, setting, origin, browserContextId })
          .catch(complain); // an older Chromium may not know the name
      }
    }
  }

  /** As Electron: everything is granted unless a handler says no. */
  async #decide(contents: WebContents, permission: string, chromiumUrl: string): Promise<boolean> {
    const details = { requestingUrl: fromChromium(chromiumUrl), isMainFrame: true };
    const origin = fromChromium(new URL(chromiumUrl).origin);
    if (this.check && !this.check(contents, permission, origin, details)) return false;
    const { request } = this;
    if (!request) return true;
    return new Promise<boolean>((resolve) => request(contents, permission, resolve, details));
  }
}
