import type { IsoDate } from '#shared/domain/claim.ts';
import type { CoveragePart, CoverageRecord } from '#shared/domain/person.ts';
import { apiVersionOf } from './api-version.ts';
import { contentId } from './claim-id.ts';
import { hasCode } from './fhir/coding.ts';
import { periodOf } from './fhir/date.ts';
import { extensionCoding, extensionText } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf, referencedId } from './fhir/reference.ts';
import { nameOf } from './provider.ts';

/** v3's way to say that a period is open. */
const openEnd: IsoDate = '2099-12-31';

/**
 * A parsed FHIR Coverage: which part of Medicare, since when, with which plan. An entitlement never held is nothing but an id; on a digital
 * insurance card the coverages have none, so theirs is made of what they say. Never throws. Source: claims-data.md, section 4.
 */
export function mapCoverage(resource: unknown): CoverageRecord {
  const fields: Fields = fieldsOf(resource) ?? {};
  const part = partOf(fields);
  const { from, to } = periodOf(fields['period']);
  return {
    resourceId: textOf(fields['id']) ?? contentId(fields),
    apiVersion: apiVersionOf(fields),
    patientId: referencedId(fields['beneficiary'], 'Patient'),
    part,
    status: textOf(fields['status']),
    start: from,
    end: to === openEnd ? null : to,
    planContract: extensionText(fields, 'BENE-CNTRCT-NUM') ?? v2Contract(fields, part),
    planName: part === 'C' || part === 'D' ? planName(fields) : null,
  };
}

const parts: ReadonlyMap<string, CoveragePart> = new Map([
  ['part a', 'A'],
  ['part b', 'B'],
  ['part c', 'C'],
  ['part d', 'D'],
  ['dual medicare/medicaid', 'dual'],
]);

/** By the plan class (`Part A`), else by the id (`part-a-…`, `dual-…`). */
function partOf(fields: Fields): CoveragePart | null {
  for (const entry of listOf(fields['class'])) {
    const part = hasCode(entry['type'], 'plan') ? parts.get((textOf(entry['value']) ?? '').toLowerCase()) : undefined;
    if (part !== undefined) return part;
  }
  const id = (textOf(fields['id']) ?? '').toLowerCase();
  if (id.startsWith('dual-') || id.startsWith('part-dual-')) return 'dual';
  return id.startsWith('part-') ? (parts.get(`part ${id.charAt(5)}`) ?? null) : null;
}

/** A contract number: a letter and four digits. `0`, `N` and a lone letter say that there was no plan in that month. */
export const contractNumber = /^[A-Z]\d{4}$/;

/** What v2 has for a month (1 to 12) of the reference year: a contract number, or a code that there is none. */
export function contractOfMonth(fields: Fields, part: 'C' | 'D', month: number): string | null {
  const name = part === 'C' ? 'ptc_cntrct_id_' : 'ptdcntrct';
  return extensionCoding(fields, name + String(month).padStart(2, '0'))?.code ?? null;
}

/** v2 has a contract per month of the reference year: the last one there is, whether or not it went on. */
function v2Contract(fields: Fields, part: CoveragePart | null): string | null {
  if (part !== 'C' && part !== 'D') return null;
  for (let month = 12; month >= 1; month -= 1) {
    const code = contractOfMonth(fields, part, month);
    if (code !== null && contractNumber.test(code)) return code;
  }
  return null;
}

function planName(fields: Fields): string | null {
  const name = nameOf(containedOf(fields, listOf(fields['payor'])[0])?.['name']);
  return name === null || name.startsWith('Centers for Medicare') ? null : name;
}
