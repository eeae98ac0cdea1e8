import type { ShownCoverage } from '#shared/ipc/calls/people.ts';

/** A coverage with what the test names; everything else is not in the data. */
export function coverageOf(part: ShownCoverage['part'], more: Partial<ShownCoverage> = {}): ShownCoverage {
  return {
    resourceId: String(part),
    apiVersion: 'v2',
    patientId: null,
    part,
    status: 'active',
    start: null,
    end: null,
    planContract: null,
    planName: null,
    planBenefitPackage: null,
    planPhones: [],
    planMonths: [],
    codes: [],
    drugCard: null,
    entitlementReason: null,
    isTerminated: null,
    referenceYear: null,
    statePays: null,
    qualifiedBeneficiary: null,
    medicaid: null,
    extraHelp: null,
    standing: 'held',
    ...more,
  };
}
