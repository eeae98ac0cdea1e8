/** The four digits of a revenue centre; some captures drop the leading zeros. */
export function revenueFamily(code: string): string {
  return code.padStart(4, '0');
}
