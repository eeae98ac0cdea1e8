import type { Coded } from '#shared/domain/claim.ts';
import { codedBySystem, codedOf, codingsOf, hasCode, hasSystem, variableOf } from './coding.ts';
import { extensionCoding } from './extension.ts';
import { fieldsOf, listOf, numberOf, textOf } from './json.ts';
import type { Fields } from './json.ts';
import { centsOfMoney } from './money.ts';

/** Cents by bare variable name (`line_alowd_chrg_amt`, `CLM_SBMT_CHRG_AMT`). */
export type AmountTable = ReadonlyMap<string, number>;

/** What a whole claim says in money, in counts (days, visits), in reason codes, and how its payer decided. */
export type Adjudicated = {
  readonly amounts: AmountTable;
  readonly counts: ReadonlyMap<string, number>;
  readonly reasonCodes: readonly string[];
  readonly paymentStatus: Coded | null;
};

/** What a line says in money and in reasons. */
export type LineAdjudicated = {
  readonly amounts: AmountTable;
  readonly reasonCodes: readonly string[];
  /** v2: at the payment and at a "denial reason" that is none; v3 has both as extensions of the line. */
  readonly paymentRule: Coded | null;
  readonly assistantReduction: Coded | null;
};

/** The adjudication of one line. */
export function readLineAdjudication(item: Fields): LineAdjudicated {
  const amounts = new Map<string, number>();
  const reasonCodes: string[] = [];
  let paymentRule: Coded | null = null;
  let assistantReduction: Coded | null = null;
  for (const entry of listOf(item['adjudication'])) {
    readAmount(amounts, entry['category'], entry['amount']);
    if (entry['extension'] !== undefined) paymentRule ??= extensionCoding(entry, 'line_pmt_80_100_cd');
    if (entry['reason'] === undefined) continue;
    readReasons(reasonCodes, entry['reason']);
    assistantReduction ??= codedBySystem(entry['reason'], '/carr_line_rdcd_pmt_phys_astn_c');
  }
  return { amounts, reasonCodes, paymentRule, assistantReduction };
}

/**
 * The money of the whole claim: `total`, v3's claim-level `adjudication`, and `benefitBalance` (v2 and older v3), the first to name an
 * amount counting.
 */
export function readClaimAdjudication(resource: Fields): Adjudicated {
  const amounts = new Map<string, number>();
  const counts = new Map<string, number>();
  const reasonCodes: string[] = [];
  let paymentStatus: Coded | null = null;
  for (const entry of listOf(resource['total'])) readAmount(amounts, entry['category'], entry['amount']);
  for (const entry of listOf(resource['adjudication'])) {
    readAmount(amounts, entry['category'], entry['amount']);
    readCount(counts, entry['category'], entry['value']);
    if (entry['reason'] === undefined) continue;
    readReasons(reasonCodes, entry['reason']);
    if (hasCode(entry['category'], 'benefitpaymentstatus')) {
      paymentStatus ??= codedOf(codingsOf(entry['reason'])[0] ?? null);
    }
  }
  for (const balance of listOf(resource['benefitBalance'])) {
    for (const entry of listOf(balance['financial'])) {
      readAmount(amounts, entry['type'], entry['usedMoney']);
      readCount(counts, entry['type'], entry['usedUnsignedInt']);
    }
  }
  return { amounts, counts, reasonCodes, paymentStatus };
}

function readAmount(amounts: Map<string, number>, category: unknown, money: unknown): void {
  const cents = centsOfMoney(money);
  if (cents === null) return;
  const codings = codingsOf(category);
  for (const coding of codings) {
    const variable = variableOf(coding);
    if (variable === null) continue;
    const key = isOdd(variable, codings) ? oddKey(variable) : variable;
    if (!amounts.has(key)) amounts.set(key, cents);
  }
}

/**
 * Variables that Blue Button uses for two things, told apart only by the generic code (claims-data.md, 1.4): a DME line's second
 * `line_bene_pmt_amt`, "paid to provider", is the purchase price; `cvrd_d_plan_pd_amt`, "not covered", is what the plan paid for a drug
 * outside its basic benefit.
 */
const oddEntries = { line_bene_pmt_amt: 'paidtoprovider', cvrd_d_plan_pd_amt: 'noncovered' } as const;
export type OddEntry = keyof typeof oddEntries;

/** The key of such an entry in an {@link AmountTable}. */
export function oddKey(variable: OddEntry): string {
  return `${variable} ${oddEntries[variable]}`;
}

function isOdd(variable: string, codings: readonly Fields[]): variable is OddEntry {
  if (variable !== 'line_bene_pmt_amt' && variable !== 'cvrd_d_plan_pd_amt') return false;
  return codings.some((coding) => coding['code'] === oddEntries[variable]);
}

function readCount(counts: Map<string, number>, category: unknown, value: unknown): void {
  const count = numberOf(value);
  if (count === null) return;
  for (const coding of codingsOf(category)) {
    const variable = variableOf(coding);
    if (variable !== null && !counts.has(variable)) counts.set(variable, count);
  }
}

/** v2: one coding `CO120` in a `rev_cntr_…_ansi_cd` system. v3: an X12 group coding and an X12 reason coding. */
function readReasons(reasonCodes: string[], reason: unknown): void {
  let group = '';
  for (const coding of listOf(fieldsOf(reason)?.['coding'])) {
    const code = textOf(coding['code']);
    if (code === null) continue;
    if (hasSystem(coding, '_ansi_cd')) add(reasonCodes, code);
    else if (hasSystem(coding, 'claim-adjustment-group-codes')) group = code;
    else if (hasSystem(coding, 'claim-adjustment-reason-codes')) add(reasonCodes, group + code);
  }
}

function add(codes: string[], code: string): void {
  if (!codes.includes(code)) codes.push(code);
}
