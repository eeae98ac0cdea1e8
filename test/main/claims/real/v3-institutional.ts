import type { RealClaim, RealLine } from './shape.ts';

/** In these model files every institution has the same four lines, but for dates, codes and reasons. */
const lines = {
  pharmacy: { line: 1, codes: ['99213', '0636', null], units: 3, cents: { billed: 5011, paidToProvider: 1115 } },
  vaccine: {
    line: 2,
    codes: ['99453', '0771', null, 'A2'],
    units: 3,
    cents: {
      paid: 1114,
      yourShare: 1799,
      deductible: 350,
      notCovered: 10,
      paidToProvider: -9100,
      paidToYou: 1322,
      bloodDeductible: 1711,
    },
    facts: { denied: false },
  },
  total: {
    line: 3,
    dates: '2025-01-01',
    codes: [null, '0001', null, '99'],
    cents: { paidToProvider: 1411 },
    facts: { total: true },
  },
  // 11.11 is an alternative to the coinsurance 4.50.
  morphine: {
    line: 4,
    codes: ['J2270', '0636', '00409189001'],
    units: 3,
    cents: {
      coinsurance: 450,
      paidToProvider: 1111,
      bloodDeductible: 123_400,
      reducedCoinsurance: 1111,
      otherInsurerPaid: 1700,
      secondInsurerPaid: 1421,
      rate: 85,
    },
    facts: { drug: '1000 GR' },
  },
} satisfies Record<string, RealLine>;

/** Approved amounts of an institution's lines mean nothing; per diem, blood and the rest are in the claim's adjudication. */
const amounts = {
  billed: '900155 CLM_SBMT_CHRG_AMT',
  paid: '350 CLM_PMT_AMT',
  yourShare: '14877 =CLM_MDCR_DDCTBL_AMT+CLM_MDCR_COINSRNC_AMT+CLM_BLOOD_LBLTY_AMT',
};
const money = {
  deductible: '1785 CLM_MDCR_DDCTBL_AMT',
  coinsurance: '982 CLM_MDCR_COINSRNC_AMT',
  bloodDeductible: '12110 CLM_BLOOD_LBLTY_AMT',
  notCovered: '1150 CLM_NCVRD_CHRG_AMT',
  otherInsurerPaid: '5050 CLM_MDCR_INSTNL_PRMRY_PYR_AMT',
  perDiem: '500 CLM_INSTNL_PER_DIEM_AMT',
  professionalComponent: '9322 CLM_INSTNL_PRFNL_AMT',
};
const procedures = [
  '0SG30AJ 2024-01-01',
  '01NB0ZZ 2024-01-01',
  '0SB40ZZ 2024-01-01',
  '01NR0ZZ 2024-01-01',
  '8E0WXBZ 2024-01-01',
];
const diagnoses = ['M48.062 principal', 'M48.062 admitting', 'M48.062 other Y', 'M47.817 other Y', 'E78.00 other Y'];
const stay = {
  admitted: '2021-01-01',
  discharged: '2021-01-02',
  admissionType: '3',
  admissionSource: '2',
  dischargeStatus: '06',
  coveredDays: 30,
  coinsuranceDays: 3,
  lifetimeReserveDays: 7,
  nonCoveredDays: 4,
  nonCoveredFrom: '2025-01-01',
  nonCoveredTo: '2025-01-02',
  benefitsExhausted: '2025-01-11',
  qualifyingStayFrom: '2025-01-02',
  qualifyingStayTo: '2025-01-01',
  bloodPints: 15,
};
const facts = {
  denied: false,
  paymentStatus: 'other',
  primaryPayer: 'I',
  managedCarePaid: true,
  facilityType: '1',
  billType: '123',
};
const provider = ['CBS Health Corporation', '1548226988'];
const head = (kind: string) => [kind, 'final', '2025-01-03', '2025-01-11', '2025-01-18'];
const stark = (role: string) => `${role} Tony Stark 1942945159`;

