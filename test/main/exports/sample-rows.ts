import type { ExportClaimRow, ExportLineRow } from '#shared/domain/export-rows.ts';
import type { ClaimDetail, ClaimKind, DescribedLine } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import { bareBackground, bareLineAmounts, bareLineFacts, bareMoney } from '#test/support/bare-parts.ts';

const titles: readonly (readonly [ClaimKind, string, string | null])[] = [
  ['carrier', 'Office visit', 'Ana Rivera, MD'],
  ['partD', 'Atorvastatin calcium, 30 days', 'Corner Pharmacy'],
  ['outpatient', 'Imaging at a hospital', 'St. Example Medical Center of the Northern Lakes'],
  ['carrier', 'Lab test', null],
  ['dme', 'Oxygen equipment', 'Breathe Well Supply'],
  ['hospice', 'Hospice care', 'Evening Star Hospice'],
  ['inpatient', 'Hospital stay', 'St. Example Medical Center of the Northern Lakes'],
];

/** The amounts a claim of this kind really has (claims-data 1.5). */
function amountsFor(kind: ClaimKind, base: number): ExportClaimRow['amounts'] {
  const billed = reported(base * 3, 'billed');
  const paid = reported(Math.round(base * 0.8), 'paid');
  const share: Amount = kind === 'hospice' ? notReported : reported(base - Math.round(base * 0.8), 'share');
  if (kind === 'carrier' || kind === 'dme')
    return { billed, approved: reported(base, 'approved'), paid, yourShare: share };
  const approved = kind === 'outpatient' ? calculated(base, 'paid+share') : notReported;
  return { billed, approved, paid, yourShare: share };
}

/** A made-up claim; the same number gives the same claim. Every 11th is not final. Newest first, about 60 a year. */
export function sampleClaim(number: number, changes: Partial<ExportClaimRow> = {}): ExportClaimRow {
  const [kind, title, name] = titles[number % titles.length] ?? ['other', 'Other', null];
  const year = 2026 - Math.trunc(number / 60);
  const month = String(12 - Math.trunc((number % 60) / 5)).padStart(2, '0');
  const day = String(28 - ((number * 5) % 27)).padStart(2, '0');
  const serviceFrom = `${year}-${month}-${day}`;
  return {
    id: `c${String(number).padStart(7, '0')}`,
    resourceId: `${kind}--${10_000_000 + number}`,
    kind,
    status: number % 11 === 10 ? 'superseded' : 'final',
    serviceFrom,
    serviceTo: kind === 'inpatient' ? `${year}-${month}-28` : serviceFrom,
    title,
    provider: { name, npi: `19${String(number).padStart(8, '0')}` },
    amounts: amountsFor(kind, 4_000 + ((number * 7_919) % 90_000)),
    denied: null,
    claimNumber: `-1000${String(number).padStart(9, '0')}`,
    note: '',
    providerNote: '',
    providerTags: [],
    medicineNote: '',
    medicineTags: [],
    isStarred: false,
    tags: [],
    ...changes,
  };
}

export function* sampleClaims(count: number): Generator<ExportClaimRow> {
  for (let number = 0; number < count; number += 1) yield sampleClaim(number);
}

export function sampleLine(number: number, changes: Partial<ExportLineRow> = {}): ExportLineRow {
  const claim = sampleClaim(Math.trunc(number / 2));
  return {
    claimId: claim.id,
    resourceId: claim.resourceId,
    kind: claim.kind,
    claimTitle: claim.title,
    provider: claim.provider,
    sequence: 1 + (number % 2),
    serviceFrom: claim.serviceFrom,
    serviceTo: claim.serviceTo,
    title: claim.title,
    hcpcs: '99213',
    modifiers: ['25', 'GC'],
    revenueCode: null,
    ndc: null,
    ndcName: null,
    units: 1,
    denied: null,
    amounts: claim.amounts,
    isTotalLine: false,
    ...changes,
  };
}

