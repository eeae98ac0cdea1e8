import type { PersonSummary } from '#shared/domain/person.ts';

export const samplePerson: PersonSummary = {
  id: '0b0f2f0e-6a57-4c05-9a51-0d5a0a3c1a01',
  displayName: 'Mary Sample',
  isSample: true,
  colour: 3,
  birthYear: 1949,
  medicareNumberEnding: 'TE99',
  claimCount: 60,
  firstService: '2025-07-15',
  lastService: '2026-10-30',
  lastSyncedAt: null,
  payer: 'medicare',
  hasMedicareAdvantage: false,
  setAsideCount: 0,
  canResume: false,
  connection: null,
  problem: null,
};

export const connectedPerson: PersonSummary = {
  ...samplePerson,
  id: '7c5d1a52-90b4-4f3e-8a5d-52d2e8a6b702',
  displayName: 'James Okafor',
  isSample: false,
  colour: 0,
  claimCount: 412,
  lastSyncedAt: '2026-11-20T15:04:00Z',
  connection: {
    environment: 'production',
    clientId: 'client',
    permissionEnds: '2027-06-04T00:00:00Z',
    needsReconnect: false,
  },
};
