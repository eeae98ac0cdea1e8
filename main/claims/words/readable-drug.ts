import { capitalized, isUpperCase } from './letter-case.ts';

/**
 * A drug's name from Medicare's `BRAND - SUBSTANCE`: `LIPITOR - ATORVASTATIN CALCIUM` -> `Lipitor (atorvastatin calcium)`, `Gabapentin -
 * GABAPENTIN` -> `Gabapentin`. Text without the dash only loses its capitals. Reading it twice changes nothing.
 */
export function readableDrug(display: string): string {
  const dash = display.indexOf(' - ');
  if (dash < 0) return brandCase(display.trim());
  const brand = brandCase(display.slice(0, dash).trim());
  const substance = display.slice(dash + 3).trim();
  const plain = isUpperCase(substance) ? substance.toLowerCase() : substance;
  if (plain === '' || isSameDrug(brand.toLowerCase(), plain.toLowerCase())) return brand;
  return brand === '' ? capitalized(plain) : `${brand} (${plain})`;
}

/**
 * A generic's "brand" is the start of its substance, which then only adds a salt: `Duloxetine - DULOXETINE HYDROCHLORIDE`. One of several
 * substances names each, in any order: `Lisinopril and Hydrochlorothiazide - HYDROCHLOROTHIAZIDE; LISINOPRIL`.
 */
function isSameDrug(brand: string, substance: string): boolean {
  if (brand === '') return false;
  const names = brand.split(/ and |, | \/ |\/| - |; /).map((name) => name.trim());
  return substance
    .split(';')
    .map((part) => part.trim())
    .every((part) => names.some((name) => name !== '' && (name.startsWith(part) || part.startsWith(name))));
}

/** Brand names of several words get a capital each; strengths and abbreviations (`XR`, `HCL`) stay as they are. */
function brandCase(brand: string): string {
  if (!isUpperCase(brand)) return brand;
  return brand
    .split(' ')
    .map((word) => (isKept(word) ? word : capitalizedParts(word)))
    .join(' ');
}

const keptWords = new Set('ER XR SR CR DR LA XL CD HCT ODT HFA DPI PF IV HCL HBR EC SA'.split(' '));

function isKept(word: string): boolean {
  return keptWords.has(word) || /\d/.test(word);
}

function capitalizedParts(word: string): string {
  return word
    .toLowerCase()
    .split(/(?<=[-/(])/)
    .map(capitalized)
    .join('');
}
