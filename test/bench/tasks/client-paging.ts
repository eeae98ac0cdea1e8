import { createMedicareClient } from '#main/medicare/client.ts';
import { readPageBytes } from '#main/medicare/page.ts';
import { signedIn } from '#test/practice-medicare/signed-in.ts';
import { peakMemory } from '../memory.ts';
import type { BarePagingInput } from './bare-paging.ts';

/** Claims of every page as objects, page by page, by our own client: what the official kit does with {@link ./sdk-paging.ts}. */
export async function clientPaging({ url }: BarePagingInput) {
  const { access_token: token } = await signedIn(url, { user: 'mary' });
  const client = createMedicareClient({
    fhirBase: `${url}/v2/fhir/`,
    tokens: { accessToken: () => Promise.resolve(token), refreshAfter401: () => Promise.resolve(token) },
  });
  const never = new AbortController().signal;
  const started = performance.now();
  let claims = 0;
  for (let startIndex: number | null = 0; startIndex !== null;) {
    const query = { _count: '50', startIndex: String(startIndex) };
    const page = readPageBytes(await client.search('ExplanationOfBenefit', query, never));
    claims += page.resources.map((resource) => JSON.parse(resource.toString('utf8')) as unknown).length;
    startIndex = page.nextStartIndex;
  }
  return { ms: performance.now() - started, claims, megabytes: peakMemory() };
}
