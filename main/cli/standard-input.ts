import { createInterface } from 'node:readline';

/** The lines of standard input, read only when somebody asks for them; the signal ends the reading. */
export function standardInput(signal: AbortSignal): () => AsyncIterable<string> {
  return () => createInterface({ input: process.stdin, signal });
}
