import { spawn } from 'node:child_process';
import { AppError } from '#shared/errors.ts';

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // `start` is a word of cmd.exe, which would read & in the address; rundll32 takes the address as it is.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address in the system's browser, without a shell.
 * @throws AppError `auth/browser-not-opened`
 */
export async function openBrowser(url: string): Promise<void> {
  const [program, ...options] = openers[process.platform] ?? ['xdg-open'];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(program, [...options, url], { stdio: 'ignore', detached: true });
  child.once('error', (cause) => reject(new AppError('auth/browser-not-opened', {}, { cause })));
  child.once('spawn', () => {
    child.unref();
    resolve();
  });
  return promise;
}
