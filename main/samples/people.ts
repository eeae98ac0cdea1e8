export type SampleKey = 'mary' | 'james';

/** An invented person. Nobody has these numbers: the `S` in the Medicare number is CMS's mark of made-up data. */
export type SampleProfile = {
  readonly key: SampleKey;
  readonly displayName: string;
  /** Two digits of every claim id. */
  readonly number: number;
  readonly patientId: string;
  readonly given: readonly string[];
  readonly family: string;
  readonly gender: 'female' | 'male';
  readonly birthDate: string;
  readonly medicareSince: string;
  readonly race: readonly [code: string, display: string];
  readonly medicareNumber: string;
  readonly formerMedicareNumber: string | null;
  readonly state: string;
  /** The older state number that some records carry instead of the letters. */
  readonly ssaState: string;
  readonly zip: string;
  readonly defaultClaims: number;
  /** Contract and plan number of a Medicare Advantage plan; null for Original Medicare. */
  readonly advantagePlan: readonly [contract: string, plan: string] | null;
  readonly drugPlan: readonly [contract: string, plan: string];
  readonly drugPlanName: string;
  readonly extraHelp: boolean;
  /** A person may keep the name from the app. */
  readonly withholdsName: boolean;
  /** Qualified Medicare Beneficiary: the state pays premiums and cost sharing, providers may bill nothing (dual status 01). */
  readonly qualifiedBeneficiary: boolean;
  readonly kidneyFailure: boolean;
  /** Days from the death to the date of the sample; null for the living. */
  readonly diedDaysAgo: number | null;
  /** First day a claim may have, where it is before ICD-10 began; null for the usual history. */
  readonly historyFrom: string | null;
};

const ordinary = {
  withholdsName: false,
  qualifiedBeneficiary: false,
  kidneyFailure: false,
  diedDaysAgo: null,
  historyFrom: null,
} as const;

/**
 * The same person under other circumstances: without a name, helped by the state, with kidney failure, dead, or with all of Blue Button's
 * years, which begin with 2014 and with ICD-9 codes.
 */
export const sampleVariants = {
  noName: { withholdsName: true },
  qmb: { qualifiedBeneficiary: true, extraHelp: true },
  dialysis: { kidneyFailure: true },
  deceased: { diedDaysAgo: 75 },
  longHistory: { historyFrom: '2014-01-01' },
} as const satisfies Readonly<Record<string, Partial<SampleProfile>>>;

export type SampleVariant = keyof typeof sampleVariants;

/** The person, changed by the variant if there is one. */
export function profileOf(key: SampleKey, variant: SampleVariant | null): SampleProfile {
  return variant === null ? samplePeople[key] : { ...samplePeople[key], ...sampleVariants[variant] };
}

/** Mary has Original Medicare and claims of every kind; James has Medicare Advantage, so Medicare sends only his drugs. */
export const samplePeople: Readonly<Record<SampleKey, SampleProfile>> = {
  mary: {
    key: 'mary',
    displayName: 'Mary Ellery',
    number: 11,
    patientId: '-10000010254618',
    given: ['Mary', 'L'],
    family: 'Ellery',
    gender: 'female',
    birthDate: '1947-05-18',
    medicareSince: '2012-05-01',
    race: ['1', 'White'],
    medicareNumber: '1S00E84MR27',
    formerMedicareNumber: '1S00A19HK53',
    state: 'OH',
    ssaState: '36',
    zip: '43099',
    defaultClaims: 180,
    advantagePlan: null,
    drugPlan: ['S9901', '012'],
    drugPlanName: 'Clover Lane Drug Plan (PDP)',
    extraHelp: false,
    ...ordinary,
  },
  james: {
    key: 'james',
    displayName: 'James Okoro',
    number: 12,
    patientId: '-10000010254647',
    given: ['James', 'T'],
    family: 'Okoro',
    gender: 'male',
    birthDate: '1952-09-03',
    medicareSince: '2017-09-01',
    race: ['2', 'Black'],
    medicareNumber: '1S00G36JM54',
    formerMedicareNumber: null,
    state: 'NC',
    ssaState: '34',
    zip: '27699',
    defaultClaims: 60,
    advantagePlan: ['H9907', '004'],
    drugPlan: ['H9907', '004'],
    drugPlanName: 'Harborlight Medicare Plus (HMO)',
    extraHelp: true,
    ...ordinary,
  },
};
