/** Medicare's largest page (blue-button-api.md, section 5). */
export const pageSize = 50;

/**
 * The query of one page.
 * @param startIndex left out where it is 0: Medicare refuses a start that is not below the total, also for a person without claims
 * @param since only what changed after this instant (ISO 8601, in UTC); null for everything
 */
export function pageQuery(startIndex: number, since: string | null = null): Record<string, string> {
  return {
    _count: String(pageSize),
    ...(startIndex > 0 && { startIndex: String(startIndex) }),
    ...(since !== null && { _lastUpdated: `gt${since}` }),
  };
}
