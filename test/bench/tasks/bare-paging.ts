import { signedIn } from '#test/practice-medicare/signed-in.ts';
import { delaysWhile } from '../event-loop.ts';
import type { Delays } from '../event-loop.ts';
import { peakMemory } from '../memory.ts';

export type BarePagingInput = { readonly url: string; readonly claims: number };

export type Paged = Delays & { readonly ms: number; readonly megabytes: number };

/** Asks for every page, one after another, and takes its text: what no download can be quicker than. */
export async function barePaging({ url, claims }: BarePagingInput): Promise<Paged> {
  const { access_token: token } = await signedIn(url, { user: 'mary' });
  const measured = await delaysWhile(async () => {
    for (let startIndex = 0; startIndex < claims; startIndex += 50) {
      const start = startIndex === 0 ? '' : `&startIndex=${startIndex}`;
      const response = await fetch(`${url}/v2/fhir/ExplanationOfBenefit?_count=50${start}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const text = await response.text();
      if (response.status !== 200 || !text.endsWith('}')) throw new Error('practice Medicare sent no page');
    }
  });
  return { ...measured, megabytes: peakMemory() };
}
