import { errorTexts } from './error-texts/en/all.ts';
import type { ErrorText } from './error-texts/error-text.ts';
import { errorTextsEs } from './error-texts/es/all.ts';
import { planErrorTexts, planErrorTextsEs } from './error-texts/plan.ts';
import type { ErrorCode, ErrorDetails } from './errors.ts';

/**
 * The words of a failure. `{source}` in a text is Medicare, or, when the details say `source: 'plan'`, the person's health plan; `{Source}` is
 * the same at the beginning of a sentence. Where another plan needs another next step, it has a text of its own.
 */
export function errorWords(code: ErrorCode, details: ErrorDetails = {}, language: 'en' | 'es' = 'en'): ErrorText {
  const isEnglish = language === 'en';
  const isPlan = details['source'] === 'plan';
  const ofPlan = isPlan ? (isEnglish ? planErrorTexts : planErrorTextsEs)[code] : undefined;
  const texts = ofPlan ?? (isEnglish ? errorTexts : errorTextsEs)[code];
  const plan = isEnglish ? 'your health plan' : 'su plan de salud';
  const source = isPlan ? plan : 'Medicare';
  const filled = { ...details, source, Source: source.charAt(0).toUpperCase() + source.slice(1) };
  const fill = (text: string): string => fillIn(text, filled);
  return { what: fill(texts.what), meaning: fill(texts.meaning), next: fill(texts.next) };
}

/** Fills `{name}` in a text from the error's details; an unknown name becomes empty. */
function fillIn(text: string, details: ErrorDetails): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
