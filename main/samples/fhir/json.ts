export type Json = string | number | boolean | JsonObject | readonly Json[];
export type JsonObject = { readonly [key: string]: Json };

/** The key with its value, or nothing at all: FHIR has no empty values. */
export function optional(key: string, value: Json | null | undefined): JsonObject {
  if (value === null || value === undefined) return {};
  return Array.isArray(value) && value.length === 0 ? {} : { [key]: value };
}
