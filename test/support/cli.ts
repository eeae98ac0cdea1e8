import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runInNode } from '#main/cli.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { buildApp } from './build-app.ts';
import { chooseHost } from './host.ts';

/**
 * `npm run cli`: the command line in development. It adds what the installed program has or must not have: a PDF is made by the app's own
 * printing window on the host that is here, and `--practice-user` plays the person at practice Medicare.
 */
const root = join(import.meta.dirname, '../..');
const argv = process.argv.slice(2);

function wantsPdf(): boolean {
  const isExport = argv.includes('export') && !argv.includes('--help');
  return (
    isExport && argv.some((argument) => argument === 'pdf' || argument === '--format=pdf' || /\.pdf$/i.test(argument))
  );
}

async function runOnHost(): Promise<number> {
  await buildApp('silent');
  const host = await chooseHost();
  const child = spawn(host.executable, [root, ...argv], { stdio: 'inherit', env: { ...process.env, ...host.env } });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

process.exitCode = wantsPdf()
  ? await runOnHost()
  : await runInNode(argv, async (url, user) => {
      await practiceBrowser(url, { user });
    });
