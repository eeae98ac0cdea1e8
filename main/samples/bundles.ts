import type { JsonObject } from './fhir/json.ts';
import type { SamplePerson } from './generate.ts';
import { textHash } from './random.ts';

export type BundleOptions = {
  /** Claims on a page; Medicare allows up to 50. */
  readonly pageSize: number;
  /** Address of the FHIR service, without a slash at its end. */
  readonly baseUrl: string;
  /** When Medicare's data was last loaded, as `meta.lastUpdated` has it. */
  readonly transactionTime: string;
};

/** The person's claims as the pages of a search, made one at a time. */
export function* bundlesOf(person: SamplePerson, options: BundleOptions): Generator<JsonObject, void, undefined> {
  let entries: JsonObject[] = [];
  let startIndex = 0;
  for (const resource of person.claims()) {
    entries.push({ ...fullUrl(options, resource), resource });
    if (entries.length < options.pageSize) continue;
    yield page(person, options, { startIndex, entries });
    startIndex += entries.length;
    entries = [];
  }
  if (entries.length > 0) yield page(person, options, { startIndex, entries });
}

function page(
  { claimCount, patientId }: SamplePerson,
  { pageSize, baseUrl, transactionTime }: BundleOptions,
  { startIndex, entries }: { startIndex: number; entries: readonly JsonObject[] },
): JsonObject {
  const search = `${baseUrl}/ExplanationOfBenefit`;
  const format = '_format=application%2Fjson%2Bfhir';
  const link = (relation: string, index: number): JsonObject => ({
    relation,
    url: `${search}?${format}&startIndex=${index}&_count=${pageSize}&patient=${patientId}`,
  });
  const last = Math.floor((claimCount - 1) / pageSize) * pageSize;
  return {
    resourceType: 'Bundle',
    id: bundleId(`${patientId}|${startIndex}|${transactionTime}`),
    meta: { lastUpdated: transactionTime },
    type: 'searchset',
    total: claimCount,
    link: [
      link('first', 0),
      ...(startIndex + pageSize < claimCount ? [link('next', startIndex + pageSize)] : []),
      ...(startIndex > 0 ? [link('previous', Math.max(0, startIndex - pageSize))] : []),
      link('last', last),
      {
        relation: 'self',
        url: `${search}/?_count=${pageSize}&${format}&patient=${patientId}&startIndex=${startIndex}`,
      },
    ],
    entry: entries,
  };
}

function fullUrl({ baseUrl }: BundleOptions, { id }: JsonObject): JsonObject {
  return typeof id === 'string' ? { fullUrl: `${baseUrl}/ExplanationOfBenefit/${id}` } : {};
}

/** Looks like the random id that Medicare gives a page, but is always the same for the same page. */
function bundleId(text: string): string {
  const word = (salt: number): string => textHash(`${salt}|${text}`).toString(16).padStart(8, '0');
  const digits = word(1) + word(2) + word(3) + word(4);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}
