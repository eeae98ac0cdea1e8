import { expect, test } from 'vitest';

import { checkedSettings, type ConnectionSettings } from '#main/auth/connection-settings.ts';
import { practiceSettings } from './attempts.ts';

const good = practiceSettings('http://127.0.0.1:4710');

test('good settings pass, with their addresses normalised', () => {
  const endpoints = { ...good.endpoints, fhirBase: 'http://127.0.0.1:4710/v2/fhir' };
  expect(checkedSettings({ ...good, endpoints })).toEqual(good);
});

test.each<[string, Partial<ConnectionSettings>]>([
  ['clientId', { clientId: '' }],
  ['clientId', { clientId: 'line\nbreak' }],
  ['clientSecret', { clientAuthentication: { method: 'secretPost', secret: '' } }],
  ['tokenHelper', { clientAuthentication: { method: 'tokenHelper', url: 'http://example.org/token' } }],
  ['scope', { scope: 'patient/Patient.rs  double-space' }],
  ['scope', { scope: 'quote"' }],
  ['redirect', { redirect: { kind: 'loopback', port: 0 } }],
  ['redirect', { redirect: { kind: 'loopback', port: 70_000 } }],
  ['tokenUrl', { endpoints: { ...good.endpoints, tokenUrl: 'http://example.org/token' } }],
])('a wrong %s is named', (field, change) => {
  expect(() => checkedSettings({ ...good, ...change })).toThrow(
    expect.objectContaining({ code: 'auth/bad-configuration', details: { field } }),
  );
});
