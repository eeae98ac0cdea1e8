import { randomUUID } from 'node:crypto';

import { withEntries, type BundleParts } from './bundle.ts';

/** Where v3's links lead: to the server behind the proxy, which nobody outside can reach (blue-button-api.md, section 5). */
const innerOrigin = 'http://sandbox.fhirv3.bfd.cmscloud.local';

/**
 * A searchset in the shape of v3 (BFD-ng, FhirUtil): links self, next and previous with `_offset`; `total` only on the last page, where it is how
 * many are on that page; nothing found has neither `total` nor `entry`.
 */
export function v3Bundle(parts: BundleParts): string {
  const { paging, total, transactionTime, resources } = parts;
  const startIndex = paging?.startIndex ?? 0;
  const isLast = startIndex + resources.length >= total;
  const head = {
    resourceType: 'Bundle',
    id: randomUUID(),
    meta: { lastUpdated: transactionTime },
    type: 'searchset',
    ...(isLast && resources.length > 0 && { total: resources.length }),
    link: [
      link(parts, 'self', startIndex),
      ...(paging !== null && !isLast ? [link(parts, 'next', startIndex + paging.count)] : []),
      ...(paging !== null && startIndex > 0 ? [link(parts, 'previous', Math.max(0, startIndex - paging.count))] : []),
    ],
  };
  return resources.length === 0 ? JSON.stringify(head) : withEntries(head, resources);
}

function link({ type, query, paging }: BundleParts, relation: string, startIndex: number) {
  const parameters = new URLSearchParams(query.map(([name, value]) => [name, value]));
  if (paging !== null) parameters.set('_count', String(paging.count));
  if (startIndex > 0) parameters.set('_offset', String(startIndex));
  return { relation, url: `${innerOrigin}/v3/fhir/${type}?${parameters.toString()}` };
}
