import type { SchemeCallbackSource } from '#main/services/ports.ts';
import type { CliEnvironment } from './context.ts';

/**
 * Redirect links from standard input, for `--redirect scheme --print-url`: a program without a window is not told of links, so the person (or
 * a script) pastes the address the browser was sent to, one a line. Each is judged as a link from the system is; the first right one counts.
 * @param onEnd the input is over, and none was right
 */
export function pastedCallbacks(input: NonNullable<CliEnvironment['input']>, onEnd: () => void): SchemeCallbackSource {
  return {
    subscribe: (listener) => {
      const done = new AbortController();
      const read = async (): Promise<void> => {
        for await (const line of input(done.signal)) {
          if (line.trim() !== '') listener(line.trim());
        }
      };
      const end = (): void => {
        if (!done.signal.aborted) onEnd();
      };
      read().then(end, end);
      return () => done.abort();
    },
  };
}
