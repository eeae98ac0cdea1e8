const howMany = 12;

/**
 * Twelve months as `YYYY-MM`, oldest first. They end with the present month, or, where nothing came in the last twelve, with the newest
 * month that has something: a picture of nothing says nothing.
 */
export function monthsUntil(today: string, groups: readonly { readonly key: string }[]): readonly string[] {
  const newest = groups
    .map(({ key }) => key)
    .toSorted()
    .at(-1);
  const recent = monthsEndingWith(today);
  return newest === undefined || newest >= (recent[0] ?? '') ? recent : monthsEndingWith(newest);
}

function monthsEndingWith(month: string): readonly string[] {
  const last = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: howMany }, (_, index) => {
    const count = last - howMany + 1 + index;
    return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}
