import { capitalized, isUpperCase } from './letter-case.ts';
import { titleAbbreviations } from './title-abbreviations.ts';

const abbreviations = new Set(
  (
    'AIDS HIV HPV HSV RSV COVID SARS MRSA MSSA DNA RNA CT MRI PET ECG EKG EEG EMG COPD ESRD CKD GERD ADHD PTSD TIA DVT NSTEMI STEMI ' +
    'BMI IV II III VI VII VIII IX XI XII NEC NOS TB UTI ABO RH HLA IGA IGG IGE IGM BRCA CNS GI GU ICD OD'
  ).split(' '),
);

/**
 * An ICD title as a sentence: `AGE-RELATED OSTEOPOROSIS W/O CURRENT PATHOLOGICAL FRACTURE` -> `Age-related osteoporosis without current
 * pathological fracture`, `NONDISP FX OF R FEMUR, INIT FOR CLOS FX` -> `Not displaced fracture of right femur, initial encounter for closed
 * fracture`. Known abbreviations keep their capitals; a title in mixed case keeps its own.
 */
export function readableTitle(title: string): string {
  const text = withoutMojibake(title.trim());
  if (!isUpperCase(text)) return text;
  const words = text.split(' ');
  return capitalized(words.map((word, at) => readableWord(word, words[at - 1] ?? '', words[at + 1] ?? '')).join(' '));
}

/**
 * Letters of UTF-8 that were read as Latin-1 on the way, as they stand in CMS's data: `MENI\u00c3\u0088RE'S` is `MENIÈRE'S`. Two bytes are enough
 * for every accent of the official titles. It must come before the case is changed, which would change the first of the two.
 */
function withoutMojibake(text: string): string {
  return text.replaceAll(/[\u00c2-\u00c3][\u0080-\u00bf]/g, (pair) =>
    String.fromCodePoint((((pair.codePointAt(0) ?? 0) & 0x1f) << 6) | ((pair.codePointAt(1) ?? 0) & 0x3f)),
  );
}

function readableWord(word: string, before: string, after: string): string {
  const [, opening = '', letters = word, closing = ''] = /^([([]*)(.*?)([)\],;:.]*)$/.exec(word) ?? [];
  const expansion = encounterWord(letters, after) ?? sideOrLetter(letters, before) ?? titleAbbreviations.get(letters);
  if (expansion !== undefined) return opening + expansion + closing;
  return word
    .split(/(?<=[-/([])/)
    .map((part) => (keepsCapitals(part) ? part : part.toLowerCase()))
    .join('');
}

/** In a short title these stand for "initial encounter" and "subsequent encounter", with or without the second word. */
function encounterWord(word: string, after: string): string | undefined {
  const kind = word === 'INIT' ? 'initial' : word === 'SUBS' ? 'subsequent' : null;
  if (kind === null) return undefined;
  return /^(ENCNTR|ENCOUNTER)/.test(after) ? kind : `${kind} encounter`;
}

/** What a letter alone is the name of: vitamin D, hepatitis B. */
const named = /^(VITAMIN|HEPATITIS|TYPE|GROUP|INFLUENZA|FACTOR|STREP|COCKAYNE|BIPOLAR|HEMOPHILIA|PART|GRADE|CLASS)$/;

function sideOrLetter(word: string, before: string): string | undefined {
  if (!/^[A-Z]$/.test(word)) return undefined;
  if (named.test(before)) return word;
  if (word === 'R') return 'right';
  if (word === 'L') return 'left';
  return word === 'A' || word === 'W' ? undefined : word;
}

/** Abbreviations, and what has a digit in it (H1N1, B12, T12-L1), but not `19TH` or `5CM`. */
function keepsCapitals(part: string): boolean {
  const bare = part.replaceAll(/[^A-Z0-9]/g, '');
  if (/^\d+(ST|ND|RD|TH|CM|MM|MG|ML|KG)$/.test(bare)) return false;
  return abbreviations.has(bare) || /\d/.test(bare);
}
