import { createInterface } from 'node:readline';

/** The lines of standard input, read only when somebody asks for them. The signal ends the reading, so that the program can end too. */
export function standardInput(signal: AbortSignal): AsyncIterable<string> {
  return createInterface({ input: process.stdin, signal });
}
