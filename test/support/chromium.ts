import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ChromiumChoice } from '#test/electron-stand-in/dist/stand-in/chromium.ts';

export { type ChromiumChoice, findChromium } from '#test/electron-stand-in/dist/stand-in/chromium.ts';

/** The version of a Chromium, such as `153.0.8010.0`. Throws when it does not start. */
export async function chromiumVersion({ executable, env }: ChromiumChoice): Promise<string> {
  const options = { env: { ...process.env, ...env }, timeout: 20_000 };
  const { stdout } = await promisify(execFile)(executable, ['--version'], options);
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}
