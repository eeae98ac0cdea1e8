import type { ParseArgsOptionsConfig } from 'node:util';
import type { Services } from '#main/services/services.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { Arguments } from './arguments.ts';

/** The surroundings of the program: everything that tests replace. */
export type CliEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  /** The lines of standard input. */
  readonly input?: (signal: AbortSignal) => AsyncIterable<string>;
  /** Plays the person at practice Medicare (development only); null in the installed program. */
  readonly practiceBrowser: ((url: string, user: string) => Promise<void>) | null;
};

/** What a command is given. */
export type CommandContext = CliEnvironment & {
  readonly args: Arguments;
  readonly services: Services;
  readonly json: boolean;
  /** Opens the household by keychain, passphrase or recovery code. @throws AppError `store/locked`, `store/no-household` */
  readonly unlock: () => Promise<void>;
  /** Prints the result: `value` with `--json`, else `text`. */
  readonly print: (value: unknown, text: string) => void;
  /** One line on standard error, so that standard output stays one JSON value. */
  readonly notice: (text: string) => void;
  readonly progress: (progress: Progress) => void;
};

/** One command: its words of help, its options, and what it does. */
export type Command = {
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** Least and most words after the command's name. */
  readonly words: readonly [number, number];
  readonly run: (context: CommandContext) => Promise<void>;
};
