import { expect, test } from 'vitest';

import { scopeForServer } from '#main/auth/scope-for-server.ts';

const three = (ending: string): string =>
  ['Patient', 'Coverage', 'ExplanationOfBenefit'].map((resource) => `patient/${resource}.${ending}`).join(' ');

test.each<[string, readonly string[], readonly string[], string | null]>([
  ['what it names, and nothing else', ['read', 'patient/*.read'], [], 'patient/*.read'],
  ['v2 before v1', ['patient/*.read', 'patient/*.rs'], ['permission-v1', 'permission-v2'], 'patient/*.rs'],
  ['v1 where only that is spoken', ['patient/*.read', 'patient/*.rs'], ['permission-v1'], 'patient/*.read'],
  [
    'single resources before all of them',
    ['patient/*.rs', 'patient/Patient.rs', 'patient/ExplanationOfBenefit.rs'],
    [],
    'patient/Patient.rs patient/*.rs patient/ExplanationOfBenefit.rs',
  ],
  [
    'the patient, a refresh token and openid where they are offered',
    ['openid', 'fhirUser', 'launch/patient', 'offline_access', ...three('read').split(' ')],
    [],
    `openid launch/patient offline_access ${three('read')}`,
  ],
  ['by the capabilities where no scopes are named, v1', [], ['permission-v1'], three('read')],
  [
    'by the capabilities where no scopes are named, v2',
    [],
    ['permission-v2', 'permission-v1', 'permission-offline', 'context-standalone-patient', 'sso-openid-connect'],
    `openid launch/patient offline_access ${three('rs')}`,
  ],
  ['nothing to choose by', [], ['client-public'], null],
  ['scopes of another kind', ['read', 'write'], ['permission-v2'], null],
])('%s', (_name, scopes, capabilities, expected) => {
  expect(scopeForServer({ scopes, capabilities })).toBe(expected);
});
