import type { CoverageFacts, EntitlementReason, HelpMonths, PlanMonths } from '#shared/domain/coverage.ts';
import { coverageCodesOf } from './coverage-codes.ts';
import { codingsOf } from './fhir/coding.ts';
import { extensionCoding, extensionDate, extensionText } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf } from './fhir/reference.ts';
import { contractNumber, contractOfMonth, mapCoverage } from './map-coverage.ts';

/**
 * Everything a Coverage of v2 or v3 says that a person needs. Never throws. Sources: claims-data.md, section 4; the meaning of the codes from
 * the CCW codebook (`dual_01`, `buyin01`, `cstshr01`, `crec`) and CMS's v3 code systems.
 */
export function mapCoverageFacts(resource: unknown): CoverageFacts {
  const fields: Fields = fieldsOf(resource) ?? {};
  const record = mapCoverage(resource);
  const year = referenceYear(fields);
  const months = (name: string, means: (code: string) => boolean) => monthsOf(fields, name, year, means);
  return {
    ...record,
    planBenefitPackage: extensionText(fields, 'BENE-PBP-NUM') ?? lastMonthCode(fields, ['ptc_pbp_id_', 'ptdpbpid']),
    planPhones: phonesOf(fields),
    planMonths: planMonthsOf(fields, record.part, year),
    codes: coverageCodesOf(fields, year),
    drugCard: drugCardOf(fields),
    entitlementReason: reasonOf(codeOf(fields, 'crec', 'BENE-MDCR-ENTLMT-RSN-CD')),
    isTerminated: terminated(codeOf(fields, 'a_trm_cd', 'b_trm_cd')),
    referenceYear: year,
    statePays: months('buyin', isStateBuyIn) ?? now(codeOf(fields, 'BENE-BUYIN-CD'), isStateBuyIn),
    qualifiedBeneficiary: months('dual_', isQualified) ?? now(codeOf(fields, 'BENE-DUAL-STUS-CD'), isQualified),
    medicaid: months('dual_', isDual) ?? now(codeOf(fields, 'BENE-DUAL-STUS-CD'), isDual),
    extraHelp: months('cstshr', isSubsidized) ?? now(codeOf(fields, 'BENE-LIS-EFCTV-CD'), (code) => code === 'Y'),
  };
}

/** CCW `dual_stus_cd`: 01 QMB only, 02 QMB and full Medicaid. */
const isQualified = (code: string): boolean => code === '01' || code === '02';
/** 01 to 06 and 08: some help from Medicaid. 09 is "not Medicaid", 00 and NA "not dual", 99 unknown. */
const isDual = (code: string): boolean => ['01', '02', '03', '04', '05', '06', '08'].includes(code);
/** CCW `mdcr_entlmt_buyin_ind`: A Part A, B Part B, C both, each paid by the state; 0 to 3 are entitlement without it. */
const isStateBuyIn = (code: string): boolean => code === 'A' || code === 'B' || code === 'C';
/** CCW `cst_shr_grp_cd`: 01 to 08 are kinds of the low-income subsidy; 00, 09 and above are none. */
const isSubsidized = (code: string): boolean => /^0[1-8]$/.test(code);

function codeOf(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const code = extensionCoding(fields, name)?.code;
    if (code !== undefined) return code;
  }
  return null;
}

const reasons: ReadonlyMap<string, EntitlementReason> = new Map([
  ['0', 'age'],
  ['1', 'disability'],
  ['2', 'kidneyFailure'],
  ['3', 'disabilityAndKidneyFailure'],
]);

function reasonOf(code: string | null): EntitlementReason | null {
  return code === null ? null : (reasons.get(code) ?? null);
}

/** `0`: not terminated. Every other code is a reason for the end; a person past their end date is told that by the date. */
function terminated(code: string | null): boolean | null {
  return code === null ? null : code !== '0';
}

/** The sandbox sends the year 3; nothing before Medicare began in 1965 is a year of it. */
function referenceYear(fields: Fields): number | null {
  const text = extensionDate(fields, 'rfrnc_yr');
  const year = typeof text === 'string' ? Number(text.slice(0, 4)) : Number.NaN;
  return Number.isInteger(year) && year >= 1965 && year < 2200 ? year : null;
}

/** Months belong to the reference year; without one they say nothing. A month with no code, or a masked one (`**`), is not counted. */
function monthsOf(
  fields: Fields,
  name: string,
  year: number | null,
  means: (code: string) => boolean,
): HelpMonths | null {
  if (year === null) return null;
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const code = extensionCoding(fields, `${name}${String(month).padStart(2, '0')}`)?.code;
    return code !== undefined && means(code);
  });
  return months.length === 0 ? null : { kind: 'months', year, months };
}

/** v2 names a contract per month of the reference year; without a year the months say nothing. */
function planMonthsOf(fields: Fields, part: CoverageFacts['part'], year: number | null): readonly PlanMonths[] {
  if (year === null || (part !== 'C' && part !== 'D')) return [];
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const byContract = Map.groupBy(months, (month) => contractOfMonth(fields, part, month) ?? '');
  return [...byContract].flatMap(([contract, named]) =>
    contractNumber.test(contract) ? [{ contract, year, months: named }] : [],
  );
}

function now(code: string | null, means: (code: string) => boolean): HelpMonths | null {
  return code !== null && means(code) ? { kind: 'now' } : null;
}

function lastMonthCode(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    for (let month = 12; month >= 1; month -= 1) {
      const code = extensionCoding(fields, `${name}${String(month).padStart(2, '0')}`)?.code;
      if (code !== undefined && /^\d{3}$/.test(code)) return code;
    }
  }
  return null;
}

function phonesOf(fields: Fields): readonly string[] {
  const payor = containedOf(fields, listOf(fields['payor'])[0]);
  const telecom = [
    ...listOf(payor?.['telecom']),
    ...listOf(payor?.['contact']).flatMap(({ telecom: list }) => listOf(list)),
  ];
  const phones = telecom.filter(({ system }) => system === 'phone').map(({ value }) => textOf(value));
  return [...new Set(phones.filter((phone) => phone !== null))];
}

function drugCardOf(fields: Fields): CoverageFacts['drugCard'] {
  const byType = new Map<string, string>();
  for (const entry of listOf(fields['class'])) {
    const value = textOf(entry['value']);
    for (const { code } of codingsOf(entry['type'])) {
      const type = textOf(code);
      if (type !== null && value !== null) byType.set(type, value);
    }
  }
  const of = (type: string): string | null => byType.get(type) ?? null;
  const member = of('rxid');
  const card = { bin: of('rxbin'), pcn: of('rxpcn'), group: of('rxgroup'), memberEnding: member?.slice(-4) ?? null };
  return Object.values(card).every((value) => value === null) ? null : card;
}
