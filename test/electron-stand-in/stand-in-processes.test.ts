import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { distribution, fixtureApp, launchFixture } from './launch-fixture.ts';

type Encryption = {
  available: boolean;
  backend: string;
  encrypted?: Uint8Array;
  decrypted?: { result: string; shouldReEncrypt: boolean };
  error?: string;
};

const unsupported = process.platform === 'win32';
if (unsupported) console.log('Skipped: the stand-in is a shell script, and does not run on Windows.');
const executable = join(distribution, 'electron');

describe.skipIf(unsupported)('processes of the stand-in', () => {
  test.each([
    ['keyring', 'gnome_libsecret', 'v11'],
    ['basic_text', 'basic_text', 'v10'],
  ])('safeStorage %s', async (mode, backend, tag) => {
    const fixture = await launchFixture({ STANDIN_SAFE_STORAGE: mode });
    const answer = (await fixture.invoke('encrypt', 's3cret, señora')) as Encryption;
    const text = Buffer.from(answer.encrypted ?? []).toString('latin1');
    await fixture.close();
    expect(answer).toMatchObject({ available: true, backend });
    expect(answer.decrypted).toEqual({ result: 's3cret, señora', shouldReEncrypt: false });
    expect(text.slice(0, 3)).toBe(tag);
    expect(text).not.toContain('s3cret');
  });

  test('safeStorage unavailable', async () => {
    const fixture = await launchFixture({ STANDIN_SAFE_STORAGE: 'unavailable' });
    const answer = (await fixture.invoke('encrypt', 'x')) as Encryption;
    await fixture.close();
    expect(answer).toMatchObject({ available: false, backend: 'unknown' });
    expect(answer.error).toMatch(/Encryption is not available/);
  });

  test('a second start hands its arguments over and ends', async () => {
    const fixture = await launchFixture();
    const link = 'org.example.fixture://callback?code=1';
    const second = spawn(executable, [fixtureApp, `--user-data-dir=${fixture.userData}`, link], { stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number];
    const events = await fixture.invoke('events');
    await fixture.close();
    expect(code).toBe(0);
    expect(events).toContainEqual(['second-instance', link, { from: 'fixture' }]);
  });

  test('closing the last window ends the process', async () => {
    const fixture = await launchFixture();
    const exited = once(fixture.app.process(), 'exit');
    await fixture.app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 20);
    });
    expect(await exited).toEqual([0, null]);
    rmSync(fixture.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test('it runs without a test runner and ends on SIGTERM', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'stand-in-test-'));
    const child: ChildProcess = spawn(executable, [fixtureApp, `--user-data-dir=${userData}`], { stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    await expect.poll(() => existsSync(join(userData, 'loaded')), { timeout: 10_000 }).toBe(true);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test('it says which version it stands for', async () => {
    const child = spawn(executable, ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(output).toMatch(/^v\d+\.\d+\.\d+\n$/);
  });
});