const line: DescribedLine = {
  codeWords: null,
  serviceName: null,
  sentence: 'You had an office visit.',
  sequence: 1,
  title: 'Office visit',
  serviceFrom: '2026-03-04',
  serviceTo: '2026-03-04',
  hcpcs: '99213',
  modifiers: ['25'],
  revenue: null,
  ndc: null,
  units: 1,
  placeOfService: { code: '11', display: 'Office' },
  serviceType: null,
  betos: null,
  performer: null,
  outcome: { code: 'A', display: 'Allowed' },
  denied: false,
  reasonCodes: [],
  diagnosisSequences: [1],
  ...bareLineFacts,
  amounts: {
    ...bareLineAmounts,
    billed: reported(18_000, 'billed'),
    approved: reported(9_250, 'approved'),
    paid: reported(7_400, 'paid'),
    yourShare: calculated(1_850, 'deductible+coinsurance'),
    deductible: reported(0, 'deductible'),
    coinsurance: reported(1_850, 'coinsurance'),
  },
  isTotalLine: false,
  topic: 'officeVisit',
};

/** A doctor's visit with a denied line, a line without amounts and an earlier version. */
export function sampleDetail(changes: Partial<ClaimDetail> = {}): ClaimDetail {
  const {
    claimNumber: _,
    note: _note,
    isStarred: _starred,
    tags: _tags,
    ...summary
  } = sampleClaim(0, {
    title: 'Office visit',
    serviceFrom: '2026-03-04',
    serviceTo: '2026-03-04',
  });
  return {
    ...summary,
    sentence: 'You saw Ana Rivera, MD on March 4, 2026. Medicare paid $74.00 and you may be billed $18.50.',
    amounts: line.amounts,
    apiVersion: 'v2',
    patientId: '1',
    claimNumber: '9000000123456',
    groupId: 'g1',
    controlNumber: null,
    typeCode: '71',
    systemType: null,
    relatedControlNumbers: [],
    isForInformation: false,
    changes: [],
    notReturnedSince: null,
    lastUpdated: '2026-04-01T00:00:00Z',
    processedOn: '2026-03-20',
    ...bareBackground,
    money: {
      ...bareMoney,
      deductible: reported(0, 'deductible'),
      coinsurance: reported(1_850, 'coinsurance'),
    },
    denied: false,
    denialCode: null,
    assignmentAccepted: true,
    primaryPayer: null,
    facilityType: null,
    lines: [line, deniedLine, silentLine],
    diagnoses: [
      {
        sequence: 1,
        code: 'I10',
        system: 'icd-10-cm',
        display: 'Essential hypertension',
        role: 'principal',
        presentOnAdmission: null,
      },
      { sequence: 2, code: 'E11.9', system: 'icd-10-cm', display: null, role: 'secondary', presentOnAdmission: null },
    ],
    procedures: [],
    careTeam: [
      {
        sequence: 1,
        role: 'performing',
        name: 'Ana Rivera, MD',
        npi: '1900000000',
        specialty: { code: '11', display: 'Internal medicine' },
      },
    ],
    stay: null,
    drug: null,
    coverage: { part: 'B', planContract: null, planBenefitPackage: null, planName: null },
    topic: 'officeVisit',
    group: 'g1',
    drgTitle: null,
    setting: null,
    city: null,
    furtherSentences: [],
    modifierTexts: {},
    reasonTexts: {},
    codeGroups: {},
    versions: [
      { id: summary.id, resourceId: summary.resourceId, status: 'final', amounts: line.amounts, lastUpdated: null },
      {
        id: 'older01',
        resourceId: 'carrier-1',
        status: 'superseded',
        amounts: { ...line.amounts, yourShare: notReported },
        lastUpdated: null,
      },
    ],
    ...changes,
  };
}

const deniedLine = {
  ...line,
  sequence: 2,
  title: 'Lab test',
  hcpcs: '80061',
  modifiers: [],
  denied: true,
  outcome: { code: 'N', display: 'Medically unnecessary' },
  reasonCodes: ['CO50'],
  amounts: {
    ...bareLineAmounts,
    billed: reported(4_500, 'billed'),
    approved: reported(0, 'approved'),
    paid: reported(0, 'paid'),
  },
};

const silentLine = {
  ...line,
  sequence: 3,
  title: 'Vaccine',
  hcpcs: '90662',
  denied: null,
  outcome: null,
  amounts: bareLineAmounts,
};

export const samplePerson = { displayName: 'Mary Sample', isSample: true, medicareNumberEnding: 'MK73' };
