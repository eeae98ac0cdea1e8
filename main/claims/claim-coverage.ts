import type { ClaimCoverage, ClaimKind } from '#shared/domain/claim.ts';
import { extensionText } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf } from './fhir/reference.ts';
import { infoText } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import { nameOf } from './provider.ts';

const partsByKind: Partial<Record<ClaimKind, ClaimCoverage['part']>> = {
  carrier: 'B',
  dme: 'B',
  outpatient: 'B',
  inpatient: 'A',
  snf: 'A',
  hospice: 'A',
  partD: 'D',
};

/** The part of Medicare, by the claim's kind first: the reference points to the wrong part for DME (claims-data.md, 0.1). */
export function readClaimCoverage(resource: Fields, kind: ClaimKind, info: SupportingInfo): ClaimCoverage {
  const coverages = listOf(resource['insurance'])
    .map(({ coverage }) => fieldsOf(coverage))
    .filter((coverage) => coverage !== null);
  const plan = coverages.find((coverage) => coverage['extension'] !== undefined) ?? null;
  return {
    part: partsByKind[kind] ?? (coverages.length === 1 ? partOf(coverages[0]) : null),
    planContract: extensionText(plan, 'plan_cntrct_rec_id') ?? infoText(info, 'CLM_SBMTR_CNTRCT_NUM'),
    planBenefitPackage: extensionText(plan, 'plan_pbp_rec_num') ?? infoText(info, 'CLM_SBMTR_CNTRCT_PBP_NUM'),
    planName: planName(resource),
  };
}

const partLetter = /\bpart[- ]([abcd])\b/i;

function partOf(coverage: Fields | undefined): ClaimCoverage['part'] {
  const text = `${textOf(coverage?.['reference']) ?? ''} ${textOf(coverage?.['display']) ?? ''}`;
  const letter = partLetter.exec(text)?.[1]?.toUpperCase();
  return letter === 'A' || letter === 'B' || letter === 'C' || letter === 'D' ? letter : null;
}

/** v3 contains the insurer; Medicare itself is no plan. */
function planName(resource: Fields): string | null {
  const name = nameOf(containedOf(resource, resource['insurer'])?.['name']);
  return name === null || name.startsWith('Centers for Medicare') ? null : name;
}
