import type { Page } from '#main/medicare/page.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';

/**
 * moved: the data's time changed since the walk began, so it starts again at its first page. doubtful: an empty page in mid-walk, a total
 * that changed, claims that are missing at the end, or a page that came already; the same page is asked for again. Medicare answers an inner fault like this.
 */
export type PageFault = 'moved' | 'doubtful';

/**
 * What is wrong with a page (blue-button-api.md, section 5, "Paging hazards"); null when nothing is.
 * @param walk where the walk stood before this page; null on the first one
 */
export function pageFault(
  page: Pick<Page, 'total' | 'nextStartIndex' | 'transactionTime'> & { readonly resources: readonly unknown[] },
  startIndex: number,
  walk: Checkpoint | null,
): PageFault | null {
  // A next page that is not further on would never end.
  if (page.nextStartIndex !== null && page.nextStartIndex <= startIndex) return 'doubtful';
  if (page.resources.length === 0 && (startIndex > 0 || (page.total ?? 0) > 0)) return 'doubtful';
  if (endsTooEarly(page, startIndex, walk)) return 'doubtful';
  // On a server that names another time in each answer nothing can be said of the walk as a whole.
  if (walk === null || walk.isSteady !== true) return null;
  if (differ(walk.transactionTime, page.transactionTime)) return 'moved';
  return differ(walk.total, page.total) ? 'doubtful' : null;
}

/** The last page, and claims are missing: a `next` link was lost. More claims than the total says are no loss. */
function endsTooEarly(
  { total: stated, nextStartIndex, resources }: Parameters<typeof pageFault>[0],
  startIndex: number,
  walk: Checkpoint | null,
): boolean {
  const total = stated ?? walk?.total ?? null;
  return nextStartIndex === null && total !== null && startIndex + resources.length < total;
}

function differ<T>(before: T | null, now: T | null): boolean {
  return before !== null && now !== null && before !== now;
}
