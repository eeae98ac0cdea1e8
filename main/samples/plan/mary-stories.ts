import type { ClaimPlan, Version } from './claim-plan.ts';

/** A claim of Mary's that is told rather than drawn: what it is and how many days before the date of the sample. */
export type Story = {
  readonly [K in ClaimPlan['kind']]: {
    readonly kind: K;
    readonly template: Extract<ClaimPlan, { kind: K }>['template'];
    readonly daysAgo: number;
    readonly version?: Version;
    /** Illness does not wait for a working day; everything else happens on one. */
    readonly anyDay?: boolean;
    /** An earlier version, or the same bill a second time: takes its content from the story before. */
    readonly like?: 'version' | 'duplicate';
  };
}[ClaimPlan['kind']];

/** The day of the fall from which the longest story starts. */
const fall = 470;

const visit = (template: Extract<Story, { kind: 'carrier' }>['template'], daysAgo: number): Story => ({
  kind: 'carrier',
  template,
  daysAgo,
});
const delivery = (template: Extract<Story, { kind: 'dme' }>['template'], daysAgo: number): Story => ({
  kind: 'dme',
  template,
  daysAgo,
});
const outpatient = (template: Extract<Story, { kind: 'outpatient' }>['template'], daysAgo: number): Story => ({
  kind: 'outpatient',
  template,
  daysAgo,
});

/** One of each kind first, so that eight claims show all eight; then what a person should be able to find in the app. */
export const maryStories: readonly Story[] = [
  visit('office', 62),
  { kind: 'pde', template: 0, daysAgo: 20 },
  { kind: 'inpatient', template: 'hip', daysAgo: fall },
  outpatient('clinic', 152),
  { kind: 'snf', template: 'rehabilitation', daysAgo: fall - 5 },
  { kind: 'hha', template: 'afterHip', daysAgo: fall - 37 },
  delivery('walker', fall - 36),
  { kind: 'hospice', template: 'heart', daysAgo: 1010 },

  // Paid once, then again with another amount; only the later version counts.
  { ...visit('heartCheck', 210), version: 'replacement' },
  { ...visit('heartCheck', 210), version: 'replaced', like: 'version' },
  { kind: 'pde', template: 1, daysAgo: 110, version: 'deleted' },
  visit('hearing', 300),
  visit('accident', 700),
  visit('notAssigned', 400),
  visit('laboratory', 61),
  visit('wellness', 95),
  // Catheters nobody ordered, three months in a row.
  delivery('catheters', 130),
  delivery('catheters', 100),
  delivery('catheters', 70),

  // The fall: ambulance, emergency room, operation, nursing home (above), dialysis while the kidneys recover, home again.
  { ...visit('ambulance', fall), anyDay: true },
  { ...visit('fallEmergency', fall), anyDay: true },
  { ...visit('fallPicture', fall), anyDay: true },
  { ...visit('hipSurgery', fall - 1), anyDay: true },
  { ...visit('hipAnesthesia', fall - 1), anyDay: true },
  { ...visit('hospitalDays', fall), anyDay: true },
  { ...visit('kidneyVisit', fall - 3), anyDay: true },
  outpatient('dialysis', fall - 38),
  outpatient('dialysis', fall - 62),
  { kind: 'hha', template: 'fewVisits', daysAgo: fall - 90 },
  // Back in hospital within 60 days: the same benefit period, so no second deductible.
  { kind: 'inpatient', template: 'heartFailure', daysAgo: fall - 85 },
  delivery('wheelchair', fall - 36),
  delivery('wheelchair', fall - 66),
  visit('therapyStart', fall - 122),
  visit('therapy', fall - 126),
  visit('therapy', fall - 129),
  visit('therapy', fall - 133),
  visit('therapy', fall - 136),

  { ...outpatient('scan', 250), version: 'replacement' },
  { ...outpatient('scan', 250), version: 'replaced', like: 'version' },
  // The same visit billed twice.
  visit('skin', 181),
  { ...visit('skin', 181), like: 'duplicate' },
  { ...outpatient('emergency', 820), anyDay: true },
  { ...visit('emergency', 820), anyDay: true },
  visit('mammogram', 88),
  outpatient('breastScreening', 88),
  visit('boneDensity', 615),
  visit('fluShot', 47),
  visit('fluShot', 412),
  visit('fluShot', 777),
  visit('wellness', 480),
  visit('wellness', 846),
  outpatient('colonoscopy', 640),
  visit('eye', 575),
  visit('cataract', 560),
  delivery('testStrips', 52),
  visit('heartCheck', 1032),
  // Paid, then paid less: the first version had a line priced too high.
  { ...visit('overpaid', 262), version: 'replacement' },
  { ...visit('overpaid', 262), version: 'replaced', like: 'version' },
  { ...outpatient('accident', 700), anyDay: true },
  // Braces for back, knee and shoulder from the same stranger.
  delivery('braces', 85),
];

/** Kidney failure: 27 months of dialysis, one bill a month, and the kidney doctor's visits beside it. */
export const dialysisStories: readonly Story[] = Array.from({ length: 27 }, (_, month) => [
  outpatient('dialysisMonth', 45 + month * 30),
  visit('dialysisDoctor', 44 + month * 30),
]).flat();
