import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { errorWords } from '#shared/error-words.ts';
import type { Services } from '#main/services/services.ts';
import { readArguments, usage } from './arguments.ts';
import { commands } from './commands/all.ts';
import type { CliEnvironment, Command, CommandContext } from './context.ts';
import { dataFolderOf } from './data-folder.ts';
import { unlock } from './unlock.ts';
import { progressWords } from './words.ts';

/** Exit codes: part of the contract with scripts. */
export const exitCodes = { done: 0, failed: 1, usage: 2, locked: 3, reconnect: 4 } as const;

const codesOfErrors: Partial<Record<ErrorCode, number>> = {
  usage: exitCodes.usage,
  'auth/bad-configuration': exitCodes.usage,
  'auth/scope-refused': exitCodes.usage,
  'auth/no-fhir-address': exitCodes.usage,
  'store/locked': exitCodes.locked,
  'store/wrong-secret': exitCodes.locked,
  'store/keychain-lost': exitCodes.locked,
  'store/passphrase-needed': exitCodes.locked,
  'auth/reconnect-needed': exitCodes.reconnect,
  'sync/not-connected': exitCodes.reconnect,
};

/**
 * Runs one call of the command line.
 * @param createServices gets the data folder of `--data-dir`, null for the default
 * @returns the exit code
 */
export async function runCli(
  argv: readonly string[],
  environment: CliEnvironment,
  createServices: (dataFolder: string | null) => Services,
): Promise<number> {
  const { out, err } = environment;
  const json = argv.includes('--json');
  const [name, ...rest] = commandFirst(argv);
  let printed = false;
  try {
    const help = (text: string): void => out(json ? `${JSON.stringify({ help: text }, null, 2)}\n` : `${text}\n`);
    if (name === undefined || name === 'help' || (name.startsWith('-') && argv.includes('--help'))) {
      help(helpText());
      return name === undefined ? exitCodes.usage : exitCodes.done;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw usage(`there is no command "${name}"`);
    const args = readArguments(rest, command.options, rest.includes('--help') ? [0, 99] : command.words);
    if (args.flag('help')) {
      help(commandHelp(command));
      return exitCodes.done;
    }
    const services = createServices(dataFolderOf(args.text('data-dir')));
    try {
      const context: CommandContext = {
        ...environment,
        args,
        services,
        json,
        unlock: async () => {
          await unlock(services, environment.env);
          await services.people.checkDue(Date.now());
        },
        print: (value, text) => {
          printed = true;
          out(json ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`);
        },
        notice: (text) => err(`${text}\n`),
        progress: (progress) => err(`${progressWords(progress)}\n`),
      };
      await command.run(context);
    } finally {
      await services.close();
    }
    return exitCodes.done;
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('internal', {}, { cause: error });
    const { what, meaning, next } = errorWords(known.code, known.details);
    if (json && !printed) out(`${JSON.stringify({ error: { code: known.code, what, meaning, next } }, null, 2)}\n`);
    err(`${[what, meaning, next].join('\n')}\n`);
    if (known.code === 'internal' && environment.env['CLAIMKEEP_DEBUG'] === '1') err(`${causesOf(known)}\n`);
    return codesOfErrors[known.code] ?? exitCodes.failed;
  }
}

/** Global options may stand before the command: `claimkeep --json list`. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const options: string[] = [];
  const rest = [...argv];
  while (rest[0]?.startsWith('--') === true && rest[0] !== '--help') {
    const option = rest.shift() ?? '';
    options.push(option);
    if (option === '--data-dir' && rest[0] !== undefined) options.push(rest.shift() ?? '');
  }
  // Options alone name no command.
  return rest.length === 0 ? [] : [...rest.slice(0, 1), ...options, ...rest.slice(1)];
}

function helpText(): string {
  const lines = Object.values(commands).map(({ usage: words, summary }) => `  ${words}\n      ${summary}`);
  return [
    'ClaimKeep keeps your Medicare claims on your own computer.',
    '',
    'claimkeep COMMAND [--data-dir DIR] [--json]',
    '',
    ...lines,
    '',
    'Unlocking: CLAIMKEEP_PASSPHRASE or CLAIMKEEP_RECOVERY_CODE in the environment, where the system keychain cannot.',
    'Exit codes: 0 done, 1 failed, 2 wrong use, 3 locked, 4 reconnect needed.',
  ].join('\n');
}

function commandHelp(command: Command): string {
  return `claimkeep ${command.usage} [--data-dir DIR] [--json]\n\n${command.summary}`;
}

function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${causesOf(error.cause)}`;
}
