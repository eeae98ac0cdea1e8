import { npiOf } from '../identifiers.ts';

/** Code and label of a specialty in CMS's list. */
type Specialty = readonly [code: string, display: string];

/** Somebody who treats, tests or delivers. All of them are invented. */
export type Provider = {
  readonly npi: string;
  readonly name: string;
  readonly specialty: Specialty;
  /** Bare code of the provider taxonomy; its text belongs to others and is not sent by us. */
  readonly taxonomy: string;
  /** The practice that bills. */
  readonly organization: string;
  readonly organizationNpi: string;
  readonly state: string;
  readonly zip: string;
};

/** A hospital, nursing home, agency or dialysis centre. */
export type Facility = {
  readonly npi: string;
  readonly name: string;
  /** CMS Certification Number; the first two digits 99 are no state's. */
  readonly certification: string;
  readonly state: string;
  readonly zip: string;
};

const familyPractice: Specialty = ['08', 'Family practice'];
const internalMedicine: Specialty = ['11', 'Internal medicine'];

type Practice = readonly [organization: string, organizationIndex: number];
const harbor: Practice = ['HARBOR FAMILY MEDICINE', 501];
const lakeside: Practice = ['LAKESIDE HEART GROUP', 502];
const orchard: Practice = ['ORCHARD VALLEY HOSPITAL PHYSICIANS', 503];

function doctor(
  index: number,
  [name, specialty, taxonomy]: readonly [string, Specialty, string],
  [organization, organizationIndex]: Practice,
  [state, zip]: readonly [string, string] = ['OH', '43099'],
): Provider {
  const organizationNpi = npiOf(organizationIndex);
  return { npi: npiOf(index), name, specialty, taxonomy, organization, organizationNpi, state, zip };
}

export const providers = {
  family: doctor(1, ['DR. ELENA MARSH MD', familyPractice, '207Q00000X'], harbor),
  nurse: doctor(2, ['TESS AMBERLEY NP', ['50', 'Nurse practitioner'], '363L00000X'], harbor),
  heart: doctor(3, ['DR. OWEN PENDRY MD', ['06', 'Cardiology'], '207RC0000X'], lakeside),
  eye: doctor(4, ['DR. NAOMI FARROW MD', ['18', 'Ophthalmology'], '207W00000X'], ['CLEARWATER EYE CENTER', 504]),
  skin: doctor(5, ['DR. PRIYA LINDEN MD', ['07', 'Dermatology'], '207N00000X'], ['WILLOW SKIN CLINIC', 505]),
  foot: doctor(6, ['DR. HUGO SANDBORN DPM', ['48', 'Podiatry'], '213E00000X'], ['STEADY STEP PODIATRY', 506]),
  bone: doctor(
    7,
    ['DR. MARCUS HALLOW MD', ['20', 'Orthopedic surgery'], '207X00000X'],
    ['MAPLE RIDGE ORTHOPEDICS', 507],
  ),
  sleep: doctor(8, ['DR. JUNE ASHBY MD', ['05', 'Anesthesiology'], '207L00000X'], orchard),
  emergency: doctor(9, ['DR. CALEB STRAND MD', ['93', 'Emergency medicine'], '207P00000X'], orchard),
  hospital: doctor(10, ['DR. INGRID VALE MD', internalMedicine, '208M00000X'], orchard),
  images: doctor(11, ['DR. SIMON GREYSON MD', ['30', 'Diagnostic radiology'], '2085R0202X'], orchard),
  kidney: doctor(12, ['DR. AMINA ROSEWELL MD', ['39', 'Nephrology'], '207RN0300X'], ['STILLWATER KIDNEY CARE', 508]),
  therapist: doctor(
    13,
    ['NORA BRIDGEFORD PT', ['65', 'Physical therapist in private practice'], '225100000X'],
    ['GREEN MEADOW THERAPY', 509],
  ),
  laboratory: doctor(
    14,
    ['BRIGHT CREEK LABORATORY', ['69', 'Clinical laboratory (billing independently)'], '291U00000X'],
    ['BRIGHT CREEK LABORATORY', 14],
  ),
  ambulance: doctor(
    15,
    ['THREE BRIDGES AMBULANCE', ['59', 'Ambulance service supplier'], '341600000X'],
    ['THREE BRIDGES AMBULANCE', 15],
  ),
  allergy: doctor(16, ['DR. FELIX THORNE MD', ['13', 'Neurology'], '2084N0400X'], ['THORNE NEUROLOGY', 510]),
  urgent: doctor(17, ['DR. LYDIA CARROW MD', familyPractice, '207Q00000X'], ['QUICK HARBOR URGENT CARE', 511]),
  equipment: doctor(
    18,
    ['HEARTHSIDE MEDICAL SUPPLY', ['54', 'Medical supply company for DMERC'], '332B00000X'],
    ['HEARTHSIDE MEDICAL SUPPLY', 18],
  ),
  breathing: doctor(
    19,
    ['EASY BREEZE RESPIRATORY', ['A6', 'Medical supply company with respiratory therapist'], '332BX2000X'],
    ['EASY BREEZE RESPIRATORY', 19],
  ),
  /** The supplier of the catheter story: far away, and unknown to Mary. */
  farSupplier: doctor(
    20,
    ['PALM COAST MEDICAL PRODUCTS', ['54', 'Medical supply company for DMERC'], '332B00000X'],
    ['PALM COAST MEDICAL PRODUCTS', 20],
    ['FL', '33099'],
  ),
  /** Signs for the catheters; Mary has never met him. */
  farDoctor: doctor(
    21,
    ['DR. VICTOR CRANE MD', internalMedicine, '207R00000X'],
    ['CRANE TELEMEDICINE', 521],
    ['FL', '33099'],
  ),
} as const satisfies Readonly<Record<string, Provider>>;

export type ProviderKey = keyof typeof providers;

function facility(index: number, name: string, certification: string): Facility {
  return { npi: npiOf(index), name, certification, state: 'OH', zip: '43099' };
}

export const facilities = {
  hospital: facility(601, 'ORCHARD VALLEY HOSPITAL', '990012'),
  nursing: facility(602, 'SUNNY KNOLL NURSING AND REHABILITATION', '995123'),
  agency: facility(603, 'HOMEWARD BOUND HOME HEALTH', '997045'),
  hospice: facility(604, 'EVENING STAR HOSPICE', '991508'),
  dialysis: facility(605, 'STILLWATER DIALYSIS CENTER', '992517'),
} as const satisfies Readonly<Record<string, Facility>>;

/** A pharmacy and CMS's service type for it. */
export type Pharmacy = { readonly npi: string; readonly name: string; readonly type: readonly [string, string] };

export const pharmacies: readonly Pharmacy[] = [
  { npi: npiOf(701), name: 'CORNER GARDEN PHARMACY', type: ['01', 'Community/retail pharmacy'] },
  { npi: npiOf(702), name: 'PRAIRIE MAIL PHARMACY', type: ['06', 'Mail order pharmacy'] },
  { npi: npiOf(703), name: 'OLD MILL DRUGS', type: ['01', 'Community/retail pharmacy'] },
];
