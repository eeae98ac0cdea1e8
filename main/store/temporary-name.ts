/**
 * A name for a file that is being made: `{file}.{process id}.{ending}`. The number tells another program whose work it is, so that it
 * removes only what a program that is gone has left behind.
 */
export function temporaryName(file: string, ending: 'new' | 'copy' | 'part'): string {
  return `${file}.${String(process.pid)}.${ending}`;
}

/** Whether the program with this process id is gone. A number that another program got meanwhile counts as alive: what it left stays a while. */
export function isGone(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
