/** Text whose case somebody chose is left alone; only all-capitals text, as Medicare's lists have it, is rewritten. */
export function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The first letter in capitals, everything after it untouched. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const vowel = /[AEIOUY]/;

/** Short words without a vowel are mostly initials (CVS, HCG). */
export function looksLikeInitials(word: string): boolean {
  return word.length >= 2 && word.length <= 4 && !vowel.test(word) && /^[A-Z]+$/.test(word);
}
