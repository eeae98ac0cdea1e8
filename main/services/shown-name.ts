/** The page takes names of this length (`shared/ipc/contract.ts`), in UTF-16 units. */
export const longestName = 80;

/**
 * A name as it can be shown in one line: without control characters (they could move the cursor of a terminal), without blanks around, cut
 * at {@link longestName}. null when nothing is left.
 */
export function shownName(text: string): string | null {
  const oneLine = text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (oneLine.length <= longestName) return oneLine === '' ? null : oneLine;
  // Cut between characters as people count them, never inside one.
  let name = '';
  for (const { segment } of new Intl.Segmenter().segment(oneLine)) {
    if (name.length + segment.length > longestName) break;
    name += segment;
  }
  return name.trim();
}
