import { appScheme, bundleHost } from './app-protocol.ts';

type Navigation = { readonly url: string; preventDefault(): void };
type Prevent = { preventDefault(): void };

/** What Electron's `WebContents` must offer to be closed off. */
type HardenableContents = {
  on(event: 'will-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Prevent) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
};

/** What Electron's `app` must offer for {@link hardenAllContents}. */
type ContentsSource = {
  on(event: 'web-contents-created', listener: (event: unknown, contents: HardenableContents) => void): unknown;
};

/** Closes off every page that is ever made in this process, also those nobody thought of. Call before the first window. */
export function hardenAllContents(app: ContentsSource): void {
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });
}

/** A page may go nowhere but to the app's own pages, opens no window and holds no other page. Links leave through external-links.ts. */
function hardenContents(contents: HardenableContents): void {
  const stayInside = (details: Navigation): void => {
    if (!isAppPage(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Parsed, never searched: `https://evil.example/?app://bundle` also contains our address. */
export function isAppPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${appScheme}:` && url.host === bundleHost && url.username === '' && url.password === '';
}
