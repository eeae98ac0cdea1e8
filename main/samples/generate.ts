import { dayOf, easternMoment } from './calendar.ts';
import { coverageOf } from './coverage.ts';
import type { ClaimFacts } from './fhir/claim-facts.ts';
import type { JsonObject } from './fhir/json.ts';
import { claimGroupOf, claimIdOf } from './identifiers.ts';
import { patientOf } from './patient.ts';
import { samplePeople } from './people.ts';
import type { SampleKey } from './people.ts';
import type { ClaimPlan } from './plan/claim-plan.ts';
import { drugsOf, planClaims } from './plan/plan-claims.ts';
import { settlePlans } from './plan/settle-plans.ts';
import { randomFrom, textHash } from './random.ts';
import type { Random } from './random.ts';
import { writeClaim } from './write-claim.ts';

export type SampleOptions = {
  readonly key: SampleKey;
  /** Any text; another text gives other visits, prices and numbers. */
  readonly seed?: string;
  /** How many claims, exactly: 3 to 100,000. */
  readonly claims?: number;
  /** ISO date the sample is made for; no date in it is later. */
  readonly asOf: string;
};

export type SamplePerson = {
  readonly key: SampleKey;
  readonly displayName: string;
  readonly patientId: string;
  /** FHIR Patient. */
  readonly patient: JsonObject;
  /** FHIR Coverage: parts A to D. */
  readonly coverage: readonly JsonObject[];
  readonly claimCount: number;
  /** ExplanationOfBenefit resources one by one, in Medicare's order: by claim id as text, which groups the kinds. */
  readonly claims: () => Generator<JsonObject, void, undefined>;
};

const fewest = 3;
const most = 100_000;

/**
 * An invented person with claims in exactly the shape of Blue Button v2. A pure function: the same options give the same
 * bytes, on every machine and in every year. Only the plans are held in memory, never the claims.
 * @throws RangeError when `asOf` is not a date, or `claims` is not a whole number from 3 to 100,000
 */
export function generateSample(options: SampleOptions): SamplePerson {
  const { key, seed = 'claimkeep' } = options;
  const profile = samplePeople[key];
  const { displayName, patientId } = profile;
  const claimCount = options.claims ?? profile.defaultClaims;
  if (!Number.isInteger(claimCount) || claimCount < fewest || claimCount > most) {
    throw new RangeError(`a sample has ${fewest} to ${most} claims`);
  }
  const asOf = dayOf(options.asOf);
  const seedHash = textHash(seed);
  const created = easternMoment(asOf, 34_200, null);
  const drugs = drugsOf(key);
  const randomOf = (plan: ClaimPlan): Random => randomFrom(seed, key, 'content', plan.kind, plan.origin);
  const factsOf = (plan: ClaimPlan): ClaimFacts => ({
    id: claimIdOf(profile.number, plan.kind, plan.ordinal, seedHash),
    group: claimGroupOf(profile.number, plan.kind, plan.billedTwice ? plan.ordinal : plan.origin, seedHash),
    version: plan.version,
    patientId,
    created,
    asOf,
    state: profile.state,
    ssaState: profile.ssaState,
    random: randomFrom(seed, key, 'facts', plan.kind, plan.ordinal),
  });

  let ordered: readonly ClaimPlan[] | null = null;
  const plansInOrder = (): readonly ClaimPlan[] => {
    const plans = planClaims({ key, seed, claims: claimCount, asOf });
    settlePlans(plans, { drugs, extraHelp: profile.extraHelp, randomOf });
    const withId = plans.map((plan) => [claimIdOf(profile.number, plan.kind, plan.ordinal, seedHash), plan] as const);
    return withId.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plan]) => plan);
  };

  return {
    key,
    displayName,
    patientId,
    patient: patientOf(profile, asOf),
    coverage: coverageOf(profile, asOf),
    claimCount,
    *claims() {
      ordered ??= plansInOrder();
      for (const plan of ordered) {
        yield writeClaim(plan, { facts: factsOf(plan), content: randomOf(plan), drugs, drugPlan: profile.drugPlan });
      }
    },
  };
}
