import { join } from 'node:path';
import { expect } from 'vitest';
import { runCli } from '#main/cli/run.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { temporaryFolder, temporaryServices, testPassphrase } from './temporary-services.ts';

type Outcome = { code: number; out: string; err: string };

/** A data folder and a way to call the program on it, as a script would. */
export function cli(
  env: Record<string, string> = { CLAIMKEEP_PASSPHRASE: testPassphrase },
  practiceUrl: string | null = null,
) {
  const dataFolder = join(temporaryFolder(), 'data');
  const run = async (...argv: string[]): Promise<Outcome> => {
    const outcome = { code: -1, out: '', err: '' };
    outcome.code = await runCli(
      argv,
      {
        env,
        out: (text) => (outcome.out += text),
        err: (text) => (outcome.err += text),
        signal: new AbortController().signal,
        practiceBrowser: async (url, user) => {
          await practiceBrowser(url, { user });
        },
      },
      (folder) => temporaryServices({ dataFolder: folder ?? dataFolder, practiceUrl }),
    );
    return outcome;
  };
  const json = async <T>(...argv: string[]): Promise<T> => {
    const { code, out, err } = await run(...argv, '--json');
    expect(code, `${argv.join(' ')}\n${out}\n${err}`).toBe(0);
    return JSON.parse(out) as T;
  };
  return { dataFolder, env, run, json };
}

/** The same, set up and opened by its recovery code, which needs no slow key derivation at every call. */
export async function readyCli(practiceUrl: string | null = null) {
  const called = cli(undefined, practiceUrl);
  const { recoveryCode } = await called.json<{ recoveryCode: string }>('init');
  called.env['CLAIMKEEP_PASSPHRASE'] = '';
  called.env['CLAIMKEEP_RECOVERY_CODE'] = recoveryCode;
  return called;
}
