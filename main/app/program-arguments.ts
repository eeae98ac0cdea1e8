/**
 * What the program was called with, without the program itself and, in development, without the path of the app.
 * @param isDefaultApp `process.defaultApp`: Electron was started with the app's folder as an argument
 */
export function programArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  return argv.slice(isDefaultApp ? 2 : 1);
}

/**
 * The arguments of the command line when a command was called (`claimkeep list --json`), or null when the window is wanted. A command is the
 * first word; Chromium's own switches before it do not count, and a link of our scheme is no command.
 */
export function commandLineOf(args: readonly string[], commands: readonly string[]): readonly string[] | null {
  const start = args.findIndex((argument) => !argument.startsWith('--'));
  const first = args[start];
  return first !== undefined && commands.includes(first) ? args.slice(start) : null;
}
