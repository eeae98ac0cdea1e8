/**
 * How hard a text is to read, by counting. Words are runs of letters; sentences end with a period, a question mark or an exclamation mark (a
 * semicolon does not end one here, though Flesch lets it: the stricter count).
 */
type Counts = { readonly words: number; readonly sentences: number; readonly syllables: number };

/** Kincaid et al. 1975, Navy Research Branch Report 8-75: a school grade of the United States; lower is easier. */
export function fleschKincaidGrade(text: string): number {
  const { words, sentences, syllables } = countsOf(text, englishSyllables);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Szigriszt-Pazos 1993 on the INFLESZ scale of Barrio-Cantalejo 2008 (An. Sist. Sanit. Navar. 31): 55-65 normal, 65-80 fairly easy, above very
 * easy; higher is easier.
 */
export function inflesz(text: string): number {
  const { words, sentences, syllables } = countsOf(text, spanishSyllables);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** Fernández Huerta 1959, with words per sentence as Gwillim Law corrected the formula in 2011: 60-70 normal, 70-80 fairly easy. */
export function fernandezHuerta(text: string): number {
  const { words, sentences, syllables } = countsOf(text, spanishSyllables);
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}

function countsOf(text: string, syllablesOf: (word: string) => number): Counts {
  const words = text.match(/[\p{L}]+(?:['’-][\p{L}]+)*/gu) ?? [];
  const sentences = text.match(/[.!?](?=\s|$)/g) ?? [];
  return {
    words: words.length,
    sentences: Math.max(1, sentences.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0),
  };
}

/** Words in which a silent e stands inside, or two vowels make two syllables. */
const englishExceptions: Readonly<Record<string, number>> = {
  medicare: 3,
  hospice: 2,
  prescription: 3,
  radiation: 4,
  dialysis: 4,
  diabetes: 4,
  video: 3,
  being: 2,
  idea: 3,
  scooter: 2,
  someone: 2,
  x: 1,
  'x-ray': 2,
};

/** Vowel groups, without a silent ending (-e, -es, -ed); a final -le and -les after a consonant count. */
export function englishSyllables(word: string): number {
  const known = englishExceptions[word];
  if (known !== undefined) return known;
  const spoken = word
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![dt])ed$/, '')
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![scxz]|sh|ch|g)es$/, (ending, at: number) =>
      /[^aeiouy]l$/.test(word.slice(0, at)) ? ending : '',
    )
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l)(?<=[^aeiouy])e$/, '');
  const groups = spoken.match(/[aeiouy]+/g) ?? [];
  const parted = spoken.match(/ia(?!l$)|io(?!n)|ua(?!r)/g) ?? [];
  return Math.max(1, groups.length + parted.length);
}

/**
 * Vowels, where i and u without an accent glide into the vowel beside them; `qu`, `gue` and `gui` have a silent u. Two strong vowels part, and
 * so does an accented í or ú.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .replaceAll('qu', 'q')
    .replaceAll(/gu(?=[eéií])/g, 'g')
    .replace(/y$/, 'i')
    .replaceAll('h', '');
  const nuclei = spoken.match(/[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú]))?|[íú]|[iuü]+/g) ?? [];
  return Math.max(1, nuclei.length);
}
