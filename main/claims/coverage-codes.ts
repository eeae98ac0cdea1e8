import type { CoverageCode } from '#shared/domain/coverage.ts';
import { extensionCoding } from './fhir/extension.ts';
import type { Fields } from './fhir/json.ts';

/** v2's name, v3's name of each list; a name that ends in `01` has one code a month. Sources: claims-data.md, section 4; CCW codebook. */
const sources: readonly (readonly [list: CoverageCode['list'], ...names: readonly string[]])[] = [
  ['medicareStatus', 'ms_cd', 'BENE-MDCR-STUS-CD'],
  ['entitlementReason', 'orec', 'BENE-MDCR-ENTLMT-RSN-CD'],
  ['entitlementStatus', 'BENE-MDCR-ENTLMT-STUS-CD'],
  ['enrollmentReason', 'BENE-ENRLMT-RSN-CD'],
  ['dualStatus', 'dual_01', 'BENE-DUAL-STUS-CD'],
  ['dualType', 'BENE-DUAL-TYPE-CD'],
  ['buyIn', 'BENE-BUYIN-CD'],
  ['monthlyBuyIn', 'buyin01'],
  ['extraHelp', 'BENE-LIS-COPMT-LVL-CD'],
  ['monthlyExtraHelp', 'cstshr01'],
  ['planType', 'BENE-CVRG-TYPE-CD'],
];

/** The codes of a Coverage that Medicare has lists for. Of a monthly one the last month's: the month is told with it. */
export function coverageCodesOf(fields: Fields, year: number | null): readonly CoverageCode[] {
  return sources.flatMap(([list, ...names]) => {
    for (const name of names) {
      const found = name.endsWith('01') ? lastMonth(fields, name.slice(0, -2), year) : always(fields, name);
      if (found !== null) return [{ list, ...found }];
    }
    return [];
  });
}

type Found = Omit<CoverageCode, 'list'>;

function always(fields: Fields, name: string): Found | null {
  const code = extensionCoding(fields, name)?.code;
  return code === undefined ? null : { code, month: null };
}

/** Months belong to a reference year; without one they say nothing. `**` is a masked code. */
function lastMonth(fields: Fields, name: string, year: number | null): Found | null {
  if (year === null) return null;
  for (let month = 12; month >= 1; month -= 1) {
    const code = extensionCoding(fields, `${name}${String(month).padStart(2, '0')}`)?.code;
    if (code !== undefined && code !== '**') return { code, month: { year, month } };
  }
  return null;
}
