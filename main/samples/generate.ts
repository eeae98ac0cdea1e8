import { dayOf, easternMoment } from './calendar.ts';
import type { Day } from './calendar.ts';
import { coverageOf } from './coverage.ts';
import type { ClaimFacts } from './fhir/claim-facts.ts';
import { controlNumber } from './fhir/claim-facts.ts';
import type { JsonObject } from './fhir/json.ts';
import { claimGroupOf, claimIdOf } from './identifiers.ts';
import type { MoneyMode } from './money-mode.ts';
import { withMoneyMode } from './money-mode.ts';
import { patientOf } from './patient.ts';
import { profileOf } from './people.ts';
import type { SampleKey, SampleVariant } from './people.ts';
import type { ClaimPlan } from './plan/claim-plan.ts';
import { drugsOf, planClaims } from './plan/plan-claims.ts';
import { settlePlans } from './plan/settle-plans.ts';
import { randomFrom, textHash } from './random.ts';
import type { Random } from './random.ts';
import type { Tier } from './v3/codes.ts';
import { v3Coverage } from './v3/coverage.ts';
import { v3InsuranceCard } from './v3/insurance-card.ts';
import { v3Patient } from './v3/person.ts';
import { asV3 } from './v3/as-v3.ts';
import { writeClaim } from './write-claim.ts';

export type SampleOptions = {
  readonly key: SampleKey;
  /** Any text; another text gives other visits, prices and numbers. */
  readonly seed?: string;
  /** How many claims, exactly: 3 to 100,000. */
  readonly claims?: number;
  /** ISO date the sample is made for; no date in it is later. */
  readonly asOf: string;
  /** The same person under other circumstances. */
  readonly variant?: SampleVariant;
  /** How the amounts fit together; `coherent` if nothing is said. */
  readonly money?: MoneyMode;
  /** Which API's shapes; `v2` if nothing is said. Both say the same about the same seed. */
  readonly apiVersion?: 'v2' | 'v3';
  /** v3 only: how much the caller is told; `cms`, which is everything, if nothing is said. */
  readonly tier?: Tier;
  /** v3 only: false leaves out the code that names the kind of claim, as older captures do. */
  readonly namesKind?: boolean;
};

export type SamplePerson = {
  readonly key: SampleKey;
  readonly displayName: string;
  readonly patientId: string;
  /** FHIR Patient. */
  readonly patient: JsonObject;
  /** FHIR Coverage: in v2 parts A to D, in v3 what is held, and for a part never held nothing but an id. */
  readonly coverage: readonly JsonObject[];
  /** The digital insurance card, which only v3 has. */
  readonly insuranceCard: JsonObject | null;
  readonly claimCount: number;
  /** ExplanationOfBenefit resources one by one, in Medicare's order: by claim id as text, which groups the kinds. */
  readonly claims: () => Generator<JsonObject, void, undefined>;
};

const fewest = 3;
const most = 100_000;
/** From the plan's date to the newest service that is planned: somebody who died is planned for this many days later. */
const afterDeath = 19;

/**
 * An invented person with claims in exactly the shape of Blue Button v2 or v3. A pure function: the same options give the same
 * bytes, on every machine and in every year. Only the plans are held in memory, never the claims.
 * @throws RangeError when `asOf` is not a date, or `claims` is not a whole number from 3 to 100,000
 */
export function generateSample(options: SampleOptions): SamplePerson {
  const { key, seed = 'claimkeep', money = 'coherent', apiVersion = 'v2', tier = 'cms', namesKind = true } = options;
  const profile = profileOf(key, options.variant ?? null);
  const { displayName, patientId } = profile;
  const claimCount = options.claims ?? profile.defaultClaims;
  if (!Number.isInteger(claimCount) || claimCount < fewest || claimCount > most) {
    throw new RangeError(`a sample has ${fewest} to ${most} claims`);
  }
  const asOf = dayOf(options.asOf);
  const planned: Day = profile.diedDaysAgo === null ? asOf : asOf - profile.diedDaysAgo + afterDeath;
  const seedHash = textHash(seed);
  const created = easternMoment(asOf, 34_200, null);
  const drugs = drugsOf(key);
  const randomOf = (plan: ClaimPlan): Random => randomFrom(seed, key, 'content', plan.kind, plan.origin);
  const controlOf = ({ kind }: ClaimPlan, ordinal: number): string =>
    controlNumber(randomFrom(seed, key, 'control', kind, ordinal), 14);
  const factsOf = (plan: ClaimPlan): ClaimFacts => ({
    id: claimIdOf(profile.number, plan.kind, plan.ordinal, seedHash),
    group: claimGroupOf(profile.number, plan.kind, plan.billedTwice ? plan.ordinal : plan.origin, seedHash),
    version: plan.version,
    patientId,
    control: controlOf(plan, plan.ordinal),
    created,
    asOf,
    state: profile.state,
    ssaState: profile.ssaState,
    random: randomFrom(seed, key, 'facts', plan.kind, plan.ordinal),
  });

  let ordered: readonly ClaimPlan[] | null = null;
  const plansInOrder = (): readonly ClaimPlan[] => {
    const first = profile.historyFrom === null ? null : dayOf(profile.historyFrom);
    const { kidneyFailure, extraHelp } = profile;
    const plans = planClaims({ key, seed, claims: claimCount, asOf: planned, first, kidneyFailure });
    settlePlans(plans, { drugs, extraHelp, randomOf });
    const withId = plans.map((plan) => [claimIdOf(profile.number, plan.kind, plan.ordinal, seedHash), plan] as const);
    return withId.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plan]) => plan);
  };

  const claimOf = (plan: ClaimPlan): JsonObject => {
    const facts = factsOf(plan);
    const written = writeClaim(plan, { facts, content: randomOf(plan), drugs, drugPlan: profile.drugPlan });
    const claim = withMoneyMode(written, money, randomFrom(seed, key, 'money', plan.kind, plan.ordinal));
    if (apiVersion === 'v2') return claim;
    return asV3(claim, {
      tier,
      namesKind,
      asOf,
      control: facts.control,
      // The two versions of a claim are numbered one after the other, the later one first.
      priorControl: plan.version === 'replacement' ? controlOf(plan, plan.ordinal + 1) : null,
      planName: profile.drugPlanName,
      random: randomFrom(seed, key, 'v3', plan.kind, plan.ordinal),
    });
  };

  const patient = apiVersion === 'v2' ? patientOf(profile, asOf) : v3Patient(profile, asOf);
  const coverage = apiVersion === 'v2' ? coverageOf(profile, asOf) : v3Coverage(profile, asOf);
  return {
    key,
    displayName,
    patientId,
    patient,
    coverage,
    insuranceCard: apiVersion === 'v2' ? null : v3InsuranceCard(patient, coverage),
    claimCount,
    *claims() {
      ordered ??= plansInOrder();
      for (const plan of ordered) yield claimOf(plan);
    },
  };
}
