/** What Electron's `app` must offer. */
type SingleInstanceApp = {
  requestSingleInstanceLock(): boolean;
  quit(): void;
  on(event: 'second-instance', listener: () => void): unknown;
};

/**
 * Lets only one ClaimKeep run per data folder. Call before anything opens a file: the second start must touch nothing.
 * @param bringForward shows the window of the first start when somebody starts a second one
 * @returns false in the second start, which is then already quitting
 */
export function claimSingleInstance(app: SingleInstanceApp, bringForward: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', bringForward);
  return true;
}
