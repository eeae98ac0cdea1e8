import { randomUUID } from 'node:crypto';

import type { Paging } from './claim-search.ts';
import { paths } from './paths.ts';

export type BundleParts = Readonly<{
  /** The server's own origin. */
  origin: string;
  /** The resource type. */
  type: string;
  /** Parameters every link repeats. */
  query: readonly (readonly [string, string])[];
  paging: Paging | null;
  total: number;
  transactionTime: string;
  /** JSON texts of this page's resources. */
  resources: readonly string[];
}>;

/** A searchset in the shape of v2: total, links, transaction time; entries without `fullUrl`. Put together as text: pages are megabytes. */
export function v2Bundle(parts: BundleParts): string {
  const head = {
    resourceType: 'Bundle',
    id: randomUUID(),
    meta: { lastUpdated: parts.transactionTime },
    type: 'searchset',
    total: parts.total,
    link: links(parts),
  };
  return withEntries(head, parts.resources);
}

/** The Bundle's text, its resources exactly as given. */
export function withEntries(head: Readonly<Record<string, unknown>>, resources: readonly string[]): string {
  const entries = resources.map((resource) => `{"resource":${resource}}`).join(',');
  return `${JSON.stringify(head).slice(0, -1)},"entry":[${entries}]}`;
}

function links({ origin, type, query, paging, total }: BundleParts): { relation: string; url: string }[] {
  const link = (relation: string, startIndex: number | null): { relation: string; url: string } => {
    const parameters = new URLSearchParams([
      ['_format', 'application/json+fhir'],
      ...query.map(([name, value]) => [name, value]),
    ]);
    if (paging !== null && startIndex !== null) {
      parameters.set('startIndex', String(startIndex));
      parameters.set('_count', String(paging.count));
    }
    return { relation, url: `${origin}${paths.fhir}${type}?${parameters.toString()}` };
  };
  if (paging === null) return [link('self', null)];
  const { count, startIndex } = paging;
  const last = Math.max(0, Math.floor((total - 1) / count) * count);
  return [
    link('first', 0),
    ...(startIndex + count < total ? [link('next', startIndex + count)] : []),
    ...(startIndex > 0 ? [link('previous', Math.max(0, startIndex - count))] : []),
    link('last', last),
    link('self', startIndex),
  ];
}
