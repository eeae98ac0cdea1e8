import { capitalized, isUpperCase, looksLikeInitials } from './letter-case.ts';

/** Letters after a person's name, as Medicare's provider registry writes them, without dots, commas and dashes. */
const credentials = new Set(
  (
    'MD DO DPM DDS DMD OD DC PT DPT OT OTR NP FNP ARNP APRN CRNP ANP PA PAC RN LPN CRNA CNM PHD PSYD LCSW LMHC LPC RPH PHARMD AUD RD MBBS FACS ' +
    'NPC FNPC FNPBC ANPC ANPBC AGNP AGNPC AGACNP PMHNP PMHNPBC DNP APN APNP APRNCNP CNP CNS MSN MSW LICSW LMSW LMFT SLP CCCSLP FACP FACC MPH'
  ).split(' '),
);
const credentialSpellings: Readonly<Record<string, string>> = {
  PHD: 'PhD',
  PSYD: 'PsyD',
  PAC: 'PA-C',
  RPH: 'RPh',
  PHARMD: 'PharmD',
  AUD: 'AuD',
  NPC: 'NP-C',
  FNPC: 'FNP-C',
  FNPBC: 'FNP-BC',
  ANPC: 'ANP-C',
  ANPBC: 'ANP-BC',
  AGNPC: 'AGNP-C',
  PMHNPBC: 'PMHNP-BC',
  APRNCNP: 'APRN-CNP',
  CCCSLP: 'CCC-SLP',
};

const kept = new Set(
  (
    'LLC LLP PLLC PLC PC PA LTC USA US UCLA USC HCA ER ENT OB GYN VA MRI CT II III IV VI VII VIII ' +
    'UPMC NYU VNA EMS UCSF UCSD UNC UAB MUSC OHSU LSU SUNY OSU UMC UVA UAMS IHA IPA OBGYN IU PACE AMR DME'
  ).split(' '),
);
const small = new Set('a an and at by de del for in la of on or the to'.split(' '));
/** Words without a vowel that are no initials; Ng is a family name. */
const titles = new Set(['DR', 'MR', 'MRS', 'MS', 'JR', 'SR', 'ST', 'MT', 'FT', 'INC', 'CORP', 'CO', 'LTD', 'NG']);
const organizationEnd =
  /\b(inc|llc|llp|pllc|pc|pa|corp|co|ltd|hospital|center|centre|clinic|group|pharmacy|associates)\b\.?$/i;

/**
 * The name of a person or organisation as people write it: `DR. ELENA MARSH MD` -> `Dr. Elena Marsh, MD`, `ADVANTAGE HOME HEALTH CARE, INC.` ->
 * `Advantage Home Health Care, Inc.`, v3's `Stark, Tony` -> `Tony Stark`, `SMITH, JOHN MD` -> `John Smith, MD`. A name that is not all capitals keeps its case.
 */
export function readableName(name: string): string {
  const known = readable.get(name);
  if (known !== undefined) return known;
  if (readable.size >= mostRemembered) readable.clear();
  const result = withLettersApart(name);
  readable.set(name, result);
  return result;
}

/** A person meets the same few dozen names in thousands of claims, in their words for search and in each list. */
const mostRemembered = 1000;
const readable = new Map<string, string>();

function withLettersApart(name: string): string {
  const plain = speakingOrder(name.trim().replaceAll(/\s+/g, ' '));
  if (!isUpperCase(plain)) return plain;
  const { body, letters } = withoutCredentials(plain);
  const words = body.split(' ').map((word, index) => readableWord(word, index > 0));
  return [words.join(' '), ...letters].join(', ');
}

/** A person's name for a sentence: without the letters after it when the title already tells what they are. */
export function spokenName(name: string): string {
  const readable = readableName(name);
  return readable.startsWith('Dr. ') ? (readable.split(', ', 1)[0] ?? readable) : readable;
}

/** Whether a name is a person's, as far as a title or letters after it tell. */
export function isPersonName(name: string): boolean {
  const upper = name.trim().toUpperCase();
  if (/^DR\.? /.test(upper)) return true;
  return !organizationEnd.test(upper) && withoutCredentials(upper).letters.length > 0;
}

const organizationWord =
  /\b(inc|llc|llp|pllc|corp|corporation|co|company|ltd|org|hospitals?|centers?|centre|clinics?|group|pharmacy|associates|labs?|laborator(y|ies)|medicine|medical|health|healthcare|care|imaging|radiology|diagnostics|physicians|services|supply|university|institute|partners|systems?)\b/i;

/** Whether a name is an organization's beyond doubt, by a word that no person's name has. */
export function isOrganizationName(name: string): boolean {
  return organizationWord.test(name) && !isPersonName(name);
}

/** v3's `Stark, Tony` as `Tony Stark`; an organisation or letters after a name stay where they are. */
export function speakingOrder(name: string): string {
  const parts = name.split(', ');
  const [family = '', rest = ''] = parts;
  if (parts.length !== 2 || family.includes(' ') || organizationEnd.test(rest)) return name;
  const { words: given, letters } = withoutLetters(rest.split(' '), 1);
  if (isCredential(given.join(' ')) || !/^[\p{L}' .-]+$/u.test(rest)) return name;
  return [...given, family, ...letters].join(' ');
}

function withoutCredentials(name: string): { readonly body: string; readonly letters: readonly string[] } {
  const { words, letters } = withoutLetters(name.split(' '), 2);
  const spelled = letters.map((word) => credentialSpellings[bare(word)] ?? word.replaceAll(/[.,]/g, ''));
  return { body: words.join(' ').replace(/,$/, ''), letters: spelled };
}

/** The words of a name without the letters at its end; `atLeast` words stay. */
function withoutLetters(
  name: readonly string[],
  atLeast: number,
): { words: readonly string[]; letters: readonly string[] } {
  const words = [...name];
  const letters: string[] = [];
  while (words.length > atLeast && isCredential(words.at(-1) ?? '') && !organizationEnd.test(words.at(-2) ?? '')) {
    letters.unshift(words.pop() ?? '');
  }
  return { words, letters };
}

function isCredential(word: string): boolean {
  return credentials.has(bare(word).toUpperCase());
}

/** A word without dots, commas and dashes: `M.D.,` -> `MD`, `NP-C` -> `NPC`. */
function bare(word: string): string {
  return word.replaceAll(/[.,-]/g, '');
}

function readableWord(word: string, isInside: boolean): string {
  const letters = bare(word);
  if (kept.has(letters) || /\d/.test(letters)) return word;
  if (isInside && small.has(word.toLowerCase())) return word.toLowerCase();
  if (!titles.has(letters) && looksLikeInitials(letters)) return word;
  return word
    .toLowerCase()
    .split(/(?<=[-/&(."])/)
    .map(capitalizedName)
    .join('');
}

/** `o'brien` -> `O'Brien`, `mcdonald` -> `McDonald`; the s of `children's` stays small. */
function capitalizedName(part: string): string {
  if (/^[a-z]['’][a-z]{2}/.test(part)) return part.slice(0, 2).toUpperCase() + capitalized(part.slice(2));
  if (part.startsWith('mc') && part.length > 4) return `Mc${capitalized(part.slice(2))}`;
  return capitalized(part);
}
