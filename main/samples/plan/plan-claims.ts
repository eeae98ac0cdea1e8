import { jamesDrugs, maryDrugs } from '../catalogue/drugs.ts';
import type { Drug } from '../catalogue/drugs.ts';
import type { Day } from '../calendar.ts';
import { dayOf, workdayOf } from '../calendar.ts';
import { hospiceDays, hospitalStays, nursingDays } from '../content/stays.ts';
import type { Kind } from '../identifiers.ts';
import { randomFrom } from '../random.ts';
import type { SampleKey } from '../people.ts';
import type { ClaimPlan, Planned } from './claim-plan.ts';
import { lastDayOf } from './claim-plan.ts';
import { fillDates } from './fill-dates.ts';
import {
  fillerCounts,
  freeDay,
  pickDelivery,
  pickOutpatient,
  pickStay,
  pickVisit,
  stayDays,
  stayDistance,
} from './fillers.ts';
import { dialysisStories, maryStories } from './mary-stories.ts';
import type { Story } from './mary-stories.ts';

export type PlanRequest = {
  readonly key: SampleKey;
  readonly seed: string;
  readonly claims: number;
  readonly asOf: Day;
  /** First day a claim may have; null for as many years as the count fills. */
  readonly first: Day | null;
  readonly kidneyFailure: boolean;
};

/** Claims are settled and processed some weeks after the service, so the newest service is this many days old. */
const newestService = 40;
/** ICD-10 began here; older claims would need the codes before it. */
const icd10Start = dayOf('2015-10-01');
const claimsOfAYear = 60;

/** Medicines a person takes, in the order in which they are added. */
export function drugsOf(key: SampleKey): readonly Drug[] {
  return key === 'mary' ? maryDrugs : jamesDrugs;
}

/** Decides every claim of a person: kind, content and days, but no money yet. Exactly `claims` plans, in no order. */
export function planClaims(request: PlanRequest): readonly ClaimPlan[] {
  const { asOf, claims } = request;
  const years = Math.min(11, Math.max(4, Math.ceil(claims / claimsOfAYear)));
  const first = request.first ?? Math.max(asOf - years * 365, Math.min(icd10Start, asOf - 4 * 365));
  const plans = new PlanList();
  if (request.key === 'james') {
    const spare = claims >= 10 ? 3 : 0;
    if (spare > 0) {
      plans.version('pde', { template: 1, day: asOf - 95 }, 'replacement', null);
      plans.version('pde', { template: 1, day: asOf - 95 }, 'replaced', 'version');
      plans.version('pde', { template: 2, day: asOf - 131 }, 'deleted', null);
    }
    addFills(plans, request, claims - spare, [first, asOf]);
    return plans.all;
  }
  const told = [...maryStories, ...(request.kidneyFailure ? dialysisStories : [])].slice(0, claims);
  for (const story of told) {
    if (story.kind === 'pde' && story.version === undefined) continue;
    const { kind, template, daysAgo, version = 'only', like = null } = story;
    plans.version(kind, { template, day: storyDay(story, asOf - daysAgo) }, version, like);
  }
  const plainFills = told.filter(({ kind, version }) => kind === 'pde' && version === undefined).length;
  addFillers(plans, request, { total: claims - told.length, plainFills, first });
  return plans.all;
}

function addFillers(
  plans: PlanList,
  request: PlanRequest,
  { total, plainFills, first }: { total: number; plainFills: number; first: Day },
): void {
  const { asOf, seed, key } = request;
  const counts = fillerCounts(total, asOf - first);
  addFills(plans, request, counts.pde + plainFills, [first, asOf]);

  const newestStay = asOf - 1010 - stayDistance;
  for (const [nth, day] of stayDays(counts.inpatient, newestStay).entries()) {
    const template = pickStay(randomFrom(seed, key, 'stay', nth));
    plans.add('inpatient', template, day);
    const home = day + hospitalStays[template].nights;
    if (nth < counts.snf) plans.add('snf', 'recovery', home);
    const afterNursing = nth < counts.snf ? home + nursingDays.recovery : home;
    if (nth < counts.hha) plans.add('hha', 'afterHeart', afterNursing + 1);
  }

  const stays = plans.all
    .filter(({ kind }) => kind === 'inpatient' || kind === 'snf' || kind === 'hospice')
    .map((plan): readonly [Day, Day] => [plan.day, lastDayOf(plan) + (plan.kind === 'hospice' ? hospiceDays : 1)])
    .sort(([a], [b]) => b - a);
  const span = [first, asOf - newestService] as const;
  for (let nth = 0; nth < counts.carrier; nth += 1) {
    const random = randomFrom(seed, key, 'carrier', nth);
    plans.add('carrier', pickVisit(random), freeDay(random, span, stays));
  }
  for (let nth = 0; nth < counts.dme; nth += 1) {
    const random = randomFrom(seed, key, 'dme', nth);
    plans.add('dme', pickDelivery(random), freeDay(random, span, stays));
  }
  for (let nth = 0; nth < counts.outpatient; nth += 1) {
    const random = randomFrom(seed, key, 'outpatient', nth);
    plans.add('outpatient', pickOutpatient(random), freeDay(random, span, stays));
  }
}

function addFills(plans: PlanList, { key }: PlanRequest, count: number, span: readonly [Day, Day]): void {
  for (const { drug, day, refill } of fillDates(drugsOf(key), count, span)) plans.add('pde', drug, day, refill);
}

/** Stays, home care and medicines begin on any day; visits only when the story says so. */
function storyDay({ kind, anyDay = false }: Story, day: Day): Day {
  return anyDay || !(kind === 'carrier' || kind === 'dme' || kind === 'outpatient') ? day : workdayOf(day);
}

/** Numbers the plans kind by kind, so that more claims of one kind leave the others as they are. */
class PlanList {
  readonly all: ClaimPlan[] = [];
  private readonly next = new Map<Kind, number>();

  add<K extends Kind>(kind: K, template: Planned<K>['template'], day: Day, refill = 0): void {
    const ordinal = this.number(kind);
    this.push({ kind, template, day, refill, ordinal, origin: ordinal, version: 'only', billedTwice: false });
  }

  version<K extends Kind>(
    kind: K,
    { template, day }: Pick<Planned<K>, 'template' | 'day'>,
    version: ClaimPlan['version'],
    like: 'version' | 'duplicate' | null,
  ): void {
    const ordinal = this.number(kind);
    const origin = like === null ? ordinal : ordinal - 1;
    this.push({ kind, template, day, refill: 0, ordinal, origin, version, billedTwice: like === 'duplicate' });
  }

  private number(kind: Kind): number {
    const ordinal = this.next.get(kind) ?? 0;
    this.next.set(kind, ordinal + 1);
    return ordinal;
  }

  private push<K extends Kind>(plan: Omit<Planned<K>, 'deductible' | 'nursingDaysBefore' | 'fill'>): void {
    // A plan of one known kind is one of the union, which the compiler cannot follow through the parameter.
    this.all.push({ ...plan, deductible: 0, nursingDaysBefore: 0, fill: null } as ClaimPlan);
  }
}
