import { expect, test, trySamplePeople } from './app.ts';
import { openedUrls } from './fixtures.ts';

test('the page has one frozen bridge and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    ipc: typeof Reflect.get(window, 'ipcRenderer'),
    bridge: Object.keys(Reflect.get(window, 'claimkeep') as object).sort(),
    isFrozen: Object.isFrozen(Reflect.get(window, 'claimkeep')),
  }));
  expect(seen).toMatchObject({ require: 'undefined', process: 'undefined', ipc: 'undefined', isFrozen: true });
  expect(seen.bridge).toContain('claimsList');
  expect(seen.bridge).not.toContain('invoke');
});

test('the page can reach no network', async ({ page, practice }) => {
  const before = practice.requests.length;
  const outcome = await page.evaluate(async (url) => {
    const fetched = await fetch(url).then(
      () => 'reached',
      () => 'blocked',
    );
    const image = await new Promise<string>((resolve) => {
      const element = new Image();
      element.addEventListener('load', () => resolve('reached'));
      element.addEventListener('error', () => resolve('blocked'));
      element.src = `${url}/pixel.png`;
    });
    return { fetched, image };
  }, practice.url);
  expect(outcome).toEqual({ fetched: 'blocked', image: 'blocked' });
  expect(practice.requests.length).toBe(before);
});

test('the page runs no script that is not its own', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.wasRun = true">');
    return new Promise<boolean>((resolve) => setTimeout(() => resolve(Reflect.get(window, 'wasRun') === true), 200));
  });
  expect(ran).toBe(false);
});

test('the window goes nowhere else and opens no other', async ({ app, page }) => {
  const address = (): Promise<string> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');
  const before = await address();
  expect(before).toBe('app://bundle/index.html');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://evil.invalid/?next=app://bundle/';
    document.body.append(link);
    link.click();
    window.open('https://evil.invalid/');
  });
  await page.waitForTimeout(500);
  expect(await address()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await openedUrls(app)).toEqual([]);
});

test('a hostile call is answered with a code and touches nothing', async ({ page }) => {
  await trySamplePeople(page);
  const answers = await page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'claimkeep');
    const call = (name: string, input: unknown): unknown => Reflect.get(bridge as object, name)(input);
    return Promise.all([
      call('claimsList', { personId: '../../household', filter: {} }),
      call('claimsList', { personId: '00000000-0000-4000-8000-000000000000', filter: {} }),
      call('claimsGet', { personId: 1, claimId: "' or 1=1" }),
      call('linksOpen', { link: 'https://evil.invalid' }),
    ]);
  });
  expect(answers).toMatchObject([
    { ok: false, error: { code: 'usage' } },
    { ok: false, error: { code: 'store/person-not-found' } },
    { ok: false, error: { code: 'usage' } },
    { ok: false, error: { code: 'usage' } },
  ]);
});

test('permissions are refused', async ({ page }) => {
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(state).toBe('denied');
});
