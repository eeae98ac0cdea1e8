import type { Day } from '../calendar.ts';
import { easternMoment, isoOf } from '../calendar.ts';
import type { Version } from '../plan/claim-plan.ts';
import type { Random } from '../random.ts';
import { variables } from './coding.ts';
import type { JsonObject } from './json.ts';

/** What the writers of all kinds need beside the plan and the content. */
export type ClaimFacts = {
  readonly id: string;
  readonly group: string;
  readonly version: Version;
  readonly patientId: string;
  /** The contractor's control number, which stands on the paper notice. */
  readonly control: string;
  /** When Medicare answered: the same for every claim of a download. */
  readonly created: string;
  /** Newest day any date may have. */
  readonly asOf: Day;
  readonly state: string;
  readonly ssaState: string;
  /** For choices that money does not depend on: quirks, control numbers, processing days. */
  readonly random: Random;
};

/** Days from the last service to the weekly processing; a replacement comes two months later. */
export function processedDay(facts: ClaimFacts, lastService: Day): Day {
  const wait = facts.random.int(12, 26) + (facts.version === 'replacement' ? 61 : 0);
  return Math.min(facts.asOf - 1, lastService + wait);
}

/** When the record last changed, as `meta.lastUpdated` has it. */
export function lastUpdated(facts: ClaimFacts, processed: Day): string {
  const day = Math.min(facts.asOf, processed + (facts.version === 'replaced' ? 61 : facts.random.int(2, 7)));
  return easternMoment(day, facts.random.int(3600, 80_000), facts.random.int(0, 999));
}

export function statusOf(version: Version): 'active' | 'cancelled' {
  return version === 'replaced' ? 'cancelled' : 'active';
}

export function meta(facts: ClaimFacts, processed: Day, profile: string): JsonObject {
  return {
    lastUpdated: lastUpdated(facts, processed),
    profile: [`http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-${profile}`],
  };
}

export function period(start: Day, end: Day): { readonly start: string; readonly end: string } {
  return { start: isoOf(start), end: isoOf(end) };
}

/** A control number of digits that mean nothing. */
export function controlNumber(random: Random, digits: number): string {
  let text = '9';
  while (text.length < digits) text += String(random.int(0, 9));
  return text;
}

/** One claim in a hundred carries something this app has never heard of. */
export function surprise(random: Random): readonly JsonObject[] {
  return random.chance(0.01) ? [{ url: `${variables}sample_future_field`, valueString: 'made up' }] : [];
}

/** The state as letters, or as the older number in one claim of five. */
export function stateOf(facts: ClaimFacts, state: string = facts.state): string {
  return state === facts.state && facts.random.chance(0.2) ? facts.ssaState : state;
}

export const insurer = { identifier: { value: 'CMS' } } as const;

export function insurance(part: 'a' | 'b', patientId: string): readonly JsonObject[] {
  return [{ focal: true, coverage: { reference: `Coverage/part-${part}-${patientId}` } }];
}
