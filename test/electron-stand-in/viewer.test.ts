import { request } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, launchFixture } from './launch-fixture.ts';

const unsupported = process.platform === 'win32';
if (unsupported) console.log('Skipped: the stand-in is a shell script, and does not run on Windows.');

describe.skipIf(unsupported)('the window as a web page, where Chromium cannot show one', () => {
  let fixture: Fixture;
  let address: string;
  beforeAll(async () => {
    fixture = await launchFixture({ STANDIN_VIEWER: '1' });
    address = await fixture.app.evaluate((electron) => {
      const { log } = Reflect.get(electron, '__standin') as { log: { kind: string; address?: string }[] };
      return log.find(({ kind }) => kind === 'viewer')?.address ?? '';
    });
  });
  afterAll(() => fixture?.close());

  async function statusWithHost(host: string): Promise<number | undefined> {
    const asked = request(address, { headers: { host } }).end();
    const [response] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }];
    response.resume();
    return response.statusCode;
  }
  async function readUntil(response: Response, expected: string): Promise<string> {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes(expected)) break;
    }
    return text;
  }

  test('it listens on this computer only and wants its secret and its own name', async () => {
    const { hostname, host, origin } = new URL(address);
    expect(hostname).toBe('127.0.0.1');
    expect(await statusWithHost(host)).toBe(200);
    expect(await statusWithHost('evil.example.net')).toBe(404);
    expect((await fetch(`${origin}/`)).status).toBe(404);
    expect((await fetch(`${origin}/${'0'.repeat(32)}/stream`)).status).toBe(404);
    expect((await fetch(`${address}input`, { method: 'POST', body: 'no JSON' })).status).toBe(400);
  });

  test('it shows pictures of the window and passes the keyboard on', async () => {
    const jpeg = 'event: frame\ndata: /9j/'; // how a JPEG begins in base64
    expect(await readUntil(await fetch(`${address}stream`), jpeg)).toContain(jpeg);
    const key = { kind: 'key', type: 'keyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: 0 };
    await fetch(`${address}input`, { method: 'POST', body: JSON.stringify(key) });
    expect(await fixture.page.evaluate(() => document.activeElement?.id)).toBe('away');
  });

  test('it tells which page the app wants opened', async () => {
    const watching = await fetch(`${address}stream`);
    await fixture.invoke('open', 'https://example.org/sign-in');
    expect(await readUntil(watching, '"link"')).toContain('"link":"https://example.org/sign-in"');
  });
});
