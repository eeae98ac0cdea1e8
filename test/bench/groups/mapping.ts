import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { Group } from '../bench-context.ts';
import { compared, repetitionsFor, timed } from '../measure.ts';
import type { SamplePages } from '../sample-pages.ts';

/** The rate does not depend on how many claims there are, so more than these only take longer. */
const most = 10_000;

/** FHIR to our domain, with the words a claim is found by, beside parsing its text. */
export const mapping: Group = {
  name: 'mapping',
  async *run({ sizes, pagesOf }) {
    for (const size of sizes.filter((one) => one <= most)) {
      const pages = pagesOf(size);
      const { parseMs, mapMs } = await compared(
        () => ({ parseMs: parseAlone(pages) }),
        () => ({ mapMs: mapAlone(pages) }),
        repetitionsFor(size),
      );
      yield { figure: 'mapping', size, value: (size / mapMs) * 1000, limit: (size / parseMs) * 1000 };
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

function mapAlone(pages: SamplePages): number {
  let milliseconds = 0;
  for (const claims of pages.claims()) {
    const resources = claims.map((text): unknown => JSON.parse(text));
    milliseconds += timed(() => {
      for (const resource of resources) searchTextOf(mapClaim(resource));
    });
  }
  return milliseconds;
}
