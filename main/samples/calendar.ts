/** Days since 1970-01-01: whole numbers make distances and order cheap, and know no time zone. */
export type Day = number;

const millisecondsOfDay = 86_400_000;

/** @throws RangeError when the text is not a real date `YYYY-MM-DD` */
export function dayOf(iso: string): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const milliseconds = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  const day = milliseconds / millisecondsOfDay;
  if (Number.isNaN(day) || isoOf(day) !== iso) throw new RangeError('not a date of the form YYYY-MM-DD');
  return day;
}

export function isoOf(day: Day): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * millisecondsOfDay).getUTCFullYear();
}

/** The day itself, or the Friday before when it falls on a weekend: offices are closed then. */
export function workdayOf(day: Day): Day {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day - 2 : day;
}

/** A moment as Medicare's server writes it: Eastern time with its offset. Summer time is taken as April to October. */
export function easternMoment(day: Day, secondOfDay: number, milliseconds: number | null): string {
  const date = isoOf(day);
  const month = Number(date.slice(5, 7));
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(secondOfDay / 3600))}:${two(Math.floor(secondOfDay / 60) % 60)}:${two(secondOfDay % 60)}`;
  const fraction = milliseconds === null ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  return `${date}T${time}${fraction}${month >= 4 && month <= 10 ? '-04:00' : '-05:00'}`;
}
