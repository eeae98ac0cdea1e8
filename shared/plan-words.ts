/**
 * Our texts speak of Medicare, which most people have. For a person of another health plan the same texts name the plan: one rule for all of
 * them, so that no text can be forgotten. What is true of Medicare alone (its number, its parts, names of its programs) stays.
 */
type Phrase = readonly [found: string, said: string | null];

/** The longer phrase first. null: stays as it is. */
const english: readonly Phrase[] = [
  ...kept(
    'Medicare Advantage',
    'Original Medicare',
    'Senior Medicare Patrol',
    'Practice Medicare',
    'Medicare Summary Notice',
    'Medicare.gov',
    'our Medicare number',
    'our Medicare card',
    'Medicare number',
    'Medicare card',
    'Medicare status',
    'Medicare and Medicaid',
    'Medicare & Medicaid',
    'art of Medicare',
    'arts of Medicare',
    'had Medicare',
    'have Medicare',
    'pay for Medicare',
    'Medicare costs',
    'oined Medicare',
    'onnect to Medicare',
    'to Medicare because',
  ),
  ['1-800-MEDICARE (1-800-633-4227)', 'your plan'],
  ['1-800-MEDICARE', 'your plan'],
  ['Medicare-approved amount', 'plan-approved amount'],
  ['Medicare, or your health plan,', 'your plan'],
  ['Medicare or your drug plan', 'your plan'],
  ['Medicare and your drug plan', 'your plan'],
  ['Medicare or your plan', 'your plan'],
  ['Medicare or the plan', 'your plan'],
  ['Your plan or Medicare', 'your plan'],
  ['Medicare claims', 'health plan claims'],
  ['Medicare record id', 'plan record id'],
  ['our Medicare notice', 'our notice'],
  ['our Medicare ', 'our plan '],
  ['a Medicare drug plan', 'a drug plan'],
  ['A Medicare health plan', 'another health plan'],
  ['a Medicare test program', 'a test program'],
  ['Medicare permission', 'permission'],
  ['Medicare', 'your plan'],
];

/** "su plan" needs no article, so it stands wherever "Medicare" stood ("de Medicare", "a Medicare"). */
const spanish: readonly Phrase[] = [
  ...kept(
    'Medicare Advantage',
    'Medicare Original',
    'Senior Medicare Patrol',
    'Medicare Summary Notice',
    'Medicare.gov',
    'úmero de Medicare',
    'arjeta de Medicare',
    'arjeta digital de Medicare',
    'trulla de Medicare',
    'Medicare y Medicaid',
    'Medicare & Medicaid',
    'arte de Medicare',
    'artes de Medicare',
    'iene Medicare',
    'enía Medicare',
    'uvo Medicare',
    'pagar Medicare',
    'costos de Medicare',
    'ntró a Medicare',
    'onectarse a Medicare',
  ),
  ['al 1-800-MEDICARE (1-800-633-4227)', 'a su plan'],
  ['al 1-800-MEDICARE', 'a su plan'],
  ['Medicare, o su plan de salud,', 'su plan'],
  ['Medicare y su plan de medicamentos pagaron', 'su plan pagó'],
  ['Medicare o su plan de medicamentos', 'su plan'],
  ['Medicare o su plan', 'su plan'],
  ['Medicare o el plan', 'su plan'],
  ['Su plan o Medicare', 'su plan'],
  ['Su aviso de Medicare', 'su aviso'],
  ['Un plan de salud de Medicare', 'otro plan de salud'],
  ['plan de medicamentos de Medicare', 'plan de medicamentos'],
  ['un programa de prueba de Medicare', 'un programa de prueba'],
  ['Medicare', 'su plan'],
];

const phrases = { en: english, es: spanish } as const;
const finders = { en: finderOf(english), es: finderOf(spanish) } as const;

/** A text of ours, for a person of another health plan. Only for fixed words: what was filled in may be somebody's name. */
export function planText(text: string, language: 'en' | 'es'): string {
  return text.replaceAll(finders[language], (found: string, at: number) => {
    const said = phrases[language].find(([phrase]) => phrase === found)?.[1] ?? found;
    return said !== found && beginsSentence(text.slice(0, at)) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  });
}

/**
 * A table of words (texts, functions that fill them in, tables of these), for a person of another health plan. What a function is given (a
 * name, an amount) comes out as it went in, even where it holds the word "Medicare".
 */
export function inPlanWords<Words>(words: Words, language: 'en' | 'es'): Words {
  return ofPlan(words, (text) => planText(text, language)) as Words;
}

/** Private use, so in no text: stands for "Medicare" in what is filled in. */
const mask = '\u{E000}';

function ofPlan(words: unknown, say: (text: string) => string): unknown {
  if (typeof words === 'string') return say(words);
  if (typeof words === 'function') {
    const fill = words as (...given: readonly unknown[]) => unknown;
    const masked = (value: unknown) => (typeof value === 'string' ? value.replaceAll('Medicare', mask) : value);
    return (...given: readonly unknown[]) =>
      ofPlan(fill(...given.map(masked)), (text) => say(text).replaceAll(mask, 'Medicare'));
  }
  if (Array.isArray(words)) return words.map((one) => ofPlan(one, say));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, ofPlan(one, say)]));
}

function kept(...texts: readonly string[]): readonly Phrase[] {
  return texts.map((text) => [text, null]);
}

function finderOf(list: readonly Phrase[]): RegExp {
  return new RegExp(list.map(([found]) => found.replaceAll(/[.()]/gu, String.raw`\$&`)).join('|'), 'gu');
}

/** At the beginning, after a sentence, a quotation mark or a tag, or where a choice of ICU begins. */
function beginsSentence(before: string): boolean {
  return /(?:^|[.!?]\}* |[“‘>{])$/u.test(before);
}
