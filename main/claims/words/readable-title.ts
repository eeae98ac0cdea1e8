import { capitalized, isUpperCase } from './letter-case.ts';

const abbreviations = new Set(
  (
    'AIDS HIV HPV HSV RSV COVID-19 SARS MRSA MSSA DNA RNA CT MRI PET ECG EKG EEG EMG COPD ESRD CKD GERD ADHD PTSD TIA DVT NSTEMI STEMI ' +
    'BMI IV II III VI VII VIII IX XI XII NEC NOS TB UTI A1C B12 ABO RH HLA IGA IGG IGE IGM BRCA CNS GI GU ICD OD'
  ).split(' '),
);

/** Shortenings of the official ICD titles that a reader would stumble over. */
const expansions: Readonly<Record<string, string>> = {
  'W/O': 'without',
  'W/': 'with',
  W: 'with',
  UNSP: 'unspecified',
  OTH: 'other',
  DIS: 'disease',
  CHR: 'chronic',
  AC: 'acute',
};

/**
 * An ICD title as a sentence: `AGE-RELATED OSTEOPOROSIS W/O CURRENT PATHOLOGICAL FRACTURE` -> `Age-related osteoporosis without current
 * pathological fracture`. Known abbreviations keep their capitals; a title in mixed case is left alone.
 */
export function readableTitle(title: string): string {
  const text = title.trim();
  if (!isUpperCase(text)) return text;
  return capitalized(text.split(' ').map(readableWord).join(' '));
}

function readableWord(word: string): string {
  const expansion = expansions[word];
  if (expansion !== undefined) return expansion;
  return word
    .split(/(?<=[-/([])/)
    .map((part) => (isAbbreviation(part) ? part : part.toLowerCase()))
    .join('');
}

function isAbbreviation(part: string): boolean {
  const bare = part.replaceAll(/[^A-Z0-9-]/g, '').replace(/-$/, '');
  return abbreviations.has(bare);
}
