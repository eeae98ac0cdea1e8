import { expect, test } from 'vitest';
import { openExternalLink, openSignInPage } from '#main/app/external-links.ts';
import { externalLinks } from '#shared/ipc/contract.ts';

const medicare = 'https://api.bluebutton.cms.gov';
const noBrowser = (): Promise<never> => Promise.reject(new Error('no browser'));

function recorder(): { opened: string[]; open: (address: string) => Promise<void> } {
  const opened: string[] = [];
  return {
    opened,
    open(address) {
      opened.push(address);
      return Promise.resolve();
    },
  };
}

test.each(externalLinks)('%s leads to an https address', async (link) => {
  const { opened, open } = recorder();
  await openExternalLink(link, open);
  expect(opened).toHaveLength(1);
  expect(new URL(opened[0] ?? '').protocol).toBe('https:');
});

test('My Connected Apps is where a person takes the permission back', async () => {
  const { opened, open } = recorder();
  await openExternalLink('connectedApps', open);
  expect(opened).toEqual(['https://www.medicare.gov/my/connected-apps']);
});

test.each([
  [`${medicare}/v2/o/authorize/?state=a b`, medicare, `${medicare}/v2/o/authorize/?state=a%20b`],
  ['http://127.0.0.1:4100/auth?x=1', 'http://127.0.0.1:4100', 'http://127.0.0.1:4100/auth?x=1'],
  ['http://[::1]:4100/auth', 'http://[::1]:4100', 'http://[::1]:4100/auth'],
])('%s is opened as the parser wrote it', async (address, origin, opens) => {
  const { opened, open } = recorder();
  await openSignInPage(address, origin, open);
  expect(opened).toEqual([opens]);
});

test.each([
  ['https://api.bluebutton.cms.gov.evil.example/', medicare],
  ['https://evil.example/?https://api.bluebutton.cms.gov', medicare],
  ['https://api.bluebutton.cms.gov:8443/', medicare],
  ['https://user:pw@api.bluebutton.cms.gov/', medicare],
  ['http://api.bluebutton.cms.gov/', 'http://api.bluebutton.cms.gov'],
  ['http://192.168.0.2/', 'http://192.168.0.2'],
  ['file:///usr/bin/sh', 'null'],
  ['javascript:alert(1)', 'null'],
  ['smb://evil.example/x', 'null'],
  ['not an address', medicare],
])('%s is not opened', async (address, origin) => {
  const { opened, open } = recorder();
  await expect(openSignInPage(address, origin, open)).rejects.toMatchObject({
    code: 'auth/bad-configuration',
    details: { field: 'authorizeUrl' },
  });
  expect(opened).toEqual([]);
});

test('a system without a browser is told as such', async () => {
  await expect(openExternalLink('medicare', noBrowser)).rejects.toMatchObject({ code: 'auth/browser-not-opened' });
  await expect(openSignInPage(`${medicare}/`, medicare, noBrowser)).rejects.toMatchObject({
    code: 'auth/browser-not-opened',
  });
});
