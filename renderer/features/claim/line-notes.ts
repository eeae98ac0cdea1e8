import type { LineItem } from '#shared/domain/claim.ts';

/** The groups of adjustment codes; who has to bear what was not paid (X12 code source 139: the codes' own texts are licensed). */
const groups = ['CO', 'PR', 'OA', 'PI', 'CR'] as const;
export type ReasonGroup = (typeof groups)[number] | 'other';

export type LineNote = { readonly letter: string; readonly code: string; readonly group: ReasonGroup };

/** Lettered notes as below the table of a Medicare Summary Notice: each reason code of the lines once, in order of appearance. */
export function lineNotes(lines: readonly LineItem[]): readonly LineNote[] {
  const codes = [...new Set(lines.flatMap((line) => line.reasonCodes))];
  return codes.map((code, place) => ({
    letter: letterOf(place),
    code,
    group: groups.find((group) => code.startsWith(group)) ?? 'other',
  }));
}

/** A, B, … Z, AA, AB, … */
function letterOf(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
