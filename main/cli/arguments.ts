import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { longestName, shownName } from '#main/services/shown-name.ts';
import { AppError } from '#shared/errors.ts';

/** The words and options of one call, checked against what the command knows. */
export type Arguments = {
  readonly words: readonly string[];
  /** @throws AppError `usage` when the option is missing */
  readonly required: (name: string) => string;
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  /** The name of a person. @throws AppError `usage` when it is blank, too long or has line breaks or other control characters */
  readonly name: (option: string) => string | null;
  /** @throws AppError `usage` when it is no whole number between `least` and `most` */
  readonly number: (name: string, least: number, most: number) => number | null;
  /** @throws AppError `usage` when it is no date `YYYY-MM-DD` */
  readonly date: (name: string) => string | null;
  /** @throws AppError `usage` when it is none of the choices */
  readonly choice: <T extends string>(name: string, choices: readonly T[]) => T | null;
};

export const globalOptions = {
  'data-dir': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads a command's arguments. Unknown options, missing values and surplus words are refused, never guessed at.
 * @param wordCount how many words the command takes, least and most
 * @throws AppError `usage` with the problem in words
 */
export function readArguments(
  argv: readonly string[],
  options: ParseArgsOptionsConfig,
  [least, most]: readonly [number, number],
): Arguments {
  const { values, positionals } = parsed(argv, { ...globalOptions, ...options });
  if (positionals.length < least) throw usage('something is missing');
  if (positionals.length > most) throw usage(`"${positionals[most] ?? ''}" is one word too many`);
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    words: positionals,
    text,
    required: (name) => text(name) ?? fail(`--${name} is missing`),
    texts: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (name) => values[name] === true,
    name: (option) => {
      const value = text(option)?.trim() ?? null;
      if (value === null || shownName(value) === value) return value;
      return fail(`--${option} takes a name of 1 to ${String(longestName)} letters in one line`);
    },
    number: (name, lowest, highest) => {
      const value = text(name);
      if (value === null) return null;
      const number = Number(value);
      const fits = /^\d+$/.test(value) && number >= lowest && number <= highest;
      return fits ? number : fail(`--${name} takes a number from ${String(lowest)} to ${String(highest)}`);
    },
    date: (name) => {
      const value = text(name);
      if (value === null || isDate(value)) return value;
      return fail(`--${name} takes a date such as 2026-05-27`);
    },
    choice: (name, choices) => {
      const value = text(name);
      if (value === null) return null;
      return choices.find((choice) => choice === value) ?? fail(`--${name} takes one of: ${choices.join(', ')}`);
    },
  };
}

export function usage(problem: string): AppError {
  return new AppError('usage', { problem });
}

function fail(problem: string): never {
  throw usage(problem);
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function parsed(argv: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence of Node's own message says what is wrong with which option.
    throw usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'it cannot be read');
  }
}
