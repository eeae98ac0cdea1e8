import { isUtf8 } from 'node:buffer';
import { AppError } from '#shared/errors.ts';
import { sliceBundle, sliceBundleBytes } from './bundle-slices.ts';

/** The resource types the app asks Medicare for. */
const resourceTypes = ['Patient', 'Coverage', 'ExplanationOfBenefit'] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** One page of a search, taken apart. */
export type Page<Raw = string> = {
  /** Raw text of each resource, to the byte. */
  readonly resources: readonly Raw[];
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
  refuseOther(text.trimStart().slice(0, 1));
  return pageOf(text, sliceBundle(text));
}

/**
 * {@link readPage} for an answer's bytes, without decoding its resources: that is half the work of a download that brings nothing new.
 * Bytes that are not UTF-8 are read as a decoder reads them, so that what is stored can be read again as text.
 */
export function readPageBytes(received: Uint8Array): Page<Buffer> {
  const bytes = Buffer.from(received.buffer, received.byteOffset, received.byteLength);
  const text = isUtf8(bytes) ? withoutMark(bytes) : Buffer.from(new TextDecoder().decode(bytes));
  refuseOther(text.toString('latin1', 0, 64).trimStart().slice(0, 1));
  return pageOf(text, sliceBundleBytes(text));
}

function refuseOther(first: string): void {
  if (first !== '{') throw new AppError(first === '' ? 'medicare/incomplete-answer' : 'medicare/not-json');
}

/** Without the byte order mark that JSON must not have and some servers send (RFC 8259, 8.1). */
function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function pageOf<Raw>(
  whole: Raw,
  { header, resources }: { readonly header: Readonly<Record<string, unknown>>; readonly resources: readonly Raw[] },
): Page<Raw> {
  // Some servers answer a search that can find only one resource with that resource.
  if (isResourceType(header['resourceType'])) {
    return { resources: [whole], total: 1, nextStartIndex: null, transactionTime: null };
  }
  if (header['resourceType'] !== 'Bundle') throw new AppError('medicare/incomplete-answer');
  return {
    resources,
    total: wholeNumber(header['total']),
    nextStartIndex: nextStartIndex(header['link']),
    transactionTime: transactionTime(header['meta']),
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
