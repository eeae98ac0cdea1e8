import { generateSample } from '#main/samples/generate.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { mapClaim } from '#main/claims/map-claim.ts';
import { v3Claim, v3Extension } from './made-fhir.ts';
import { isOf, realResources } from './real/real-files.ts';

/**
 * Whole claims to change at will: of every kind the sample writers know, one in each version whose amounts are all different (so that a wrong
 * one shows), one of each whose coinsurance is false (the guard's case), v3's poorer tiers, and, where CMS's files are here, all of those.
 */
export const wholeClaims: readonly unknown[] = [
  ...(['random', 'synthea'] as const).flatMap((money) => [
    ...onePerKind({ apiVersion: 'v2', money }),
    ...onePerKind({ apiVersion: 'v3', money }),
  ]),
  ...onePerKind({ apiVersion: 'v3', tier: 'regular' }),
  ...onePerKind({ apiVersion: 'v3', tier: 'basis', namesKind: false }),
  v3Claim('', { use: 'preauthorization', item: [{ extension: [v3Extension('PA-DECISION', 'A')] }] }),
  ...realResources.filter(isOf('ExplanationOfBenefit')).map(({ resource }) => resource),
];

/** The first claim of each kind with at least two lines where the kind can have that many. */
function onePerKind(options: Partial<SampleOptions>): readonly unknown[] {
  const found = new Map<string, { readonly claim: unknown; readonly lines: number }>();
  for (const claim of generateSample({ key: 'mary', asOf: '2026-11-23', claims: 400, ...options }).claims()) {
    const { kind, lines } = mapClaim(claim);
    const known = found.get(kind);
    if (known === undefined || (known.lines < 2 && lines.length > 1)) found.set(kind, { claim, lines: lines.length });
  }
  return [...found.values()].map(({ claim }) => claim);
}
