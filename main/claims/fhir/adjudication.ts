import { codingsOf, hasSystem, variableOf } from './coding.ts';
import { fieldsOf, listOf, numberOf, textOf } from './json.ts';
import type { Fields } from './json.ts';
import { centsOfMoney } from './money.ts';

/** Cents by bare variable name (`line_alowd_chrg_amt`, `CLM_SBMT_CHRG_AMT`). */
export type AmountTable = ReadonlyMap<string, number>;

/** What a claim or line says in money, in counts (days, visits) and in reason codes. */
export type Adjudicated = {
  readonly amounts: AmountTable;
  readonly counts: ReadonlyMap<string, number>;
  readonly reasonCodes: readonly string[];
};

/** The adjudication of one line. */
export function readLineAdjudication(item: Fields): Adjudicated {
  const amounts = new Map<string, number>();
  const reasonCodes: string[] = [];
  for (const entry of listOf(item['adjudication'])) {
    readAmount(amounts, entry['category'], entry['amount']);
    if (entry['reason'] !== undefined) readReasons(reasonCodes, entry['reason']);
  }
  return { amounts, counts: new Map(), reasonCodes };
}

/**
 * The money of the whole claim: `total`, v3's claim-level `adjudication`, and `benefitBalance` (v2 and older v3), the first to name an
 * amount counting.
 */
export function readClaimAdjudication(resource: Fields): Adjudicated {
  const amounts = new Map<string, number>();
  const counts = new Map<string, number>();
  const reasonCodes: string[] = [];
  for (const entry of listOf(resource['total'])) readAmount(amounts, entry['category'], entry['amount']);
  for (const entry of listOf(resource['adjudication'])) {
    readAmount(amounts, entry['category'], entry['amount']);
    readCount(counts, entry['category'], entry['value']);
    readReasons(reasonCodes, entry['reason']);
  }
  for (const balance of listOf(resource['benefitBalance'])) {
    for (const entry of listOf(balance['financial'])) {
      readAmount(amounts, entry['type'], entry['usedMoney']);
      readCount(counts, entry['type'], entry['usedUnsignedInt']);
    }
  }
  return { amounts, counts, reasonCodes };
}

function readAmount(amounts: Map<string, number>, category: unknown, money: unknown): void {
  const cents = centsOfMoney(money);
  if (cents === null) return;
  const codings = codingsOf(category);
  for (const coding of codings) {
    const variable = variableOf(coding);
    if (variable === null || amounts.has(variable) || isMiscodedPrice(variable, codings)) continue;
    amounts.set(variable, cents);
  }
}

/** DME claims repeat `line_bene_pmt_amt` for the purchase price, told apart only by the generic code (claims-data.md, 1.4). */
function isMiscodedPrice(variable: string, codings: readonly Fields[]): boolean {
  return variable === 'line_bene_pmt_amt' && codings.some((coding) => coding['code'] === 'paidtoprovider');
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
