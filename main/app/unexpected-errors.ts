/** What Node's `process` must offer. */
type FaultSource = {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
};

export type UnexpectedErrorParts = {
  /** Writes the fault down without its message, which can hold a name, a path or a piece of a claim. */
  readonly note: (error: unknown) => void;
  /** Tells the person and ends the program: after an exception that nobody caught its state is not known. */
  readonly giveUp: () => void;
};

/**
 * Takes the place of what Node and Electron do by themselves with an error that nobody caught: both show its message and its stack, on the
 * screen and on standard error. A rejected promise is noted and the program goes on, as a window does; an exception ends it, once.
 */
export function watchUnexpectedErrors(source: FaultSource, { note, giveUp }: UnexpectedErrorParts): void {
  let isOver = false;
  source.on('unhandledRejection', note);
  source.on('uncaughtException', (error) => {
    note(error);
    if (isOver) return;
    isOver = true;
    giveUp();
  });
}
