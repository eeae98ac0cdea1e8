import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { generateSample } from '#main/samples/generate.ts';
import type { Claim, LineItem } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { asOf } from './claim-reader.ts';

type Both = readonly [v2: Claim, v3: Claim];

/** Every claim of a person as the app reads it from v2 and from v3. */
function bothVersions(options: Partial<SampleOptions> & Pick<SampleOptions, 'key'>): readonly Both[] {
  const older = [...generateSample({ asOf, ...options, apiVersion: 'v2' }).claims()];
  const newer = [...generateSample({ asOf, ...options, apiVersion: 'v3' }).claims()];
  expect(newer).toHaveLength(older.length);
  return older.map((claim, index) => [mapClaim(claim), mapClaim(newer[index])] as const);
}

/** v3 has other words for what a code means, or none, and says how often a prescription may be filled again, which v2 does not. */
const withoutDisplays = (drug: Claim['drug']) =>
  Object.fromEntries(
    Object.entries(drug ?? {}).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? { code: value.code, display: null } : value,
    ]),
  );
const allCents = ({ money }: Claim) => Object.entries(money).map(([name, amount]) => [name, cents(amount)]);

const cents = ({ cents: value }: Amount): number | null => value;
/** Kinds whose v2 lines say how many units; the others have only the quantity of a drug there (claims-data.md, 1.3). */
const counted: readonly string[] = ['carrier', 'dme', 'outpatient', 'partD'];
/** Kinds whose v2 lines have no days (claims-data.md, 1.3); v3 writes the claim's days there. */
const dayless: readonly string[] = ['inpatient', 'snf'];
const lineFacts = (line: LineItem, kind: string) => ({
  sequence: line.sequence,
  days: dayless.includes(kind) ? null : [line.serviceFrom, line.serviceTo],
  hcpcs: line.hcpcs,
  modifiers: line.modifiers,
  revenue: line.revenue?.code ?? null,
  ndc: line.ndc?.code ?? null,
  units: counted.includes(kind) ? line.units || null : null,
  isTotalLine: line.isTotalLine,
  billed: cents(line.amounts.billed),
  paid: cents(line.amounts.paid),
  deductible: cents(line.amounts.deductible),
});

const facts = (claim: Claim) => ({
  number: claim.claimNumber,
  kind: claim.kind,
  patientId: claim.patientId,
  from: claim.serviceFrom,
  to: claim.serviceTo,
  processedOn: claim.processedOn,
  diagnoses: claim.diagnoses.map(({ sequence, code, role, presentOnAdmission }) => [
    sequence,
    code,
    role,
    presentOnAdmission,
  ]),
  procedures: claim.procedures.map(({ code, date }) => [code, date]),
});

/**
 * v3 gives an institution no approved amount (what v2 shows there is calculated by the app), and its 0 means that there is none
 * (claims-data.md, 0.19 and 1.5).
 */
const approvedCents = ({ kind, amounts }: Claim): number | null =>
  kind === 'carrier' || kind === 'dme' ? cents(amounts.approved) || null : null;

const people = [
  ...bothVersions({ key: 'mary', claims: 1200 }),
  ...bothVersions({ key: 'mary', claims: 400, asOf: '2016-06-01' }),
  ...bothVersions({ key: 'mary', claims: 300, variant: 'dialysis' }),
  ...bothVersions({ key: 'james', claims: 200 }),
];

