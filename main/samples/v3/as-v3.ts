import type { Day } from '../calendar.ts';
import { dayOf } from '../calendar.ts';
import type { JsonObject } from '../fhir/json.ts';
import type { Random } from '../random.ts';
import { v3Claim } from './claim.ts';
import type { V3Context } from './claim.ts';
import { informationOf, kindOf, textOf } from './source.ts';

/** Claims processed within this many days may still be in the shared systems. */
const stillWorkedOn = 35;

/** A v2 claim in v3's form; some of the newest are not settled yet. */
export function asV3(claim: JsonObject, context: Omit<V3Context, 'shared'> & { readonly asOf: Day }): JsonObject {
  return v3Claim(claim, { ...context, shared: stageOf(claim, context) });
}

function stageOf(claim: JsonObject, { asOf, random }: { asOf: Day; random: Random }): V3Context['shared'] {
  const processed = textOf(informationOf(claim, 'clmrecvddate')?.['timingDate']);
  if (kindOf(claim) === 'PDE' || processed === null || dayOf(processed) < asOf - stillWorkedOn) return 'settled';
  if (random.chance(0.4)) return 'settled';
  return random.chance(0.5) ? 'queued' : 'partial';
}
