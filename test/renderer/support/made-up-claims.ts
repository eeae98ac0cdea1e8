import type { ClaimAmounts, ClaimDetail, ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import type { Amount } from '#shared/domain/money.ts';
import {
  bareBackground,
  bareDrug,
  bareLineAmounts,
  bareLineFacts,
  bareMoney,
  bareStay,
} from '#test/support/bare-parts.ts';

/** Small made-up claims of every kind, whole enough for each part of the page. Nothing in them belongs to a real person. */

export const noAmounts: ClaimAmounts = {
  billed: notReported,
  approved: notReported,
  paid: notReported,
  yourShare: notReported,
};

/** A line with what the test names; everything else is not in the data. */
export function line(part: Partial<ClaimDetail['lines'][number]> = {}): ClaimDetail['lines'][number] {
  const bare: LineItem = {
    sequence: 1,
    serviceFrom: null,
    serviceTo: null,
    hcpcs: null,
    modifiers: [],
    revenue: null,
    ndc: null,
    units: null,
    placeOfService: null,
    serviceType: null,
    betos: null,
    performer: null,
    outcome: null,
    denied: null,
    reasonCodes: [],
    diagnosisSequences: [],
    ...bareLineFacts,
    amounts: bareLineAmounts,
    isTotalLine: false,
    topic: 'officeVisit',
  };
  return { ...bare, title: 'Office visit', codeWords: null, serviceName: null, sentence: '', ...part };
}

/** A claim with what the test names; everything else is not in the data. */
export function claim(part: Partial<ClaimDetail> = {}): ClaimDetail {
  return {
    id: 'claim000001',
    resourceId: 'carrier--1',
    apiVersion: 'v2',
    kind: 'carrier',
    status: 'final',
    patientId: '-1',
    claimNumber: '1234567890',
    groupId: '77',
    group: '77',
    drgTitle: null,
    setting: null,
    city: null,
    furtherSentences: [],
    modifierTexts: {},
    reasonTexts: {},
    codeGroups: {},
    changes: [],
    notReturnedSince: null,
    controlNumber: null,
    typeCode: '71',
    systemType: null,
    relatedControlNumbers: [],
    isForInformation: false,
    lastUpdated: '2026-06-01T08:00:00Z',
    processedOn: null,
    serviceFrom: '2026-05-27',
    serviceTo: '2026-05-27',
    title: 'Office visit',
    sentence: 'You saw a doctor in the office on May 27, 2026.',
    provider: { name: 'Dr. Rosa Alvarez', npi: '1999999984' },
    amounts: noAmounts,
    money: bareMoney,
    ...bareBackground,
    denied: null,
    denialCode: null,
    assignmentAccepted: null,
    primaryPayer: null,
    facilityType: null,
    lines: [],
    diagnoses: [],
    procedures: [],
    careTeam: [],
    stay: null,
    drug: null,
    coverage: { part: 'B', planContract: null, planBenefitPackage: null, planName: null },
    topic: 'officeVisit',
    versions: [],
    ...part,
  };
}

type Shape = {
  readonly kind: ClaimKind;
  readonly title: string;
  readonly provider: string | null;
  readonly amounts: (base: number) => ClaimAmounts;
};

const partB = (base: number): ClaimAmounts => ({
  billed: reported(base * 2, 'billed'),
  approved: reported(base, 'allowed'),
  paid: reported(Math.round(base * 0.8), 'paid'),
  yourShare: calculated(base - Math.round(base * 0.8), 'coinsurance'),
});
const stay = (base: number): ClaimAmounts => ({
  billed: reported(base * 120, 'billed'),
  approved: notReported,
  paid: reported(base * 70, 'paid'),
  yourShare: reported(173_600, 'deductible'),
});
const atHome = (base: number): ClaimAmounts => ({
  ...noAmounts,
  billed: reported(base * 9, 'b'),
  paid: reported(base * 8, 'p'),
});
const drug = (base: number): ClaimAmounts => ({
  billed: reported(base, 'price'),
  approved: notReported,
  paid: reported(Math.round(base * 0.75), 'plan'),
  yourShare: reported(base - Math.round(base * 0.75), 'you'),
});

const shapes: readonly Shape[] = [
  { kind: 'carrier', title: 'Office visit', provider: 'Dr. Rosa Alvarez', amounts: partB },
  { kind: 'partD', title: 'Atorvastatin, 90 days', provider: 'Riverside Pharmacy', amounts: drug },
  { kind: 'carrier', title: 'Blood and other lab tests', provider: 'Lakeview Clinical Laboratory', amounts: partB },
  {
    kind: 'outpatient',
    title: 'Hospital visit without a stay',
    provider: 'St. Brendan Medical Center',
    amounts: partB,
  },
  { kind: 'partD', title: 'Metformin, 30 days', provider: null, amounts: drug },
  { kind: 'dme', title: 'Oxygen equipment', provider: 'Northside Home Oxygen and Supply', amounts: partB },
  { kind: 'carrier', title: 'X-ray or other picture', provider: 'Valley Imaging Associates', amounts: partB },
  { kind: 'hha', title: 'Care at home', provider: 'Good Neighbor Home Health', amounts: atHome },
  { kind: 'inpatient', title: 'Hospital stay of 4 days', provider: 'St. Brendan Medical Center', amounts: stay },
  { kind: 'snf', title: 'Skilled nursing stay of 18 days', provider: 'Maple Court Care Center', amounts: stay },
  { kind: 'hospice', title: 'Hospice care', provider: 'Evening Light Hospice', amounts: () => noAmounts },
];

/** `count` claims, newest first, some eight days apart; the same every time. */
export function madeUpClaims(count: number): readonly ClaimDetail[] {
  return Array.from({ length: count }, (_, place) => madeUpClaim(place));
}

function madeUpClaim(place: number): ClaimDetail {
  const shape = shapes[place % shapes.length] ?? shapes[0];
  if (shape === undefined) throw new Error('no shapes');
  const base = 4_210 + ((place * 7_919) % 23_000);
  const from = dayBefore('2026-10-30', place * 8);
  const amounts = shape.amounts(base);
  const to = shape.kind === 'inpatient' || shape.kind === 'snf' ? dayBefore(from, -4) : from;
  return claim({
    id: `claim${String(place).padStart(6, '0')}`,
    resourceId: `${shape.kind}--${9_000 + place}`,
    kind: shape.kind,
    status: place === 6 ? 'pending' : 'final',
    serviceFrom: from,
    serviceTo: to,
    title: shape.title,
    sentence: `${shape.title} from ${shape.provider ?? 'a provider that the data does not name'}.`,
    provider: { name: shape.provider, npi: '1999999984' },
    amounts,
    claimNumber: String(4_800_012_345 + place),
    processedOn: dayBefore(from, -14),
    denied: place === 5,
    ...(shape.kind === 'partD' ? { drug: drugOf(shape.title) } : { lines: linesOf(shape, amounts, base) }),
    ...(shape.kind === 'inpatient' ? inpatientParts(from, to) : {}),
    ...(shape.kind === 'carrier' || shape.kind === 'inpatient' ? medicalParts(shape.provider) : {}),
    money: {
      ...bareMoney,
      coinsurance: amounts.yourShare,
      deductible: shape.kind === 'carrier' ? reported(0, 'd') : notReported,
    },
    ...(place === 0 ? { versions: [oldVersion(amounts)] } : {}),
  });
}

function linesOf(shape: Shape, amounts: ClaimAmounts, base: number): ClaimDetail['lines'] {
  const part = (amount: Amount, share: number): Amount =>
    amount.cents === null ? amount : { ...amount, cents: Math.round(amount.cents * share) };
  const split = (share: number) => ({
    ...bareLineAmounts,
    billed: part(amounts.billed, share),
    approved: part(amounts.approved, share),
    paid: part(amounts.paid, share),
    yourShare: part(amounts.yourShare, share),
  });
  return [
    line({
      sequence: 1,
      title: shape.title,
      hcpcs: '99214',
      modifiers: ['25'],
      denied: false,
      amounts: split(0.6),
      reasonCodes: ['CO45'],
    }),
    line({
      sequence: 2,
      title: 'Blood and other lab tests',
      hcpcs: '80053',
      denied: false,
      units: 2,
      amounts: split(0.4),
      reasonCodes: ['CO45', 'PR2'],
    }),
    line({
      sequence: 3,
      title: 'Other service',
      revenue: { code: '0250', display: null },
      denied: base % 2 === 0,
      reasonCodes: ['OA23'],
    }),
  ];
}

function drugOf(title: string): ClaimDetail['drug'] {
  return {
    ...bareDrug,
    ndc: '00093505698',
    name: title.split(',')[0] ?? title,
    quantity: 90,
    daysSupply: 90,
    fillNumber: 2,
    prescriptionNumber: '799999',
    brandOrGeneric: 'generic',
  };
}

function inpatientParts(from: string, to: string): Partial<ClaimDetail> {
  return {
    stay: {
      ...bareStay,
      admitted: from,
      discharged: to,
      dischargeStatus: { code: '01', display: 'Discharged to home' },
      drg: '291',
      coveredDays: 4,
      coinsuranceDays: 0,
      lifetimeReserveDays: 0,
    },
    procedures: [{ sequence: 1, code: '4A023N7', system: 'icd-10-pcs', display: null, date: from }],
  };
}

function medicalParts(provider: string | null): Partial<ClaimDetail> {
  return {
    diagnoses: [
      {
        sequence: 1,
        code: 'I50.9',
        system: 'icd-10-cm',
        display: 'Heart failure, unspecified',
        role: 'principal',
        presentOnAdmission: null,
      },
      {
        sequence: 2,
        code: 'E11.9',
        system: 'icd-10-cm',
        display: 'Type 2 diabetes mellitus without complications',
        role: 'secondary',
        presentOnAdmission: null,
      },
      { sequence: 3, code: 'Z79.4', system: 'icd-10-cm', display: null, role: 'secondary', presentOnAdmission: null },
    ],
    careTeam: [
      {
        sequence: 1,
        role: 'performing',
        name: provider,
        npi: '1999999984',
        specialty: { code: '11', display: 'Internal medicine' },
      },
      { sequence: 2, role: 'referring', name: null, npi: '1999999992', specialty: null },
    ],
  };
}

function oldVersion(amounts: ClaimAmounts): ClaimDetail['versions'][number] {
  return {
    id: 'claim999999',
    resourceId: 'carrier--8999',
    status: 'superseded',
    lastUpdated: '2026-10-12T08:00:00Z',
    amounts: { ...amounts, yourShare: notReported },
  };
}

/** `days` before a calendar date (negative: after it). */
function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
