import type { JsonObject } from './fhir/json.ts';

/**
 * A resource as text, with amounts printed in the ways Medicare's servers print them: `37.5`, and whole dollars now as `40`, now as `40.0`
 * (claims-data.md, 3). The text says the same as `JSON.stringify`; it differs only in these zeros.
 */
export function jsonText(resource: JsonObject): string {
  let count = 0;
  return JSON.stringify(resource).replaceAll(/"value":(-?\d+),"currency"/g, (printed, dollars: string) => {
    count += 1;
    return count % 3 === 0 ? `"value":${dollars}.0,"currency"` : printed;
  });
}
