import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Builds main, preload and renderer into out/ (about 2 s). `silent` keeps standard output free. @throws when the build fails */
export async function buildApp(output: 'inherit' | 'silent'): Promise<void> {
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const stdio = output === 'inherit' ? 'inherit' : (['ignore', 'ignore', 'inherit'] as const);
  const child = spawn(process.execPath, [script, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: typeof stdio === 'string' ? stdio : [...stdio],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The app could not be built.');
}
