import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { betosWords } from '#main/claims/words/codes/betos.ts';
import { hcpcsWords } from '#main/claims/words/codes/hcpcs.ts';
import { areRealFilesThere, isOf, realResources } from './real-files.ts';

/**
 * What stands in the place of a HCPCS code in CMS's files and has no word of ours, because it is none: made up to fill the field, a number that no
 * list has (92999), and a payment group of home health (NHNC1), whose line is named by its revenue code.
 */
const notCodes = ['2GGGG', '345', '92999', 'A5C', 'M55', 'M99', 'MMM', 'NHNC1'];

describe.runIf(areRealFilesThere)('the services in CMS’s files', () => {
  const lines = realResources.filter(isOf('ExplanationOfBenefit')).flatMap(({ resource }) => mapClaim(resource).lines);

  test.each(['en', 'es'] as const)('have a family by their number, BETOS beside them: %s', (language) => {
    const codes = new Set(lines.flatMap(({ hcpcs }) => hcpcs ?? []));
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => hcpcsWords(code, language) === null).toSorted()).toEqual(notCodes);
    const families = new Set(lines.flatMap(({ betos }) => betos?.code ?? []));
    expect(families.size).toBeGreaterThan(2);
    // In CMS's list of BETOS there is no such family.
    expect([...families].filter((code) => betosWords(code, language) === null)).toEqual(['D9Z']);
  });

  test('carry no other kind of family: RBCS, which took the place of BETOS, is in none', () => {
    expect(realResources.filter(({ resource }) => /\brbcs/i.test(JSON.stringify(resource)))).toEqual([]);
  });
});
