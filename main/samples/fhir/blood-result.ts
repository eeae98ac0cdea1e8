import type { Random } from '../random.ts';
import { coding, concept, variables } from './coding.ts';
import type { JsonObject } from './json.ts';
import { referenceInfo } from './supporting-info.ts';

const tests = { R1: ['Hemoglobin Test', 118, 151], R2: ['Hematocrit Test', 360, 465] } as const;

/** A blood value in the resource itself. In a few claims it is 0, as in CMS's own made-up data, and means nothing. */
export function bloodResult(line: number, type: keyof typeof tests, random: Random): JsonObject {
  const [display, least, most] = tests[type];
  return {
    resourceType: 'Observation',
    id: `line-observation-${line}`,
    status: 'unknown',
    code: concept(coding(`${variables}line_hct_hgb_type_cd`, type, display)),
    valueQuantity: { value: random.chance(0.05) ? 0 : random.int(least, most) / 10 },
  };
}

/** The piece of supporting information that points to it. */
export function bloodResultInfo(line: number): JsonObject {
  return referenceInfo('line_hct_hgb_rslt_num', 'Hematocrit / Hemoglobin Test Results', `#line-observation-${line}`);
}
