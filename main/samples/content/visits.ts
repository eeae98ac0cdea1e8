import type { DiagnosisCode } from '../catalogue/diagnoses.ts';
import type { PlaceCode } from '../catalogue/places.ts';
import type { ProviderKey } from '../catalogue/providers.ts';
import type { ServiceKey } from '../catalogue/services.ts';

/** One kind of doctor's or supplier's bill. */
export type ProfessionalTemplate = {
  readonly by: ProviderKey;
  readonly orderedBy: ProviderKey | null;
  readonly place: PlaceCode;
  readonly services: readonly ServiceKey[];
  readonly diagnoses: readonly DiagnosisCode[];
  /** How often it comes up when claims are made to fill the years; 0 for those told only as a story. */
  readonly weight: number;
  readonly turn?: 'denied' | 'otherInsurance' | 'notAssigned';
  /** How a version that was later replaced was priced wrongly; `low` if nothing is said. */
  readonly mistake?: 'low' | 'high';
};

function visit(
  by: ProviderKey,
  place: PlaceCode,
  services: readonly ServiceKey[],
  diagnoses: readonly DiagnosisCode[],
  more: Partial<Pick<ProfessionalTemplate, 'weight' | 'orderedBy' | 'turn' | 'mistake'>> = {},
): ProfessionalTemplate {
  return { by, place, services, diagnoses, orderedBy: null, weight: 0, ...more };
}

export const visits = {
  office: visit('family', '11', ['visit3'], ['I10', 'E785'], { weight: 14 }),
  longOffice: visit('family', '11', ['visit4', 'heartTracing'], ['I480', 'I10', 'R5383'], { weight: 6 }),
  cold: visit('nurse', '11', ['visit3'], ['J069'], { weight: 5 }),
  video: visit('nurse', '10', ['video'], ['I10', 'E119'], { weight: 4 }),
  laboratory: visit(
    'laboratory',
    '81',
    ['bloodDraw', 'bloodCount', 'chemistry', 'lipids', 'sugarAverage'],
    ['E119', 'E785', 'D649'],
    {
      weight: 9,
      orderedBy: 'family',
    },
  ),
  thyroidTest: visit('laboratory', '81', ['bloodDraw', 'thyroid', 'vitaminD'], ['E039', 'E559'], {
    weight: 6,
    orderedBy: 'family',
  }),
  heartCheck: visit('heart', '11', ['visit4', 'heartTracing', 'heartUltrasound'], ['I480', 'I5022', 'I10'], {
    weight: 7,
    orderedBy: 'family',
  }),
  eye: visit('eye', '11', ['eyeVisit', 'eyeScan'], ['H2513', 'H3530'], { weight: 5 }),
  skin: visit('skin', '11', ['visit3', 'skinRemoval', 'skinMore'], ['L570', 'L821'], { weight: 4 }),
  foot: visit('foot', '11', ['nails'], ['B351', 'I739'], { weight: 5 }),
  knee: visit('bone', '11', ['visit3', 'kneeInjection'], ['M1711', 'M25561'], { weight: 4 }),
  nerves: visit('allergy', '11', ['visit4'], ['G629', 'R42'], { weight: 3, orderedBy: 'family' }),
  therapy: visit('therapist', '11', ['exercise', 'handsOn'], ['R2689', 'M6281'], { weight: 8, orderedBy: 'bone' }),
  therapyStart: visit('therapist', '11', ['therapyStart', 'exercise'], ['R2689', 'Z4789'], { orderedBy: 'bone' }),
  chestPicture: visit('images', '22', ['chestPicture'], ['R0602', 'J209'], { weight: 4, orderedBy: 'family' }),
  wellness: visit('family', '11', ['wellness'], ['Z0000', 'I10']),
  mammogram: visit('images', '22', ['mammogram'], ['Z1231'], { orderedBy: 'family' }),
  boneDensity: visit('images', '22', ['boneDensity'], ['M810'], { orderedBy: 'family' }),
  fluShot: visit('family', '11', ['fluShot', 'fluShotGiving'], ['Z23']),
  cataract: visit('eye', '24', ['cataract'], ['H2511']),
  emergency: visit('emergency', '23', ['emergencyDoctor'], ['R079', 'R531']),
  fallEmergency: visit('emergency', '23', ['emergencyDoctor'], ['S72141A', 'W010XXA']),
  fallPicture: visit('images', '21', ['hipPicture'], ['S72141A', 'M25551'], { orderedBy: 'emergency' }),
  ambulance: visit('ambulance', '41', ['ambulanceRide', 'ambulanceMiles'], ['S72141A', 'W010XXA']),
  hipSurgery: visit('bone', '21', ['hipSurgery'], ['S72141A'], { orderedBy: 'emergency' }),
  hipAnesthesia: visit('sleep', '21', ['hipAnesthesia'], ['S72141A', 'I480']),
  hospitalDays: visit(
    'hospital',
    '21',
    ['firstHospitalDay', 'hospitalDay', 'hospitalDay', 'dischargeDay'],
    ['S72141A', 'I480', 'N179'],
  ),
  kidneyVisit: visit('kidney', '21', ['kidneyVisit'], ['N179', 'E871'], { orderedBy: 'hospital' }),
  hearing: visit('nurse', '11', ['hearingTest', 'eyeglassCheck'], ['H9113', 'H524'], { turn: 'denied' }),
  accident: visit('urgent', '11', ['neckExam', 'chestPicture'], ['S134XXA', 'S8001XA'], { turn: 'otherInsurance' }),
  overpaid: visit('bone', '11', ['visit4', 'kneeInjection'], ['M1711', 'M25561'], { mistake: 'high' }),
  dialysisDoctor: visit('kidney', '65', ['dialysisMonthDoctor'], ['N186', 'Z992']),
  notAssigned: visit('skin', '11', ['visit4', 'skinRemoval'], ['L570'], { turn: 'notAssigned' }),
} as const satisfies Readonly<Record<string, ProfessionalTemplate>>;

export type VisitKey = keyof typeof visits;

export const deliveries = {
  walker: visit('equipment', '12', ['walker'], ['R2689', 'Z9181'], { orderedBy: 'bone' }),
  wheelchair: visit('equipment', '12', ['wheelchair'], ['R2689', 'Z4789'], { orderedBy: 'bone' }),
  testStrips: visit('equipment', '12', ['testStrips', 'lancets'], ['E119'], { weight: 5, orderedBy: 'family' }),
  oxygen: visit('breathing', '12', ['oxygen'], ['J449', 'R0602'], { weight: 2, orderedBy: 'heart' }),
  sleepMask: visit('breathing', '12', ['sleepMask', 'sleepFilter'], ['G4733'], { weight: 3, orderedBy: 'nurse' }),
  /** The sort of bill the billing checks are for: a stranger, a far state, 200 kits a month, nothing that calls for them. */
  braces: visit('farSupplier', '12', ['backBrace', 'kneeBrace', 'shoulderBrace'], ['M5450'], {
    orderedBy: 'farDoctor',
  }),
  catheters: visit('farSupplier', '12', ['catheterKit'], ['R32'], { orderedBy: 'farDoctor' }),
} as const satisfies Readonly<Record<string, ProfessionalTemplate>>;

export type DeliveryKey = keyof typeof deliveries;
