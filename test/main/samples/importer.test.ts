import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { noNames } from '#main/claims/name-claim.ts';
import { jsonText } from '#main/samples/json-text.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { generateSample } from '#main/samples/generate.ts';
import { prepareClaims } from '#main/sync/prepare-claims.ts';
import { asOf, claimsOf } from './claim-reader.ts';

const variants = ['noName', 'qmb', 'dialysis', 'deceased', 'longHistory'] as const;
const everyKindOfPerson: readonly (Partial<SampleOptions> & Pick<SampleOptions, 'key'>)[] = [
  { key: 'mary', claims: 700 },
  { key: 'james' },
  ...variants.map((variant) => ({ key: 'mary', variant }) as const),
  ...(['rounded10', 'synthea', 'random'] as const).map((money) => ({ key: 'mary', money }) as const),
  ...(['basis', 'regular', 'cms'] as const).flatMap((tier) =>
    (['mary', 'james'] as const).map((key) => ({ key, apiVersion: 'v3', tier }) as const),
  ),
  { key: 'mary', apiVersion: 'v3', namesKind: false },
  ...variants.map((variant) => ({ key: 'mary', apiVersion: 'v3', variant }) as const),
];

describe('the importer', () => {
  it.each(everyKindOfPerson.map((options) => [JSON.stringify(options), options] as const))(
    'takes every claim of %s and sets nothing aside',
    (_, options) => {
      const person = generateSample({ asOf, ...options });
      const texts = [...person.claims()].map(jsonText);
      const { claims, setAside } = prepareClaims(texts, person.patientId, noNames);
      expect(setAside).toEqual([]);
      expect(claims).toHaveLength(person.claimCount);
      expect(claims.filter(({ claim }) => claim.kind === 'other' || claim.serviceFrom === null)).toEqual([]);
      expect(new Set(claims.map(({ claim }) => claim.resourceId)).size).toBe(person.claimCount);
      expect(new Set(claims.map(({ claim }) => claim.apiVersion))).toEqual(new Set([options.apiVersion ?? 'v2']));
    },
  );
});

describe('a claim as text', () => {
  it('prints whole dollars with and without a zero behind the point, and says the same', () => {
    const claims = claimsOf({ key: 'mary' });
    const text = claims.map(jsonText).join('\n');
    for (const printed of ['"value":0,"currency"', '"value":0.0,"currency"']) expect(text).toContain(printed);
    expect(text).toMatch(/"value":\d+\.\d,"currency"/);
    expect(text).toMatch(/"value":\d+\.\d\d,"currency"/);
    expect(text.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(claims);
    expect(mapClaim(JSON.parse(jsonText(claims[0] ?? {})))).toEqual(mapClaim(claims[0]));
  });
});
