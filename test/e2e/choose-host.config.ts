import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chooseHost } from '#test/support/host.ts';

/** Playwright's global set-up: decides once, before the workers start, which host runs the app, and says it. */
export default async function chooseHostOnce(): Promise<void> {
  if (!existsSync(resolve(import.meta.dirname, '../../out/main/index.js'))) {
    throw new Error('The app is not built: npm run build');
  }
  const host = await chooseHost();
  Object.assign(process.env, host.env, { CLAIMKEEP_HOST: host.kind });
  console.log(host.description);
}
