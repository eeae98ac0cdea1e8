type Prevent = { preventDefault(): void };
type Decision = { cancel?: boolean };

/** What Electron's `Session` must offer to be closed off. */
export type HardenableSession = {
  setPermissionRequestHandler(
    handler: ((contents: unknown, permission: unknown, callback: (isGranted: boolean) => void) => void) | null,
  ): void;
  setPermissionCheckHandler(handler: (() => boolean) | null): void;
  setDevicePermissionHandler(handler: (() => boolean) | null): void;
  setSpellCheckerEnabled(isEnabled: boolean): void;
  on(event: 'will-download', listener: (event: Prevent) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(listener: (details: { url: string }, callback: (decision: Decision) => void) => void): void;
  };
};

/**
 * Takes away from a session everything the page has no use for. Electron grants every permission by default, so silence is not safe.
 * @param isPackaged false lets the developer tools load their own files
 */
export function hardenSession(session: HardenableSession, isPackaged: boolean): void {
  // Setting null first drops what was already granted; a second handler alone would leave it.
  session.setPermissionRequestHandler(null);
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // What a person types into the search may name an illness: it must not lead to the download of a dictionary.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !staysOnThisComputer(details.url, isPackaged) });
  });
}

/** `data:` is the page's own bytes (the policy allows it for images only); it never reaches a network. */
function staysOnThisComputer(text: string, isPackaged: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'app:' || protocol === 'data:' || (!isPackaged && protocol === 'devtools:');
}
