import type { Value } from './sqlite-driver.ts';

/** A boolean as a column holds it: 1, 0, or null for what the data does not say. */
export function truth(value: boolean | null): Value {
  return value === null ? null : Number(value);
}
