const monthNames = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
] as const;

/** The letters that follow the first three in English and Spanish names of months, and an abbreviation's point. */
const month =
  '(jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)(?:uary|ero|ruary|rero|ch|zo|il|o|e|y|io|lio|ust|sto|t|tember|tiembre|iembre|ober|ubre|ember|viembre|ciembre)?\\.?';

const forms: readonly { readonly form: RegExp; readonly read: (parts: readonly string[]) => Day }[] = [
  { form: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, read: ([year, month, day]) => [year, month, day] },
  // As dates are written in the United States; where that cannot be, the day stands first.
  {
    form: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
    read: ([one, two, year]) => (Number(one) > 12 ? [year, two, one] : [year, one, two]),
  },
  // May 27, 2026
  {
    form: new RegExp(`(?<!\\p{L})${month}\\s+(\\d{1,2}),?\\s+(\\d{4})\\b`, 'giu'),
    read: ([name, day, year]) => [year, monthOf(name), day],
  },
  // 27 de mayo de 2026; 27 May 2026
  {
    form: new RegExp(`\\b(\\d{1,2})\\s+(?:de\\s+)?${month}\\s+(?:de\\s+)?(\\d{4})\\b`, 'giu'),
    read: ([day, name, year]) => [year, monthOf(name), day],
  },
];

type Day = readonly [year?: string, month?: string, day?: string];

/**
 * Takes the dates out of what a person typed, in the forms that our screens, the notice and other programs show, in English and Spanish.
 * @returns each as `YYYY-MM-DD`, as the claims' search text has it, and the text without them; what is no real month or day stays text
 */
export function typedDates(text: string): { readonly days: readonly string[]; readonly rest: string } {
  const days: string[] = [];
  let rest = text;
  for (const { form, read } of forms) {
    rest = rest.replace(form, (all: string, ...parts: readonly string[]) => {
      const day = isoOf(read(parts.slice(0, 3)));
      if (day === null) return all;
      days.push(day);
      return ' ';
    });
  }
  return { days, rest };
}

function isoOf([year = '', month = '', day = '']: Day): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function monthOf(name = ''): string {
  const start = name.slice(0, 3).toLowerCase();
  return String(monthNames.findIndex((names) => names.some((one) => one === start)) + 1);
}
