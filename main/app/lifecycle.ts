type Prevent = { preventDefault(): void };

/** What Electron's `app` must offer. */
type LifecycleApp = {
  whenReady(): Promise<void>;
  quit(): void;
  exit(code: number): void;
  on(event: 'activate', listener: () => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'before-quit', listener: (event: Prevent) => void): unknown;
};

export type LifecycleSteps = {
  /** Builds everything and opens the window. When it rejects, the program ends with exit code 1 after `onFailedStart`. */
  readonly start: () => Promise<void>;
  /** macOS: the Dock icon was pressed. Opens the window when there is none. */
  readonly activate: () => void;
  /** Stops the download, closes the files. */
  readonly close: () => Promise<void>;
  readonly onFailedStart: (cause: unknown) => void;
};

/** Long enough to finish one page of a download and a checkpoint, short enough for a person who wants to go. */
const longestCloseMs = 5000;

/**
 * Starts when Electron is ready, and quits only after `close` is done or `closeTimeoutMs` have passed: every write is a transaction, so a
 * close that was cut short loses nothing that was reported as saved.
 */
export function runLifecycle(
  app: LifecycleApp,
  steps: LifecycleSteps,
  platform: string,
  closeTimeoutMs = longestCloseMs,
): void {
  let state: 'running' | 'closing' | 'closed' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void settledWithin(steps.close, closeTimeoutMs).then(() => {
      state = 'closed';
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    // On macOS a program stays in the Dock without a window.
    if (platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(async () => {
      await steps.start();
      app.on('activate', steps.activate);
    })
    .catch((cause: unknown) => {
      steps.onFailedStart(cause);
      app.exit(1);
    });
}

/** Resolves when the work has ended, well or badly, or the time is over. */
async function settledWithin(work: () => Promise<void>, milliseconds: number): Promise<void> {
  const { promise: timeIsOver, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const ended = Promise.resolve()
    .then(work)
    .catch(() => undefined);
  await Promise.race([ended, timeIsOver]);
  clearTimeout(timer);
}
