/** One code with its name, as it is kept: codes without dots, dashes or blanks, in capitals. */
export type CodeRow = { readonly code: string; readonly name: string };

/** The form in which codes are kept and looked up: `M17.11` and `m1711` are one code. */
export function bareCode(code: string): string {
  return code.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
}
