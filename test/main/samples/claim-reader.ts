import { generateSample } from '#main/samples/generate.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import type { Json, JsonObject } from '#main/samples/fhir/json.ts';

export const asOf = '2026-11-23';
const variables = 'https://bluebutton.cms.gov/resources/variables/';

/** The claims of a sample, all of them: only for the sizes of tests. */
export function claimsOf(options: Partial<SampleOptions> & Pick<SampleOptions, 'key'>): readonly JsonObject[] {
  return [...generateSample({ asOf, ...options }).claims()];
}

/** Walks keys and array positions; fails where there is nothing, so that no test passes on an absent value. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  let here = value;
  for (const step of path) {
    const next: Json | undefined = isObject(here) ? here[step] : Array.isArray(here) ? here[Number(step)] : undefined;
    if (next === undefined) throw new Error(`nothing at ${path.join('.')}`);
    here = next;
  }
  return here;
}

export function text(value: Json, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')}`);
  return found;
}

export function list(value: Json, ...path: readonly (string | number)[]): readonly JsonObject[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path.join('.')}`);
  return found.filter(isObject);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value);
}

/** CARRIER, DME, ... */
export function kindOf(claim: JsonObject): string {
  const codings = list(claim, 'type', 'coding');
  const coding = codings.find(({ system }) => system === 'https://bluebutton.cms.gov/resources/codesystem/eob-type');
  return text(coding ?? {}, 'code');
}

export function byKind(claims: readonly JsonObject[], kind: string): readonly JsonObject[] {
  return claims.filter((claim) => kindOf(claim) === kind);
}

/** Whole cents of a FHIR money value. Fails on a fraction of a cent. */
export function cents(money: Json): number {
  const value = at(money, 'value');
  if (typeof value !== 'number') throw new Error('no amount');
  const exact = Math.round(value * 100);
  if (exact / 100 !== value) throw new Error(`${value} is not whole cents`);
  return exact;
}

/** An amount of a line by its exact column; the first one when it comes twice. */
export function lineCents(line: JsonObject, column: string): number {
  const entry = list(line, 'adjudication').find(
    ({ category }) =>
      category !== undefined && list(category, 'coding').some(({ code }) => code === variables + column),
  );
  return cents(at(entry ?? {}, 'amount'));
}

/** A claim-level amount of the benefit balance. */
export function balanceCents(claim: JsonObject, column: string): number {
  return cents(at(balanceEntry(claim, column), 'usedMoney'));
}

export function balanceCount(claim: JsonObject, column: string): number {
  return Number(at(balanceEntry(claim, column), 'usedUnsignedInt'));
}

function balanceEntry(claim: JsonObject, column: string): JsonObject {
  const entry = list(claim, 'benefitBalance', 0, 'financial').find(
    (item) => text(item, 'type', 'coding', 0, 'code') === variables + column,
  );
  return entry ?? {};
}

export function paymentCents(claim: JsonObject): number {
  return cents(at(claim, 'payment', 'amount'));
}

export function totalCents(claim: JsonObject): number {
  return cents(at(claim, 'total', 0, 'amount'));
}

/** Code of an extension; null where the coding has none. */
export function extensionCode(holder: JsonObject, column: string): string | null {
  const found = list(holder, 'extension').find(({ url }) => url === variables + column);
  const coding = found?.['valueCoding'];
  return isObject(coding) && typeof coding['code'] === 'string' ? coding['code'] : null;
}

/** Code of a piece of supporting information, whatever its category. */
export function infoCode(claim: JsonObject, column: string): string | null {
  const codings = list(claim, 'supportingInfo').flatMap(({ code }) => (code === undefined ? [] : list(code, 'coding')));
  const found = codings.find(({ system }) => system === variables + column);
  return typeof found?.['code'] === 'string' ? found['code'] : null;
}

export function groupOf(claim: JsonObject): string {
  return text(claim, 'identifier', 1, 'value');
}

export function revenueOf(line: JsonObject): string {
  return text(line, 'revenue', 'coding', 0, 'code');
}

export function hcpcsOf(line: JsonObject): string | null {
  const product = line['productOrService'];
  return product === undefined ? null : text(product, 'coding', 0, 'code');
}

export function diagnosisCodes(claim: JsonObject): readonly string[] {
  return list(claim, 'diagnosis').map((entry) => text(entry, 'diagnosisCodeableConcept', 'coding', 0, 'code'));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
