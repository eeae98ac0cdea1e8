import { AppError } from '#shared/errors.ts';
import { sliceBundle } from './bundle-slices.ts';

/** The resource types the app asks Medicare for. */
const resourceTypes = ['Patient', 'Coverage', 'ExplanationOfBenefit'] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** One page of a search, taken apart. */
export type Page = {
  /** Raw text of each resource, to the byte. */
  readonly resources: readonly string[];
  /** `Bundle.total`: v2 gives the full count, other servers may leave it out. */
  readonly total: number | null;
  /** `startIndex` of the next page; null on the last one. */
  readonly nextStartIndex: number | null;
  /** `Bundle.meta.lastUpdated`: the transaction time of the data. */
  readonly transactionTime: string | null;
};

/**
 * Reads a search answer. Only `startIndex` (or `_offset`) is taken from the `next` link; its host is never used, because links can name
 * internal hosts and the bearer token must not follow them (blue-button-api.md, section 5).
 * @throws AppError `medicare/not-json` for HTML or other text, `medicare/incomplete-answer` for a cut-off text or another resource type
 */
export function readPage(text: string): Page {
  const first = text.trimStart().slice(0, 1);
  if (first !== '{') throw new AppError(first === '' ? 'medicare/incomplete-answer' : 'medicare/not-json');
  const { header, resources } = sliceBundle(text);
  // Some servers answer a search that can find only one resource with that resource.
  if (isResourceType(header.resourceType)) {
    return { resources: [text], total: 1, nextStartIndex: null, transactionTime: null };
  }
  if (header.resourceType !== 'Bundle') throw new AppError('medicare/incomplete-answer');
  return {
    resources,
    total: wholeNumber(header.total),
    nextStartIndex: nextStartIndex(header.link),
    transactionTime: transactionTime(header.meta),
  };
}

function isResourceType(value: unknown): value is ResourceType {
  return resourceTypes.some((type) => type === value);
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function nextStartIndex(links: unknown): number | null {
  if (!Array.isArray(links)) return null;
  for (const link of links as unknown[]) {
    if (typeof link !== 'object' || link === null) continue;
    const { relation, url } = link as { relation?: unknown; url?: unknown };
    if (relation !== 'next' || typeof url !== 'string' || !URL.canParse(url, 'http://relative.invalid')) continue;
    const query = new URL(url, 'http://relative.invalid').searchParams;
    const index = Number(query.get('startIndex') ?? query.get('_offset') ?? Number.NaN);
    return Number.isInteger(index) && index > 0 ? index : null;
  }
  return null;
}

function transactionTime(meta: unknown): string | null {
  if (typeof meta !== 'object' || meta === null) return null;
  const { lastUpdated } = meta as { lastUpdated?: unknown };
  return typeof lastUpdated === 'string' && lastUpdated !== '' ? lastUpdated : null;
}
