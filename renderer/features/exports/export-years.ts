import type { PersonSummary } from '#shared/domain/person.ts';

/** The years that claims of these people are from, the newest first. Years between may have none. */
export function yearsOf(people: readonly PersonSummary[]): readonly string[] {
  const days = people.flatMap(({ firstService, lastService }) => [firstService, lastService]);
  const years = days.flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  if (years.length === 0) return [];
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: newest - oldest + 1 }, (_, at) => String(newest - at));
}
