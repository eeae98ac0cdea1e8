import { expect, test } from 'vitest';

import type { SuspiciousReason } from '#main/auth/callback-query.ts';
import { createSchemeCallbackInbox, openSchemeReceiver, schemeCallbackQuery } from '#main/auth/scheme-receiver.ts';

const state = 's'.repeat(43);
const link = `org.claimkeep.app://oauth/callback?code=C0DE&state=${state}`;

test('the redirect link gives its query', () => {
  expect(schemeCallbackQuery(link)).toBe(`code=C0DE&state=${state}`);
});

test.each([
  'org.claimkeep.app:/oauth/callback?code=1',
  'org.claimkeep.app://oauth/callback/?code=1',
  'org.claimkeep.app://oauth/callback',
  'org.claimkeep.app://oauth/callbackX?code=1',
  'ORG.CLAIMKEEP.APP://oauth/callback?code=1',
  'org.claimkeep.app://oauth/callback?code=1#fragment',
  'org.claimkeep.app://oauth/callback?code=1 2',
  'org.claimkeep.app://oauth/callback?code=1\n',
  ' org.claimkeep.app://oauth/callback?code=1',
  'org.claimkeep.app://user@oauth/callback?code=1',
  'https://oauth/callback?code=1',
  '--flag',
  '',
  `${link}${'x'.repeat(9000)}`,
])('%.60s is no redirect link', (text) => {
  expect(schemeCallbackQuery(text)).toBeNull();
});

test('links are taken only while an attempt waits, and the first right one counts', async () => {
  const inbox = createSchemeCallbackInbox();
  expect(inbox.deliver(link)).toBe(false);
  const suspicious: SuspiciousReason[] = [];
  const receiver = openSchemeReceiver(inbox, state, {
    onSuspicious: (reason) => suspicious.push(reason),
    onNoClaimsHint: () => undefined,
  });
  expect(inbox.deliver('org.claimkeep.app://settings?state=x')).toBe(true);
  expect(inbox.deliver('org.claimkeep.app://oauth/callback?code=EVIL&state=wrong')).toBe(true);
  expect(inbox.deliver(link)).toBe(true);
  inbox.deliver(link.replace('C0DE', 'SECOND'));
  expect((await receiver.callback).get('code')).toBe('C0DE');
  expect(suspicious).toEqual(['otherAddress', 'wrongState']);
  await receiver.close();
  expect(inbox.deliver(link)).toBe(false);
});
