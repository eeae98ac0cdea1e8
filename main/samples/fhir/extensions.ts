import type { Coded } from './coding.ts';
import { coding, variables } from './coding.ts';
import type { Json, JsonObject } from './json.ts';
import { usd } from './money.ts';

function extension(name: string, valueKey: string, value: Json): JsonObject {
  return { url: variables + name, [valueKey]: value };
}

export function codingExtension(
  name: string,
  [code, display]: readonly [code: string | null, display?: string] | Coded,
): JsonObject {
  return extension(name, 'valueCoding', coding(variables + name, code, display));
}

export function identifierExtension(name: string, value: string): JsonObject {
  return extension(name, 'valueIdentifier', { system: variables + name, value });
}

export function quantityExtension(name: string, value: number): JsonObject {
  return extension(name, 'valueQuantity', { value });
}

/** @param cents amount in cents */
export function moneyExtension(name: string, cents: number): JsonObject {
  return extension(name, 'valueMoney', usd(cents));
}

export function dateExtension(name: string, value: string): JsonObject {
  return extension(name, 'valueDate', value);
}
