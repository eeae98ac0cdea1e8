import { basename } from 'node:path';

/** What may be written down about an unexpected error. Its message is not here: it can hold a name, a path or a piece of a claim. */
export type FaultFacts = {
  /** The class, for example `TypeError` or `SqliteError`. */
  readonly name: string;
  /** The code of a system or SQLite error, for example `ENOSPC` or `SQLITE_FULL`. */
  readonly code: string | null;
  /** Where: `function (file.js:12:3)` without folders, the innermost first, at most eight. */
  readonly frames: readonly string[];
};

export function faultFacts(error: unknown): FaultFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const code =
    'code' in error && typeof error.code === 'string' && /^[\w/-]{1,60}$/.test(error.code) ? error.code : null;
  return { name: error.constructor.name, code, frames: frames(error.stack ?? '') };
}

/** `    at readRow (file:///home/mary/app/main/store/raw.ts:40:7)` -> `readRow (raw.ts:40:7)` */
function frames(stack: string): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const match = /^ {4}at (?:([\w.$<>[\] ]+) \()?(\S.*?):(\d+):(\d+)\)?$/.exec(line);
      if (match === null) return [];
      const [, caller = '(top)', file = '', row = '', column = ''] = match;
      return [`${caller} (${basename(file.replaceAll('\\', '/'))}:${row}:${column})`];
    })
    .slice(0, 8);
}
