/** The link scheme that is registered with the system, for one purpose: to bring the browser back after the sign-in. */
export const deepLinkScheme = 'org.claimkeep.app';

export type DeepLink = { readonly kind: 'oauthCallback'; readonly url: string };

/** Longer than any answer of an authorization server; a longer link is not one. */
const longestLink = 8192;

/**
 * Finds the one link of ours among the texts the system gave: the arguments of a start (Chromium adds flags and changes their order, so
 * no place in the list can be trusted), or the address of an `open-url` event. Two links in one start are nobody's sign-in: none counts.
 * @returns null when there is not exactly one link of the only known form
 */
export function findDeepLink(texts: readonly string[]): DeepLink | null {
  const ours = texts.filter((text) => parsed(text)?.protocol === `${deepLinkScheme}:`);
  const [only] = ours;
  if (only === undefined || ours.length > 1) return null;
  const url = parsed(only);
  if (url === null || url.host !== 'oauth' || url.pathname !== '/callback' || url.hash !== '') return null;
  if (url.username !== '' || url.password !== '') return null;
  return { kind: 'oauthCallback', url: only };
}

function parsed(text: string): URL | null {
  return text.length <= longestLink && URL.canParse(text) ? new URL(text) : null;
}

/** What Electron's `app` must offer to hear of links. */
type DeepLinkApp = {
  isReady(): boolean;
  whenReady(): Promise<void>;
  on(event: 'open-url', listener: (event: { preventDefault(): void }, url: string) => void): unknown;
  on(event: 'second-instance', listener: (event: unknown, argv: string[]) => void): unknown;
};

/**
 * Listens for links from all three sides: the arguments of this start, a second start (Windows, Linux) and `open-url` (macOS, where it
 * may come before `ready`). Call while the main module is evaluated. `deliver` is called after `ready`, in the order of arrival.
 */
export function listenForDeepLinks(app: DeepLinkApp, argv: readonly string[], deliver: (link: DeepLink) => void): void {
  const offer = (texts: readonly string[]): void => {
    const link = findDeepLink(texts);
    if (link === null) return;
    if (app.isReady()) deliver(link);
    else void app.whenReady().then(() => deliver(link));
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    offer([url]);
  });
  app.on('second-instance', (_event, secondArgv) => {
    offer(secondArgv);
  });
  offer(argv);
}

type SchemeClient = {
  setAsDefaultProtocolClient(scheme: string, path?: string, args?: string[]): boolean;
};

type Installation = {
  readonly platform: string;
  readonly isPackaged: boolean;
  readonly execPath: string;
  readonly appPath: string;
  /** Runs from an AppImage (the variable APPIMAGE is set): its path is a mount that vanishes, so a registration points nowhere. */
  readonly isAppImage: boolean;
};

/**
 * Asks the system to bring our links to this program. `--` ends Chromium's own flags, so that a link cannot pose as one (CVE-2018-1000006).
 * @returns false where it cannot work (unpackaged on macOS and Linux, AppImage) or the system refused: then sign in by loopback
 */
export function registerDeepLinks(app: SchemeClient, installation: Installation): boolean {
  const { platform, isPackaged, execPath, appPath, isAppImage } = installation;
  if (platform === 'win32') {
    return app.setAsDefaultProtocolClient(deepLinkScheme, execPath, isPackaged ? ['--'] : [appPath, '--']);
  }
  if (!isPackaged || isAppImage) return false;
  return app.setAsDefaultProtocolClient(deepLinkScheme);
}
