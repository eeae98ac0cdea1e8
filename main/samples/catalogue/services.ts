/** How Medicare Part B shares the cost of a service. */
export type CostRule =
  /** Deductible first, then 20 % coinsurance (Social Security Act 1833(a)). */
  | 'coinsurance'
  /** Clinical laboratory fee schedule and preventive services: Medicare pays all of it. */
  | 'full';

/** One thing that can be billed. Codes stand alone: their descriptions belong to others. */
export type Service = {
  readonly hcpcs: string;
  /** Medicare-approved amount of one unit, cents. */
  readonly approved: number;
  readonly rule: CostRule;
  /** CMS's Berenson-Eggers group. */
  readonly betos: readonly [code: string, display: string];
  /** CMS's type of service. */
  readonly type: readonly [code: string, display: string];
  readonly modifiers: readonly string[];
  readonly units: number;
};

const medical = ['1', 'Medical care'] as const;
const surgery = ['2', 'Surgery'] as const;
const imaging = ['4', 'Diagnostic radiology'] as const;
const laboratory = ['5', 'Diagnostic laboratory'] as const;
const anesthesia = ['7', 'Anesthesia'] as const;
const therapy = ['W', 'Physical therapy'] as const;
const vaccine = ['V', 'Pneumococcal/flu vaccine'] as const;
const ride = ['D', 'Ambulance'] as const;
const bought = ['P', 'Lump sum purchase of DME, prosthetics orthotics'] as const;
const rented = ['R', 'Rental of DME'] as const;
const supplies = ['S', 'Surgical dressings or other medical supplies'] as const;

const establishedVisit = ['M1B', 'Office visits - established'] as const;
const otherLab = ['T1H', 'Lab tests - other (non-Medicare fee schedule)'] as const;
const minor = ['P6C', 'Minor procedures - other (Medicare fee schedule)'] as const;
const hospitalVisit = ['M2B', 'Hospital visit - subsequent'] as const;

function service(
  hcpcs: string,
  approved: number,
  [type, betos]: readonly [Service['type'], Service['betos']],
  more: Partial<Pick<Service, 'rule' | 'modifiers' | 'units'>> = {},
): Service {
  return { hcpcs, approved, rule: 'coinsurance', type, betos, modifiers: [], units: 1, ...more };
}

const full = { rule: 'full' } as const;

