import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFromBundle, registerAppScheme } from '#main/app/app-protocol.ts';
import { readBundle, type BundleFiles } from '#main/app/bundle-files.ts';

let folder: string;
let files: BundleFiles;
const get = (url: string): Response => answerFromBundle(files, { url, method: 'GET' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimkeep-bundle-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  const page = '<meta property="csp-nonce" nonce="__NONCE__"><link rel="stylesheet" nonce="__NONCE__">';
  await writeFile(join(folder, 'renderer', 'index.html'), page);
  await writeFile(join(folder, 'renderer', 'assets', 'index.js'), 'export {};');
  await writeFile(join(folder, 'renderer', 'assets', 'a b.woff2'), 'font');
  await writeFile(join(folder, 'renderer', 'assets', 'index.js.map'), '{}');
  files = await readBundle(join(folder, 'renderer'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what is served', () => {
  test('index.html has the policy as a header, and the nonce of that header in its text', async () => {
    const response = get('app://bundle/index.html');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain("connect-src 'none'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(
      `<meta property="csp-nonce" nonce="${nonce}"><link rel="stylesheet" nonce="${nonce}">`,
    );
  });

  test('each page has a nonce of its own, of 16 bytes', () => {
    const nonces = Array.from({ length: 3 }, () => get('app://bundle/').headers.get('content-security-policy'));
    expect(new Set(nonces).size).toBe(3);
    expect(nonces[0]).toMatch(/'nonce-[\w+/]{22}=='/);
  });

  test.each([
    ['app://bundle/assets/index.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/a%20b.woff2', 'font/woff2'],
    ['app://bundle/assets/index.js?import#x', 'text/javascript; charset=utf-8'],
  ])('%s', (url, contentType) => {
    const response = get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what is not', () => {
  test.each([
    'app://bundle/../secret.json',
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/assets/..%5c..%5csecret.json',
    'app://bundle//etc/passwd',
    'app://bundle/assets',
    'app://bundle/assets/index.js.map',
    'app://bundle/claims/abc',
    'app://bundle/%',
    'app://print/index.html',
    'app://bundle.evil.example/index.html',
    'https://bundle/index.html',
    'nonsense',
  ])('%s', async (url) => {
    const response = get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('%s', (method) => {
    expect(answerFromBundle(files, { url: 'app://bundle/index.html', method }).status).toBe(405);
  });

  test('a folder without index.html is a broken build and says so', async () => {
    await expect(readBundle(join(folder, 'renderer', 'assets'))).rejects.toThrow('index.html');
  });
});

test('the scheme gets three privileges, and none that weakens the policy', () => {
  const registered: unknown[] = [];
  registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(schemes) });
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  expect(registered).toEqual([[{ scheme: 'app', privileges }]]);
});
