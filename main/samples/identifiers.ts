/** Claim kinds in the order of their names, which is also the order of their blocks of claim ids. */
export const kinds = ['carrier', 'dme', 'hha', 'hospice', 'inpatient', 'outpatient', 'pde', 'snf'] as const;
export type Kind = (typeof kinds)[number];

/** Prime above the largest ordinal, so that multiplying by anything below it never makes two numbers equal. */
const idPrime = 99_999_989;
const idStep = 61_803_399;

/**
 * A National Provider Identifier that no real provider can have: real ones begin with 1 or 2, this begins with 9.
 * The last digit passes the check of 45 CFR 162.406: Luhn over the number with 80840 in front.
 * @param index which invented provider, 0 to 99,999,988
 */
export function npiOf(index: number): string {
  const body = `9${String(((index + 1) * idStep) % idPrime).padStart(8, '0')}`;
  return body + luhnDigit(`80840${body}`);
}

/** True when the last digit of an NPI is right. */
export function passesNpiCheck(npi: string): boolean {
  return /^\d{10}$/.test(npi) && luhnDigit(`80840${npi.slice(0, 9)}`) === npi.slice(9);
}

function luhnDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/**
 * A claim id: negative, as Medicare's own made-up claims have it. All ids of a kind begin alike and all have the same
 * length, so sorting them as text (Medicare's order: claim id, then kind) also groups them by kind.
 * @param personNumber 1 to 99
 * @param ordinal the how-many-eth claim of the kind, below 99,999,989
 */
export function claimIdOf(personNumber: number, kind: Kind, ordinal: number, seedHash: number): string {
  const scattered = ((((ordinal + 1) * idStep) % idPrime) + (seedHash % idPrime)) % idPrime;
  return `-100${String(personNumber).padStart(2, '0')}${kinds.indexOf(kind) + 1}${String(scattered).padStart(8, '0')}`;
}

/** The id shared by all versions of one claim; made from the ordinal of its first version. */
export function claimGroupOf(personNumber: number, kind: Kind, ordinal: number, seedHash: number): string {
  return `-2${claimIdOf(personNumber, kind, ordinal, seedHash).slice(2)}`;
}