export const services = {
  visit3: service('99213', 92_40, [medical, establishedVisit]),
  visit4: service('99214', 129_75, [medical, establishedVisit]),
  video: service('99213', 92_40, [medical, establishedVisit], { modifiers: ['95'] }),
  wellness: service('G0439', 133_60, [medical, establishedVisit], full),
  heartTracing: service('93000', 15_20, [medical, ['T2A', 'Other tests - electrocardiograms']]),
  heartUltrasound: service('93306', 198_10, [imaging, ['I3C', 'Echography/ultrasonography - heart']]),
  eyeVisit: service('92014', 127_35, [medical, ['M5C', 'Specialist - ophthalmology']]),
  eyeScan: service('92134', 32_85, [medical, ['T2D', 'Other tests - other']]),
  cataract: service('66984', 548_20, [surgery, ['P4B', 'Eye procedure - cataract removal/lens insertion']], {
    modifiers: ['RT'],
  }),
  skinRemoval: service('17000', 66_15, [surgery, minor]),
  skinMore: service('17003', 6_70, [surgery, minor], { units: 4 }),
  nails: service('11721', 45_30, [surgery, minor], { modifiers: ['Q8'] }),
  kneeInjection: service('20610', 64_90, [surgery, ['P6B', 'Minor procedures - musculoskeletal']], {
    modifiers: ['RT'],
  }),
  chestPicture: service('71046', 10_60, [imaging, ['I1A', 'Standard imaging - chest']], { modifiers: ['26'] }),
  hipPicture: service('73502', 11_25, [imaging, ['I1B', 'Standard imaging - musculoskeletal']], {
    modifiers: ['26', 'RT'],
  }),
  mammogram: service('77067', 134_05, [imaging, ['I1C', 'Standard imaging - breast']], full),
  boneDensity: service('77080', 40_10, [imaging, ['I4B', 'Imaging/procedure - other']], full),
  bloodDraw: service(
    '36415',
    8_83,
    [laboratory, ['T1A', 'Lab tests - routine venipuncture (non-Medicare fee schedule)']],
    full,
  ),
  bloodCount: service('85025', 7_77, [laboratory, ['T1D', 'Lab tests - blood counts']], full),
  chemistry: service('80053', 10_56, [laboratory, ['T1B', 'Lab tests - automated general profiles']], full),
  lipids: service('80061', 13_39, [laboratory, ['T1B', 'Lab tests - automated general profiles']], full),
  sugarAverage: service('83036', 9_71, [laboratory, otherLab], full),
  thyroid: service('84443', 16_80, [laboratory, otherLab], full),
  vitaminD: service('82306', 29_60, [laboratory, otherLab], full),
  fluShot: service('90662', 73_40, [vaccine, ['O1G', 'Immunizations/vaccinations']], full),
  fluShotGiving: service('G0008', 32_20, [vaccine, ['O1G', 'Immunizations/vaccinations']], full),
  exercise: service('97110', 29_15, [therapy, minor], { modifiers: ['GP'], units: 2 }),
  handsOn: service('97140', 27_40, [therapy, minor], { modifiers: ['GP'] }),
  therapyStart: service('97161', 98_80, [therapy, minor], { modifiers: ['GP'] }),
  emergencyDoctor: service('99285', 174_60, [medical, ['M3', 'Emergency room visit']]),
  firstHospitalDay: service('99223', 181_25, [medical, ['M2A', 'Hospital visit - initial']], { modifiers: ['AI'] }),
  hospitalDay: service('99232', 79_40, [medical, hospitalVisit]),
  dischargeDay: service('99239', 114_70, [medical, hospitalVisit]),
  hipSurgery: service('27245', 1_148_90, [surgery, ['P3B', 'Major procedure, orthopedic - hip fracture repair']], {
    modifiers: ['RT'],
  }),
  hipAnesthesia: service('01230', 29_59, [anesthesia, ['P0', 'Anesthesia']], { modifiers: ['AA'], units: 8 }),
  ambulanceRide: service('A0427', 462_15, [ride, ['O1A', 'Ambulance']], { modifiers: ['RH'] }),
  ambulanceMiles: service('A0425', 8_94, [ride, ['O1A', 'Ambulance']], { modifiers: ['RH'], units: 7 }),
  hearingTest: service('92557', 37_60, [medical, ['T2D', 'Other tests - other']]),
  eyeglassCheck: service('92015', 20_30, [medical, ['M5C', 'Specialist - ophthalmology']]),
  neckExam: service('99203', 113_15, [medical, ['M1A', 'Office visits - new']]),
  kidneyVisit: service('99233', 119_80, [medical, hospitalVisit]),
  walker: service('E0143', 98_75, [bought, ['D1E', 'Other DME']], { modifiers: ['NU'] }),
  wheelchair: service('K0001', 31_60, [rented, ['D1D', 'Wheelchairs']], { modifiers: ['RR', 'KH'] }),
  oxygen: service('E1390', 97_20, [rented, ['D1C', 'Oxygen and supplies']], { modifiers: ['RR'] }),
  testStrips: service('A4253', 8_32, [supplies, ['D1A', 'Medical/surgical supplies']], {
    modifiers: ['NU', 'KS'],
    units: 2,
  }),
  lancets: service('A4259', 1_48, [supplies, ['D1A', 'Medical/surgical supplies']], { modifiers: ['KS'] }),
  sleepMask: service('A7030', 104_30, [bought, ['D1E', 'Other DME']], { modifiers: ['NU'] }),
  sleepFilter: service('A7038', 3_12, [supplies, ['D1A', 'Medical/surgical supplies']], {
    modifiers: ['NU'],
    units: 6,
  }),
  backBrace: service('L0650', 1_038_40, [bought, ['D1F', 'Prosthetic/Orthotic devices']], { modifiers: ['NU'] }),
  kneeBrace: service('L1833', 512_75, [bought, ['D1F', 'Prosthetic/Orthotic devices']], { modifiers: ['RT'] }),
  shoulderBrace: service('L3670', 109_20, [bought, ['D1F', 'Prosthetic/Orthotic devices']], { modifiers: ['RT'] }),
  dialysisMonthDoctor: service('90961', 243_60, [medical, ['P9A', 'Dialysis services (Medicare fee schedule)']]),
  catheterKit: service('A4353', 7_46, [supplies, ['D1F', 'Prosthetic/Orthotic devices']], { units: 200 }),
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceKey = keyof typeof services;
