import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { generateSample } from '#main/samples/generate.ts';
import { samplePeople } from '#main/samples/people.ts';
import { asOf, balanceCents, byKind, claimsOf, infoCode, paymentCents, sum, totalCents } from './claim-reader.ts';

const claims = claimsOf({ key: 'mary', claims: 1500 });

describe('the app reads its samples', () => {
  it('knows every kind and every status', () => {
    for (const claim of claims) {
      const { kind, status, patientId } = mapClaim(claim);
      expect(kind).not.toBe('other');
      expect(patientId).toBe(samplePeople.mary.patientId);
      const deleted = infoCode(claim, 'adjstmt_dltn_cd') === 'D';
      expect(status).toBe(claim['status'] === 'cancelled' ? 'superseded' : deleted ? 'cancelled' : 'final');
    }
  });

  it('finds the amounts of doctors and suppliers as they were reported, and the share they add up to', () => {
    for (const claim of [...byKind(claims, 'CARRIER'), ...byKind(claims, 'DME')]) {
      const { amounts } = mapClaim(claim);
      const approved = balanceCents(claim, 'nch_carr_clm_alowd_amt');
      expect(amounts.billed).toMatchObject({ cents: balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt') });
      expect(amounts.paid).toMatchObject({ cents: paymentCents(claim), origin: 'reported' });
      if (approved > 0) {
        expect(amounts.approved).toMatchObject({ cents: approved, origin: 'reported' });
        expect(amounts.yourShare.cents).toBe(approved - paymentCents(claim) - totalCents(claim));
      }
    }
  });

  it('finds what Mary owes the hospital', () => {
    for (const claim of [...byKind(claims, 'INPATIENT'), ...byKind(claims, 'SNF')]) {
      expect(mapClaim(claim).amounts.yourShare.cents).toBe(balanceCents(claim, 'nch_ip_tot_ddctn_amt'));
    }
  });

  it('names nearly all providers', () => {
    const named = sum(claims.map((claim) => (mapClaim(claim).provider?.name ? 1 : 0)));
    expect(named / claims.length).toBeGreaterThan(0.93);
    expect(named).toBeLessThan(claims.length);
  });

  it('reads the people and their coverage', () => {
    const james = generateSample({ key: 'james', asOf });
    expect(mapPatient(james.patient)).toMatchObject({ state: 'NC', birthDate: '1952-09-03', deathDate: null });
    expect(james.coverage.map((part) => mapCoverage(part).part)).toEqual(['A', 'B', 'C', 'D']);
    expect(james.coverage.map((part) => mapCoverage(part).planContract)).toEqual([null, null, 'H9907', 'H9907']);
    const mary = generateSample({ key: 'mary', asOf });
    expect(mary.coverage.map((part) => mapCoverage(part).planContract)).toEqual([null, null, null, 'S9901']);
  });
});
