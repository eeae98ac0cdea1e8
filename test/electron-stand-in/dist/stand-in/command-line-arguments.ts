import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from './app.ts';
import { state } from './state.ts';

export type Start = {
  /** The app: a folder, an archive or a script. Undefined when none was named. */
  path: string | undefined;
  /** Modules to load first (-r). */
  required: string[];
};

/**
 * Reads what `electron` was called with. A packaged app takes every argument itself; the development executable takes
 * `-r <module>` and the app's path. Switches go to app.commandLine.
 */
export function readArguments(args: string[], distribution: string): Start {
  const resources = join(distribution, 'resources');
  let path = [join(resources, 'app.asar'), join(resources, 'app')].find((each) => existsSync(each));
  state.packaged = path !== undefined;
  const required: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!state.packaged && ['-r', '--require'].includes(arg)) required.push(args[++i] ?? '');
    else if (name) app.commandLine.appendSwitch(name, value);
    else if (!arg.startsWith('-')) path ??= resolve(arg);
  }
  return { path, required };
}
