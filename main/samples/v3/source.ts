import { bbCodeSystem, hcpcsSystem, ndcSystem, variables } from '../fhir/coding.ts';
import type { Json, JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';

/**
 * Readers of our own v2 claims. v3 is written from the finished v2 claim, so that both versions of a sample say the same; these functions
 * know only what our v2 writer makes, not everything Medicare may send.
 */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value);
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The value under a path of keys, or null. */
export function under(value: JsonObject, ...path: readonly string[]): Json | null {
  let here: Json = value;
  for (const key of path) {
    const next: Json | undefined = isObject(here) ? here[key] : undefined;
    if (next === undefined) return null;
    here = next;
  }
  return here;
}

export function codingsOf(concept: Json | null | undefined): readonly JsonObject[] {
  return isObject(concept ?? undefined) ? objectsOf((concept as JsonObject)['coding']) : [];
}

/** Code of the first coding of a system; null without one. */
export function codeIn(concept: Json | null | undefined, system: string): string | null {
  return textOf(codingsOf(concept).find((coding) => coding['system'] === system)?.['code']);
}

function extensionOf(holder: JsonObject, column: string): JsonObject | undefined {
  return objectsOf(holder['extension']).find(({ url }) => url === variables + column);
}

export function extensionCoding(holder: JsonObject, column: string): JsonObject | null {
  const value = objectsOf(holder['extension']).find(
    (extension) => extension['url'] === variables + column && extension['valueCoding'] !== undefined,
  )?.['valueCoding'];
  return isObject(value) ? value : null;
}

/** Code of an extension; null where the coding has none. */
export function extensionCode(holder: JsonObject, column: string): string | null {
  return textOf(extensionCoding(holder, column)?.['code']);
}

export function extensionIdentifier(holder: JsonObject, column: string): string | null {
  return textOf(under(extensionOf(holder, column) ?? {}, 'valueIdentifier', 'value') ?? undefined);
}

/** Dollars of an extension with money, or the plain number of one with a quantity. */
export function extensionNumber(holder: JsonObject, column: string): number | null {
  const extension = extensionOf(holder, column) ?? {};
  const value = under(extension, 'valueMoney', 'value') ?? under(extension, 'valueQuantity', 'value');
  return typeof value === 'number' ? value : null;
}

/** A piece of supporting information, by its column or by its general category. */
export function informationOf(claim: JsonObject, name: string): JsonObject | null {
  const found = objectsOf(claim['supportingInfo']).find(({ category }) =>
    codingsOf(category).some(({ code }) => code === variables + name || code === name),
  );
  return found ?? null;
}

/** Code of a piece of supporting information. */
export function informationCode(claim: JsonObject, name: string): string | null {
  return textOf(codingsOf(informationOf(claim, name)?.['code'])[0]?.['code']);
}

/** Dollars of a line by column, the first where it comes twice. */
export function lineAmount(line: JsonObject, column: string): number | null {
  const entry = objectsOf(line['adjudication']).find(({ category }) =>
    codingsOf(category).some(
      ({ system, code }) => system === `${bbCodeSystem}adjudication` && code === variables + column,
    ),
  );
  const value = under(entry ?? {}, 'amount', 'value');
  return typeof value === 'number' ? value : null;
}

/** Dollars or a count of the claim's benefit balance. */
export function balanceAmount(claim: JsonObject, column: string): number | null {
  const financial = objectsOf(objectsOf(claim['benefitBalance'])[0]?.['financial']);
  const entry = financial.find(({ type }) => codingsOf(type).some(({ code }) => code === variables + column));
  const value = under(entry ?? {}, 'usedMoney', 'value') ?? under(entry ?? {}, 'usedUnsignedInt');
  return typeof value === 'number' ? value : null;
}

/** Dollars of the claim's first total. */
export function totalAmount(claim: JsonObject): number | null {
  const value = under(objectsOf(claim['total'])[0] ?? {}, 'amount', 'value');
  return typeof value === 'number' ? value : null;
}

/** CARRIER, DME, ... */
export function kindOf(claim: JsonObject): string {
  return codeIn(claim['type'], `${bbCodeSystem}eob-type`) ?? '';
}

/** The billed code of a line, wherever it stands. */
export function hcpcsOf(line: JsonObject): string | null {
  return codeIn(line['productOrService'], hcpcsSystem);
}

/** The drug of an institution's or a doctor's line, which v2 hides in an extension of the billed code. */
export function lineDrugOf(line: JsonObject): string | null {
  const product = line['productOrService'];
  if (!isObject(product)) return null;
  const extension = objectsOf(product['extension']).find(({ url }) => url === ndcSystem);
  return textOf(under(extension ?? {}, 'valueCoding', 'code') ?? undefined);
}

/** First and last day, without the extensions that v2 hangs on them. */
export function plainPeriod(value: Json | undefined): JsonObject {
  const { start, end } = isObject(value) ? value : {};
  return { ...optional('start', start), ...optional('end', end) };
}
