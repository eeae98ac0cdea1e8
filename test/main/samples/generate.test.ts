import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, claimsOf, kindOf, list, text } from './claim-reader.ts';

const allKinds = ['CARRIER', 'DME', 'HHA', 'HOSPICE', 'INPATIENT', 'OUTPATIENT', 'PDE', 'SNF'];

/** One number for everything a person consists of. */
function fingerprint(options: Parameters<typeof generateSample>[0]): string {
  const person = generateSample(options);
  const hash = createHash('sha256').update(JSON.stringify([person.patient, person.coverage]));
  for (const claim of person.claims()) hash.update(JSON.stringify(claim));
  return hash.digest('hex').slice(0, 16);
}

describe('a sample person', () => {
  it('is the same bytes every time, everywhere (change these only with a reason worth a changelog line)', () => {
    expect({
      mary: fingerprint({ key: 'mary', asOf }),
      james: fingerprint({ key: 'james', asOf }),
    }).toMatchInlineSnapshot(`
      {
        "james": "70636d53295e6ffb",
        "mary": "196b3d03c9b55f29",
      }
    `);
  });

  it('gives the same claims again when they are asked for twice', () => {
    const person = generateSample({ key: 'mary', asOf });
    expect([...person.claims()]).toEqual([...person.claims()]);
  });

  it('differs with the seed, and only then', () => {
    expect(fingerprint({ key: 'mary', asOf, seed: 'a' })).toBe(fingerprint({ key: 'mary', asOf, seed: 'a' }));
    expect(fingerprint({ key: 'mary', asOf, seed: 'a' })).not.toBe(fingerprint({ key: 'mary', asOf, seed: 'b' }));
  });

  it.each([3, 8, 9, 31, 60, 180, 700, 3000])('has exactly %i claims', (claims) => {
    for (const key of ['mary', 'james'] as const) {
      const person = generateSample({ key, asOf, claims });
      expect(person.claimCount).toBe(claims);
      expect([...person.claims()]).toHaveLength(claims);
    }
  });

  it.each([8, 9, 60, 180, 3000])('shows all eight kinds among %i claims of Mary', (claims) => {
    const kinds = new Set(claimsOf({ key: 'mary', claims }).map(kindOf));
    expect([...kinds].sort()).toEqual(allKinds);
  });

  it('gives James drugs only: he has Medicare Advantage', () => {
    expect(new Set(claimsOf({ key: 'james' }).map(kindOf))).toEqual(new Set(['PDE']));
  });

  it('refuses counts and dates it cannot serve', () => {
    for (const claims of [2, 100_001, 10.5, Number.NaN]) {
      expect(() => generateSample({ key: 'mary', asOf, claims })).toThrow(RangeError);
    }
    for (const date of ['2026-02-30', '23.11.2026', '']) {
      expect(() => generateSample({ key: 'mary', asOf: date })).toThrow(RangeError);
    }
  });

  it('has unique negative ids in the order of the real server: by claim id as text, kinds together', () => {
    const claims = claimsOf({ key: 'mary', claims: 3000 });
    const ids = claims.map((claim) => text(claim, 'identifier', 0, 'value'));
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(ids).size).toBe(3000);
    expect(ids.every((id) => /^-\d{14}$/.test(id))).toBe(true);
    expect(claims.map(({ id }) => id)).toEqual(
      claims.map((claim, index) => `${kindOf(claim).toLowerCase()}-${ids[index]}`),
    );
    const runs = claims.filter((claim, index) => index === 0 || kindOf(claim) !== kindOf(claims[index - 1] ?? {}));
    expect(runs).toHaveLength(allKinds.length);
  });

  it.each(['2024-02-29', '2026-11-23', '2027-01-02'])('has no date after %s, and none before ICD-10', (date) => {
    for (const claims of [180, 1500]) {
      for (const claim of claimsOf({ key: 'mary', asOf: date, claims })) {
        const dates = JSON.stringify(claim).match(/"\d{4}-\d\d-\d\d/g) ?? [];
        for (const found of dates) {
          expect(found.slice(1) <= date && found.slice(1) >= '2015-10-01', `${text(claim, 'id')} ${found}`).toBe(true);
        }
      }
    }
  });

  it('keeps a claim as it is when there are more of other kinds', () => {
    const few = claimsOf({ key: 'mary', claims: 100 });
    const more = new Map(claimsOf({ key: 'mary', claims: 101 }).map((claim) => [claim['id'], claim]));
    const kept = few.filter((claim) => JSON.stringify(more.get(claim['id'])) === JSON.stringify(claim));
    expect(kept.length).toBeGreaterThan(85);
  });

  it('makes 10,000 claims within seconds, one at a time', () => {
    const started = performance.now();
    let claims = 0;
    let bytes = 0;
    for (const claim of generateSample({ key: 'mary', asOf, claims: 10_000 }).claims()) {
      claims += 1;
      bytes += JSON.stringify(claim).length;
    }
    expect(claims).toBe(10_000);
    expect(bytes).toBeGreaterThan(100_000_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('says nothing about substance use, which the server would hold back', () => {
    const codes = claimsOf({ key: 'mary', claims: 2000 })
      .filter((claim) => 'diagnosis' in claim)
      .flatMap((claim) =>
        list(claim, 'diagnosis').map((entry) => text(entry, 'diagnosisCodeableConcept', 'coding', 0, 'code')),
      );
    expect(codes.length).toBeGreaterThan(2000);
    expect(codes.filter((code) => /^F1|^T40|^Z8789/.test(code))).toEqual([]);
  });
});
