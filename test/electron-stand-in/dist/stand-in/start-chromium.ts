import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from './app.ts';
import { Cdp } from './cdp.ts';
import { findChromium } from './chromium.ts';

/** Switches of the app's command line that are Chromium's too. */
const PASSED_ON = /^(disable-|enable-|force-|lang$|host-resolver-rules$|proxy-)/;
const ALWAYS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-popup-blocking',
  '--no-startup-window',
  '--remote-debugging-pipe',
];

/** In the app's folder, where what the page stores stays; but only the one instance of the app may use that. */
function profileFolder(): string {
  if (app.hasSingleInstanceLock()) return join(app.getPath('userData'), 'stand-in-chromium');
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-profile-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return folder;
}

/** Starts Chromium: headless, unless STANDIN_HEADED is set and it can show windows. */
export async function startChromium(): Promise<Cdp> {
  const { executable, env, headlessOnly } = await findChromium();
  const { commandLine } = app;
  const passedOn = [...commandLine.switches].filter(([name]) => PASSED_ON.test(name));
  const args = [...ALWAYS, ...passedOn.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))];
  if (headlessOnly || !process.env['STANDIN_HEADED']) args.push('--headless');
  if (commandLine.hasSwitch('remote-debugging-port')) {
    args.push(`--remote-debugging-port=${commandLine.getSwitchValue('remote-debugging-port')}`);
  }
  args.push(`--user-data-dir=${profileFolder()}`);
  const cdp = new Cdp(executable, args, { ...process.env, ...env, NODE_OPTIONS: undefined });
  process.on('exit', () => cdp.child.kill('SIGKILL'));
  cdp.onClosed((error) => {
    if (app._exiting) return;
    console.error('stand-in:', error.message);
    process.exit(1);
  });
  return cdp;
}
