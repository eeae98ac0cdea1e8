import { describe, expect, test } from 'vitest';

import { endpointsFor, type EndpointChoice } from '#main/auth/environments.ts';
import { AppError } from '#shared/errors.ts';

const custom = {
  environment: 'custom',
  authorizeUrl: 'https://login.example.org/authorize',
  tokenUrl: 'https://login.example.org/token',
  revokeUrl: 'https://login.example.org/revoke',
  fhirBase: 'https://fhir.example.org/v2/fhir',
} as const satisfies EndpointChoice;

function fieldRefusedIn(choice: EndpointChoice): unknown {
  try {
    endpointsFor(choice);
  } catch (error) {
    if (error instanceof AppError && error.code === 'auth/bad-configuration') return error.details['field'];
    throw error;
  }
  return 'accepted';
}

describe('the addresses of an environment', () => {
  test("Medicare's own keep the closing slash, without which a POST loses its body", () => {
    expect(endpointsFor({ environment: 'sandbox' })).toEqual({
      authorizeUrl: 'https://sandbox.bluebutton.cms.gov/v2/o/authorize/',
      tokenUrl: 'https://sandbox.bluebutton.cms.gov/v2/o/token/',
      revokeUrl: 'https://sandbox.bluebutton.cms.gov/v2/o/revoke/',
      fhirBase: 'https://sandbox.bluebutton.cms.gov/v2/fhir/',
    });
    expect(endpointsFor({ environment: 'production' }).tokenUrl).toBe('https://api.bluebutton.cms.gov/v2/o/token/');
  });

  test('practice ones stand under a base address', () => {
    expect(endpointsFor({ environment: 'practice' }).fhirBase).toBe('http://127.0.0.1:4710/v2/fhir/');
    const { authorizeUrl } = endpointsFor({ environment: 'practice', baseUrl: 'http://127.0.0.1:5000/anything' });
    expect(authorizeUrl).toBe('http://127.0.0.1:5000/v2/o/authorize/');
  });

  test('custom ones are taken as given, with a slash after the FHIR base', () => {
    expect(endpointsFor(custom)).toEqual({
      authorizeUrl: custom.authorizeUrl,
      tokenUrl: custom.tokenUrl,
      revokeUrl: custom.revokeUrl,
      fhirBase: 'https://fhir.example.org/v2/fhir/',
    });
    const { revokeUrl: _absent, ...withoutRevocation } = custom;
    expect(endpointsFor(withoutRevocation).revokeUrl).toBeNull();
  });

  test.each([
    ['tokenUrl', 'http://login.example.org/token'],
    ['tokenUrl', 'http://127.0.0.1.example.org/token'],
    ['authorizeUrl', 'https://login.example.org@evil.example.net/authorize'],
    ['authorizeUrl', 'javascript:alert(1)'],
    ['revokeUrl', 'not an address'],
    ['fhirBase', 'https://fhir.example.org/fhir?x=1'],
    ['fhirBase', 'https://fhir.example.org/fhir#x'],
    ['fhirBase', 'file:///etc/passwd'],
  ])('%s %s is refused by name', (field, url) => {
    expect(fieldRefusedIn({ ...custom, [field]: url })).toBe(field);
  });

  test.each(['http://127.0.0.1:9000/x', 'http://[::1]:9000/x', 'http://localhost:9000/x'])(
    'plain http towards this computer is fine: %s',
    (tokenUrl) => {
      expect(endpointsFor({ ...custom, tokenUrl }).tokenUrl).toBe(tokenUrl);
    },
  );

  test('a practice base on another computer must be https', () => {
    expect(fieldRefusedIn({ environment: 'practice', baseUrl: 'http://example.org' })).toBe('baseUrl');
  });
});
