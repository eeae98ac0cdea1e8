import type { Claim, LineItem } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import { bareBackground, bareLineAmounts, bareLineFacts, bareMoney } from '#test/support/bare-parts.ts';

export const patientId = '-20140000008325';
const none = notReported;

/** A claim as the mapper would give it, with the parts that a test cares about. */
export function madeClaim(parts: Partial<Claim> = {}): Claim {
  return {
    resourceId: 'carrier--1',
    apiVersion: 'v2',
    kind: 'carrier',
    status: 'final',
    patientId,
    claimNumber: null,
    groupId: null,
    controlNumber: null,
    lastUpdated: '2026-01-05T10:00:00.000+00:00',
    processedOn: null,
    serviceFrom: '2025-03-14',
    serviceTo: '2025-03-14',
    provider: { name: 'Dr. Ophelia Quarrington', npi: '1912345678' },
    amounts: {
      billed: reported(20_000, 'submitted'),
      approved: reported(12_345, 'allowed'),
      paid: reported(9876, 'paid'),
      yourShare: none,
    },
    money: bareMoney,
    ...bareBackground,
    denied: false,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    facilityType: null,
    lines: [madeLine()],
    diagnoses: [
      {
        sequence: 1,
        code: 'M17.11',
        system: 'icd-10-cm',
        display: 'UNILATERAL PRIMARY OSTEOARTHRITIS, RIGHT KNEE',
        role: 'principal',
        presentOnAdmission: null,
      },
    ],
    procedures: [],
    careTeam: [],
    stay: null,
    drug: null,
    coverage: { part: 'B', planContract: null, planBenefitPackage: null, planName: null },
    topic: 'officeVisit',
    typeCode: null,
    systemType: null,
    relatedControlNumbers: [],
    isForInformation: false,
    setting: null,
    city: null,
    ...parts,
  };
}

export function madeLine(parts: Partial<LineItem> = {}): LineItem {
  return {
    sequence: 1,
    serviceFrom: '2025-03-14',
    serviceTo: '2025-03-14',
    hcpcs: '99213',
    modifiers: ['25', 'GT'],
    revenue: null,
    ndc: null,
    units: 1.5,
    placeOfService: { code: '11', display: 'Office' },
    serviceType: null,
    betos: null,
    performer: { name: null, npi: '1912345678', specialty: null },
    outcome: { code: 'A', display: 'Allowed' },
    denied: false,
    reasonCodes: ['CO45'],
    diagnosisSequences: [1],
    ...bareLineFacts,
    amounts: {
      ...bareLineAmounts,
      billed: reported(20_000, 'submitted'),
      approved: reported(12_345, 'allowed'),
      paid: reported(9876, 'paid'),
      coinsurance: reported(0, 'coinsurance'),
    },
    isTotalLine: false,
    topic: 'officeVisit',
    ...parts,
  };
}

/** A claim with a small resource of the same id, date and amount, and words to find it by. */
export function toWrite(parts: Partial<Claim> = {}, searchText?: string): ClaimToWrite {
  const claim = madeClaim(parts);
  return { claim, raw: rawOf(claim), searchText: searchText ?? `${claim.provider.name ?? ''} osteoarthritis knee` };
}

export function rawOf(claim: Claim, created = '2026-11-23T10:00:00+00:00'): string {
  return JSON.stringify({
    resourceType: 'ExplanationOfBenefit',
    id: claim.resourceId,
    meta: { lastUpdated: claim.lastUpdated },
    status: 'active',
    patient: { reference: `Patient/${claim.patientId}` },
    billablePeriod: { start: claim.serviceFrom, end: claim.serviceTo },
    created,
    payment: { amount: { value: (claim.amounts.paid.cents ?? 0) / 100, currency: 'USD' } },
  });
}

/** A batch of claims and nothing else. */
export function batchOf(sourceId: number, claims: readonly ClaimToWrite[]) {
  return { sourceId, claims, setAside: [], checkpoint: null, receivedAt: '2026-11-23T12:00:00Z' };
}

/** So many different claims. */
export function many(count: number): ClaimToWrite[] {
  return Array.from({ length: count }, (_, at) => toWrite({ resourceId: `carrier-${at}` }));
}