describe('v3 says what v2 says', () => {
  it('of kind, days, diagnoses and procedures', () => {
    expect(new Set(people.map(([{ kind }]) => kind)).size).toBe(8);
    for (const [older, newer] of people) {
      expect(newer.apiVersion).toBe('v3');
      expect(facts(newer)).toEqual(facts(older));
    }
  });

  it('of every line', () => {
    for (const [older, newer] of people) {
      expect(newer.lines.map((line) => lineFacts(line, newer.kind))).toEqual(
        older.lines.map((line) => lineFacts(line, older.kind)),
      );
    }
  });

  it('of the four amounts, to the cent', () => {
    for (const [older, newer] of people) {
      expect({
        id: newer.claimNumber,
        billed: cents(newer.amounts.billed),
        approved: approvedCents(newer),
        paid: cents(newer.amounts.paid),
        yourShare: cents(newer.amounts.yourShare),
      }).toEqual({
        id: newer.claimNumber,
        billed: cents(older.amounts.billed),
        approved: approvedCents(older),
        paid: cents(older.amounts.paid),
        yourShare: cents(older.amounts.yourShare),
      });
    }
  });

  it('of the medicines, but for their names, which v3 leaves out', () => {
    const fills = people.filter(([{ kind }]) => kind === 'partD');
    expect(fills.length).toBeGreaterThan(500);
    for (const [older, newer] of fills) {
      expect(withoutDisplays(newer.drug)).toEqual({
        ...withoutDisplays(older.drug),
        name: null,
        refillsAuthorized: newer.drug?.refillsAuthorized,
      });
      expect(allCents(newer)).toEqual(allCents(older));
    }
  });

  it('of the drugs that a pharmacy mixed, which v3 names as parts of the line', () => {
    const mixed = people.filter(([older]) => older.drug?.compound?.code === '2');
    expect(mixed.length).toBeGreaterThan(2);
    for (const [older, newer] of mixed) {
      expect(older.drug?.ndc).toMatch(/^99/);
      expect(newer.drug).toMatchObject({
        ndc: older.drug?.ndc,
        quantity: older.drug?.quantity,
        compound: { code: '2' },
      });
      expect(newer.lines).toHaveLength(1);
    }
  });

  it('of what was replaced: not final in v3, and the later version names the earlier one’s control number', () => {
    const replaced = people.filter(([older]) => older.status === 'superseded');
    expect(replaced.length).toBeGreaterThan(5);
    expect(replaced.map(([, newer]) => newer.status)).toEqual(replaced.map(() => 'pending'));
    const taken = people.filter(([older]) => older.status === 'cancelled');
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.map(([, newer]) => newer.status)).toEqual(taken.map(() => 'cancelled'));
    const resources = [...generateSample({ key: 'mary', asOf, apiVersion: 'v3' }).claims()];
    const related = resources.filter((resource) => 'related' in resource);
    expect(related.length).toBeGreaterThan(1);
    for (const resource of related) {
      const control =
        /"prior"[^}]*\}\]\},"reference":\{[^}]*"value":"(\d{14})"/.exec(JSON.stringify(resource))?.[1] ?? '';
      const earlier = resources.find(
        (other) => other !== resource && JSON.stringify(other['identifier']).includes(control),
      );
      expect(mapClaim(earlier).serviceFrom).toBe(mapClaim(resource).serviceFrom);
    }
  });

  it('tells some of the newest claims as not settled, in two phases', () => {
    const outcomes = people.map(([, newer]) => newer.status);
    expect(outcomes.filter((status) => status === 'pending').length).toBeGreaterThan(3);
    const types = JSON.stringify([...generateSample({ key: 'mary', asOf, claims: 3000, apiVersion: 'v3' }).claims()]);
    for (const outcome of ['queued', 'partial', 'complete']) expect(types).toContain(`"outcome":"${outcome}"`);
    expect(types).toMatch(/CLM-TYPE-CD","code":"1(?:700|800|013)"/);
    expect(types).toMatch(/CLM-TYPE-CD","code":"2(?:700|800|013)"/);
  });
});

describe('the tiers of v3', () => {
  const money = /_AMT"|"currency"/;

  it('basis: no money anywhere, everything else is there', () => {
    for (const key of ['mary', 'james'] as const) {
      const claims = [...generateSample({ key, asOf, apiVersion: 'v3', tier: 'basis' }).claims()];
      expect(claims.filter((claim) => money.test(JSON.stringify(claim)))).toEqual([]);
      for (const [older, newer] of bothVersions({ key, tier: 'basis' })) {
        expect(facts(newer)).toEqual(facts(older));
        expect(newer.amounts.billed.origin).toBe('notReported');
        expect(newer.amounts.paid.origin).toBe('notReported');
      }
    }
  });

  it('regular: the four amounts, but not how a line was decided, the place, the other insurer, Extra Help', () => {
    const claims = bothVersions({ key: 'mary', claims: 400, tier: 'regular' });
    for (const [older, newer] of claims) {
      expect(cents(newer.amounts.billed)).toBe(cents(older.amounts.billed));
      expect(cents(newer.amounts.paid)).toBe(cents(older.amounts.paid));
      if (older.denied !== true) expect(cents(newer.amounts.yourShare)).toBe(cents(older.amounts.yourShare));
      expect(newer.lines.every(({ outcome, placeOfService }) => outcome === null && placeOfService === null)).toBe(
        true,
      );
      expect(newer.primaryPayer).toBeNull();
      expect(newer.money.extraHelp.origin).toBe('notReported');
    }
  });
});

describe('older captures of v3', () => {
  it('tell the kind by the number of the type alone', () => {
    for (const [older, newer] of bothVersions({ key: 'mary', claims: 400, namesKind: false })) {
      expect(newer.kind).toBe(older.kind);
    }
    const text = JSON.stringify([
      ...generateSample({ key: 'mary', asOf, apiVersion: 'v3', namesKind: false }).claims(),
    ]);
    expect(text).not.toContain('EOB-TYPE');
    expect(text).toContain('Adjudication-Status');
  });
});

describe('the people of v3', () => {
  it('are the same people', () => {
    for (const key of ['mary', 'james'] as const) {
      const [older, newer] = (['v2', 'v3'] as const).map((apiVersion) =>
        mapPatient(generateSample({ key, asOf, apiVersion }).patient),
      );
      expect(newer).toEqual({ ...older, apiVersion: 'v3' });
    }
  });

  it('hold the same parts; a part never held is nothing but an id', () => {
    const parts = (key: 'mary' | 'james', variant?: 'qmb') =>
      generateSample({ key, asOf, apiVersion: 'v3', ...(variant !== undefined && { variant }) }).coverage.map((entry) =>
        mapCoverage(entry),
      );
    expect(parts('mary').map(({ part, planContract, status }) => [part, planContract, status])).toEqual([
      ['A', null, 'active'],
      ['B', null, 'active'],
      ['D', 'S9901', 'active'],
      ['C', null, null],
    ]);
    expect(parts('james').map(({ part, planName }) => [part, planName])).toEqual([
      ['A', null],
      ['B', null],
      ['C', 'Harborlight Medicare Plus (HMO)'],
      ['D', 'Harborlight Medicare Plus (HMO)'],
    ]);
    expect(parts('mary', 'qmb').map(({ part }) => part)).toContain('dual');
  });
});