/** Institutions in the form of Blue Button v3, from BFD's model files, whose amounts are made up at random. */
export const v3Institutional: readonly RealClaim[] = [
  {
    // A HIPPS code stands on the total line; the same reason comes four times.
    file: 'bfd-idr-ExplanationOfBenefit-HHA',
    expected: {
      head: head('hha'),
      provider,
      amounts,
      money,
      lines: [
        { ...lines.pharmacy, facts: { reasons: ['PRB7'] } },
        lines.vaccine,
        { ...lines.total, codes: ['NHNC1', '0001', null, '99'] },
        lines.morphine,
      ],
      diagnoses,
      procedures,
      stay: { ...stay, visits: 2, isLowUtilization: true, homeHealthReferral: 'C' },
      careTeam: ['otherOperating', 'attending', 'operating', 'performing'].map(stark),
      facts: { ...facts, place: 'AZ 77550', referral: 'Tony Stark 1942945159' },
    },
  },
  {
    file: 'bfd-idr-ExplanationOfBenefit-Hospice',
    expected: {
      head: head('hospice'),
      provider,
      amounts,
      money,
      lines: [lines.pharmacy, lines.vaccine, lines.total, lines.morphine],
      diagnoses,
      procedures,
      stay: { ...stay, drg: '460', hospicePeriods: 1 },
      careTeam: ['otherOperating', 'attending', 'operating', 'performing'].map(stark),
      facts: { ...facts, facilityNumber: '00024', place: 'AZ 77550', referral: 'Tony Stark 1942945159' },
    },
  },
  {
    file: 'bfd-idr-ExplanationOfBenefit',
    expected: {
      head: head('inpatient'),
      provider,
      amounts,
      money,
      lines: [
        { ...lines.pharmacy, facts: { performer: 'Tony Stark 1942945159' } },
        lines.vaccine,
        lines.total,
        lines.morphine,
      ],
      diagnoses: [
        'M48.062 principal',
        'M48.062 admitting',
        'Z66 externalCause',
        'M48.062 other Y',
        'M47.817 other Y',
        'E78.00 other Y',
        'K11.21 other N',
      ],
      procedures,
      stay: { ...stay, drg: '460' },
      careTeam: [stark('otherOperating'), `${stark('attending')} 12`, stark('operating'), stark('performing')],
      facts: { ...facts, facilityNumber: '00024', place: 'AZ 77550' },
    },
  },
  {
    // No stay, whatever dates of admission stand there; no admission, so no "present on admission".
    file: 'bfd-idr-ExplanationOfBenefit-Outpatient',
    expected: {
      head: head('outpatient'),
      provider,
      amounts,
      money: { ...money, paidToProvider: '1786 CLM_PRVDR_PMT_AMT', paidToYou: '4444 CLM_BENE_PD_AMT' },
      lines: [
        { ...lines.pharmacy, dates: '2025-01-01', facts: { reasons: ['PRB7'] } },
        { ...lines.vaccine, dates: '2025-01-01' },
        lines.total,
        { ...lines.morphine, dates: '2025-01-01' },
      ],
      diagnoses: ['M48.062 principal', 'M47.817 reasonForVisit', 'M48.062 other', 'M48.06 other', 'E78.00 other'],
      procedures,
      careTeam: [stark('otherOperating'), stark('attending'), stark('operating'), `${stark('performing')} 12`],
      facts: { ...facts, facilityNumber: '00024', place: 'AZ' },
    },
  },
  {
    file: 'bfd-idr-ExplanationOfBenefit-SNF',
    expected: {
      head: head('snf'),
      provider,
      amounts,
      money,
      lines: [lines.pharmacy, lines.vaccine, lines.total, lines.morphine],
      diagnoses,
      procedures,
      stay: { ...stay, drg: '460' },
      careTeam: ['attending', 'operating'].map(stark),
      facts: { ...facts, facilityNumber: '00024', place: 'AZ 77550' },
    },
  },
];
