import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { languages } from '#main/claims/words/languages.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { headlines, isAmount } from './headlines.ts';
import { reduced } from './shape.ts';
import type { RealClaim } from './shape.ts';
import { v2Institutional } from './v2-institutional.ts';
import { v2Professional } from './v2-professional.ts';
import { v3Institutional } from './v3-institutional.ts';
import { v3Professional } from './v3-professional.ts';
import { areRealFilesThere, isOf, realResources as found } from './real-files.ts';

const wholeTables = [...v2Professional, ...v2Institutional, ...v3Professional, ...v3Institutional];

describe.skipIf(!areRealFilesThere)('the samples of CMS', () => {
  test('are there', () => {
    expect(found.filter(isOf('ExplanationOfBenefit')).length).toBeGreaterThan(50);
    expect(found.filter(isOf('Coverage')).length).toBeGreaterThan(20);
    expect(found.filter(isOf('Patient')).length).toBeGreaterThan(10);
  });

  test.each(found.filter(isOf('ExplanationOfBenefit')))(
    '$file $resource.id maps and can be told',
    ({ file, resource }) => {
      const claim = mapClaim(resource);
      expect(claim.apiVersion).toBe(versionOf(file));
      expect(claim.kind === 'other').toBe(file.startsWith('prior-auth/'));
      expect(claim.serviceFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(claim.patientId).not.toBeNull();
      expect(Object.values(claim.amounts).every(isAmount)).toBe(true);
      const facts = { ...claim, drugName: claim.drug?.name ?? null, daysSupply: claim.drug?.daysSupply ?? null };
      for (const language of languages) {
        expect(describeClaim(facts, language).sentence).not.toMatch(/null|undefined|\.\.|https?:/);
      }
      expect(searchTextOf(claim)).not.toBe('');
    },
  );

  test.each(found.filter(isOf('Coverage')))('$file $resource.id is a coverage', ({ file, resource }) => {
    const coverage = mapCoverage(resource);
    expect(coverage.apiVersion).toBe(versionOf(file));
    expect(coverage.part).not.toBeNull();
  });

  test.each(found.filter(isOf('Patient')))('$file $resource.id is a person', ({ file, resource }) => {
    expect(mapPatient(resource).apiVersion).toBe(versionOf(file));
  });

  test.each(headlines)('$file $id begins as in the file', ({ file, id, expected }) => {
    expect(headlineOf(mapClaim(resourceOf(file, id)))).toEqual(expected);
  });

  test.each(wholeTables)('$file reads as it stands in the file, with all that is in it', ({ file, expected }) => {
    expect(reduced(mapClaim(resourceOf(file)))).toEqual(expected);
  });

  test('there is a whole table of every kind in both versions', () => {
    const kinds = claimKinds.filter((kind) => kind !== 'other');
    const kindsOf = (tables: readonly RealClaim[]) => new Set(tables.map(({ expected }) => expected.head[0]));
    expect(kindsOf([...v2Professional, ...v2Institutional])).toEqual(new Set(kinds));
    expect(kindsOf([...v3Professional, ...v3Institutional])).toEqual(new Set(kinds));
  });
});

function resourceOf(file: string, id?: string): unknown {
  const match = found.filter(
    (item) => basename(item.file) === `${file}.json` && (id === undefined || item.resource.id === id),
  );
  expect(match).toHaveLength(1);
  return match[0]?.resource;
}

/** What the table of headlines compares. */
function headlineOf(claim: Claim): unknown {
  const [first] = claim.lines;
  return {
    head: [claim.kind, claim.status, claim.serviceFrom, claim.serviceTo],
    provider: [claim.provider.name, claim.provider.npi],
    billed: shown(claim.amounts.billed),
    approved: shown(claim.amounts.approved),
    paid: shown(claim.amounts.paid),
    yourShare: shown(claim.amounts.yourShare),
    lineCount: claim.lines.length,
    firstLine:
      first === undefined
        ? null
        : {
            sequence: first.sequence,
            codes: [first.hcpcs, first.revenue?.code ?? null, first.ndc?.code ?? null, ...first.modifiers],
            cents: [first.amounts.billed, first.amounts.approved, first.amounts.paid, first.amounts.yourShare].map(
              (amount) => amount.cents,
            ),
            flags: [first.denied, first.isTotalLine],
          },
    diagnoses: claim.diagnoses.map(({ code }) => code),
  };
}

function shown({ cents, origin, code }: Claim['amounts']['billed']): string {
  return cents === null ? origin : `${cents} ${origin} ${code}`;
}

function versionOf(file: string): string {
  return file.includes('/v3/') ? 'v3' : 'v2';
}
