import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Group } from '../bench-context.ts';
import { compared, repetitionsFor, timed } from '../measure.ts';
import type { SamplePages } from '../sample-pages.ts';

/** The rate does not depend on how many claims there are, so more than these only take longer. */
const most = 10_000;

/** FHIR to our domain, and that to the words a claim is found by, each beside parsing its text. */
export const mapping: Group = {
  name: 'mapping',
  async *run({ sizes, pagesOf }) {
    for (const size of sizes.filter((one) => one <= most)) {
      const pages = pagesOf(size);
      const { parseMs, mapMs, wordsMs } = await compared(
        () => ({ parseMs: parseAlone(pages) }),
        () => mapAlone(pages),
        repetitionsFor(size),
      );
      const rate = (milliseconds: number): number => (size / milliseconds) * 1000;
      yield { figure: 'mapping', size, value: rate(mapMs), limit: rate(parseMs) };
      yield { figure: 'words', size, value: rate(wordsMs), limit: rate(parseMs) };
    }
  },
};

/** @returns ms for JSON.parse of every claim by itself: the limit of everything that reads them */
export function parseAlone(pages: SamplePages): number {
  let milliseconds = 0;
  for (const claims of pages.claims()) {
    milliseconds += timed(() => {
      for (const text of claims) JSON.parse(text);
    });
  }
  return milliseconds;
}

function mapAlone(pages: SamplePages): { readonly mapMs: number; readonly wordsMs: number } {
  let mapMs = 0;
  let wordsMs = 0;
  for (const claims of pages.claims()) {
    const resources = claims.map((text): unknown => JSON.parse(text));
    let mapped: readonly Claim[] = [];
    mapMs += timed(() => {
      mapped = resources.map(mapClaim);
    });
    wordsMs += timed(() => {
      for (const claim of mapped) searchTextOf(claim);
    });
  }
  return { mapMs, wordsMs };
}
