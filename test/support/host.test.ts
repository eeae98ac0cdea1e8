import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { executableIn } from './electron-binary.ts';
import { chooseHost } from './host.ts';

const unsupported = process.platform === 'win32';
if (unsupported) console.log('Skipped: there is no stand-in on Windows.');

describe.skipIf(unsupported)('chooseHost', () => {
  let distribution: string;
  beforeEach(() => {
    distribution = mkdtempSync(join(tmpdir(), 'claimkeep-host-'));
    const executable = executableIn(distribution);
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, '');
    vi.stubEnv('CLAIMKEEP_HOST', undefined);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', distribution);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('WAYLAND_DISPLAY', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(distribution, { recursive: true });
  });

  test('a named distribution of Electron is taken', async () => {
    const host = await chooseHost();
    expect(host).toMatchObject({ kind: 'electron', executable: executableIn(distribution), distPath: distribution });
    expect(host.showsWindows).toBe(true);
  });

  test('CLAIMKEEP_HOST=stand-in wins over an Electron that is here', async () => {
    vi.stubEnv('CLAIMKEEP_HOST', 'stand-in');
    const host = await chooseHost();
    expect(host.kind).toBe('stand-in');
    expect(host.description).toMatch(/^Host: stand-in \(.+\): the same app in Chromium \d+\.\d+/);
    expect(host.env['ELECTRON_OVERRIDE_DIST_PATH']).toBe(host.distPath);
  });

  test.runIf(process.platform === 'linux')('without a display the stand-in takes its place, and says why', async () => {
    vi.stubEnv('DISPLAY', undefined);
    const host = await chooseHost();
    expect(host).toMatchObject({ kind: 'stand-in', showsWindows: false });
    expect(host.description).toContain('there is no display');
  });

  test.runIf(process.platform === 'linux')('demanded Electron without a display is an error', async () => {
    vi.stubEnv('DISPLAY', undefined);
    vi.stubEnv('CLAIMKEEP_HOST', 'electron');
    await expect(chooseHost()).rejects.toThrow(/no display/);
  });
});
