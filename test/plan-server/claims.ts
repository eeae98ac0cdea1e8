/** A physician's claim as a CARIN Blue Button server sends it, small. */
export function claimOf(number: number): Record<string, unknown> {
  const day = `2024-01-${String(number).padStart(2, '0')}`;
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `carrier-${number}`,
    status: 'active',
    use: 'claim',
    outcome: 'complete',
    created: '2024-01-01',
    meta: { lastUpdated: '2024-05-01T00:00:00Z' },
    type: {
      coding: [
        { system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code: 'CARRIER' },
        { system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' },
      ],
    },
    patient: { reference: 'Patient/p1' },
    billablePeriod: { start: day, end: day },
    insurer: { identifier: { value: 'plan' } },
    insurance: [{ focal: true, coverage: { reference: 'Coverage/part-b-p1' } }],
    item: [
      {
        sequence: 1,
        productOrService: {
          coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/hcpcs', code: '99213' }],
        },
      },
    ],
    payment: { amount: { value: 10.5 * number, currency: 'USD' } },
  };
}
