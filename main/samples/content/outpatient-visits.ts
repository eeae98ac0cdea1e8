import type { DiagnosisCode } from '../catalogue/diagnoses.ts';
import type { ProviderKey } from '../catalogue/providers.ts';
import type { RevenueCode } from '../catalogue/revenue-centers.ts';
import type { CostRule } from '../catalogue/services.ts';
import type { ProcedureEntry } from '../fhir/procedure.ts';
import type { Version } from '../plan/claim-plan.ts';
import type { Random } from '../random.ts';
import type { CostShared } from './part-b.ts';

type Department = readonly [revenue: RevenueCode, hcpcs: string, approved: number, rule?: CostRule, modifier?: string];

export type OutpatientTemplate = {
  readonly facility: 'hospital' | 'dialysis';
  readonly by: ProviderKey;
  readonly departments: readonly Department[];
  readonly diagnoses: readonly DiagnosisCode[];
  readonly weight: number;
  readonly procedures?: readonly ProcedureEntry[];
  /** Sessions on separate days, each with its own line. */
  readonly sessions?: number;
  /** Days from one session to the next; four if nothing is said. */
  readonly every?: number;
  /** Another insurer paid most of it before Medicare. */
  readonly otherInsurance?: true;
};

/** A line of a hospital outpatient bill before the deductible is known; cents. */
export type OutpatientLine = CostShared & {
  readonly revenue: RevenueCode;
  readonly hcpcs: string;
  readonly modifier: string | null;
  readonly billed: number;
  /** Days after the first. */
  readonly offset: number;
};

const laboratory: readonly Department[] = [
  ['0300', '80053', 10_56, 'full'],
  ['0300', '85025', 7_77, 'full'],
];

export const outpatientVisits = {
  clinic: {
    facility: 'hospital',
    by: 'heart',
    departments: [['0510', 'G0463', 118_20]],
    diagnoses: ['I480', 'I5022'],
    weight: 4,
  },
  tests: { facility: 'hospital', by: 'family', departments: laboratory, diagnoses: ['E119', 'N1830'], weight: 3 },
  scan: {
    facility: 'hospital',
    by: 'family',
    departments: [['0352', '74177', 371_85], ...laboratory],
    diagnoses: ['R5383', 'K5900'],
    weight: 2,
  },
  therapy: {
    facility: 'hospital',
    by: 'bone',
    departments: [
      ['0420', '97110', 29_15, 'coinsurance', 'GP'],
      ['0420', '97140', 27_40, 'coinsurance', 'GP'],
    ],
    diagnoses: ['R2689', 'M6281'],
    weight: 4,
  },
  emergency: {
    facility: 'hospital',
    by: 'emergency',
    departments: [
      ['0450', '99284', 394_60, 'coinsurance', '25'],
      ['0730', '93005', 57_40],
      ['0320', '71046', 88_15],
      ...laboratory,
    ],
    diagnoses: ['R079', 'R531', 'I10'],
    weight: 1,
  },
  accident: {
    facility: 'hospital',
    by: 'emergency',
    departments: [
      ['0450', '99283', 268_30, 'coinsurance', '25'],
      ['0320', '71046', 88_15],
    ],
    diagnoses: ['S134XXA', 'S8001XA'],
    weight: 0,
    otherInsurance: true,
  },
  colonoscopy: {
    facility: 'hospital',
    by: 'hospital',
    departments: [
      ['0750', 'G0121', 851_30, 'full'],
      ['0250', 'J2704', 0, 'full'],
    ],
    diagnoses: ['Z1211', 'K635'],
    procedures: [['0DJD8ZZ', 'INSPECTION OF LOWER INTESTINAL TRACT, ENDO', 0]],
    weight: 0,
  },
  breastScreening: {
    facility: 'hospital',
    by: 'images',
    departments: [['0403', '77067', 134_05, 'full']],
    diagnoses: ['Z1231'],
    weight: 0,
  },
  ironInfusion: {
    facility: 'hospital',
    by: 'family',
    departments: [
      ['0510', '96365', 191_30],
      ['0636', 'J1756', 61_20],
    ],
    diagnoses: ['D509', 'N1830'],
    weight: 2,
  },
  dialysis: {
    facility: 'dialysis',
    by: 'kidney',
    departments: [['0821', '90999', 273_82, 'coinsurance', 'V7']],
    diagnoses: ['N179', 'E8770'],
    weight: 0,
    sessions: 6,
  },
  dialysisMonth: {
    facility: 'dialysis',
    by: 'kidney',
    departments: [['0821', '90999', 273_82, 'coinsurance', 'V7']],
    diagnoses: ['N186', 'Z992'],
    weight: 0,
    sessions: 13,
    every: 2,
  },
} as const satisfies Readonly<Record<string, OutpatientTemplate>>;

export type OutpatientKey = keyof typeof outpatientVisits;

/** How many days a bill spans after its first. */
export function outpatientSpan(key: OutpatientKey): number {
  const template: OutpatientTemplate = outpatientVisits[key];
  return ((template.sessions ?? 1) - 1) * (template.every ?? 4);
}

/** The lines of an outpatient bill without the total line. A version that was later replaced lacked the last line. */
export function outpatientLines(key: OutpatientKey, version: Version, random: Random): readonly OutpatientLine[] {
  const template: OutpatientTemplate = outpatientVisits[key];
  const factor = random.int(95, 105) / 100;
  const markup = random.int(210, 430) / 100;
  const lines = Array.from({ length: template.sessions ?? 1 }, (_, session) =>
    template.departments.map(([revenue, hcpcs, price, rule = 'coinsurance', modifier]): OutpatientLine => {
      const approved = Math.round(price * factor);
      const billed = Math.max(12_00, Math.round((approved * markup) / 25) * 25);
      return {
        revenue,
        hcpcs,
        approved,
        billed,
        rule,
        primaryPaid: template.otherInsurance === true ? Math.round(approved * 0.6) : 0,
        modifier: modifier ?? null,
        offset: session * (template.every ?? 4),
      };
    }),
  ).flat();
  return version === 'replaced' && lines.length > 1 ? lines.slice(0, -1) : lines;
}
