import { bbCodeSystem, variables } from './fhir/coding.ts';
import type { Json, JsonObject } from './fhir/json.ts';
import type { Random } from './random.ts';

/**
 * How the amounts of a claim fit together. `coherent`: to the cent, as real claims should. The others are as CMS's made-up data is:
 * `rounded10` each amount rounded to ten dollars by itself (DE-SynPUF), `synthea` a coinsurance that repeats the payment and a claim-level
 * approved amount that is the payment or 0, `random` amounts that have nothing to do with each other (claims-data.md, 1.6).
 */
export type MoneyMode = 'coherent' | 'rounded10' | 'synthea' | 'random';

/** A v2 claim with its amounts changed to the mode; the claim itself when it is `coherent`. */
export function withMoneyMode(claim: JsonObject, mode: MoneyMode, random: Random): JsonObject {
  if (mode === 'coherent') return claim;
  if (mode === 'synthea') return syntheaMoney(claim, random);
  const change =
    mode === 'rounded10'
      ? (dollars: number): number => Math.round(dollars / 10) * 10
      : (): number => (random.chance(0.01) ? -1 : 1) * (random.int(0, 99_999) / 100);
  return asObject(eachAmount(claim, change));
}

/** Applies a function to every amount of dollars in a tree. */
function eachAmount(value: Json, change: (dollars: number) => number): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => eachAmount(item, change));
  if (!isObject(value)) return value;
  if (typeof value['value'] === 'number' && value['currency'] === 'USD') {
    return { ...value, value: change(value['value']) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachAmount(item, change)]));
}

/** Only claims of doctors and suppliers have the fields that Synthea fills wrongly. */
function syntheaMoney(claim: JsonObject, random: Random): JsonObject {
  const items = claim['item'];
  if (!Array.isArray(items) || !has(claim, 'nch_carr_clm_alowd_amt')) return claim;
  const paid = amountUnder(claim['payment'], 'amount');
  const approved = random.chance(0.5) ? 0 : paid;
  const changed = Object.entries(claim).map(([key, value]): readonly [string, Json] => {
    if (key === 'item') return [key, (items as readonly JsonObject[]).map(coinsuranceIsPayment)];
    return [key, key === 'benefitBalance' ? withColumn(value, 'nch_carr_clm_alowd_amt', approved) : value];
  });
  return Object.fromEntries(changed);
}

function coinsuranceIsPayment(line: JsonObject): JsonObject {
  const entries = line['adjudication'];
  if (!Array.isArray(entries)) return line;
  const paid = (entries as readonly JsonObject[]).find((entry) => has(entry, 'line_nch_pmt_amt'));
  return {
    ...line,
    adjudication: withColumn(entries as readonly Json[], 'line_coinsrnc_amt', amountUnder(paid, 'amount')),
  };
}

/** The tree with the amount of one column replaced. */
function withColumn(value: Json, column: string, dollars: number): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => withColumn(item, column, dollars));
  if (!isObject(value)) return value;
  if (has(value, column) && value['financial'] === undefined && value['adjudication'] === undefined) {
    return eachAmount(value, () => dollars);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withColumn(item, column, dollars)]));
}

function has(value: Json, column: string): boolean {
  return JSON.stringify(value).includes(`"${variables}${column}"`) && JSON.stringify(value).includes(bbCodeSystem);
}

function amountUnder(value: Json | undefined, key: string): number {
  const amount = isObject(value) ? value[key] : undefined;
  const dollars = isObject(amount) ? amount['value'] : undefined;
  return typeof dollars === 'number' ? dollars : 0;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value);
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
