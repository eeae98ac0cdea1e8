/** Cents of an amount as people write it (`1,234.50`, `$20`); null where it is none. */
export function centsOf(typed: string): number | null {
  const plain = typed.replaceAll(/[\s$]/g, '').replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
  const [, dollars, cents = ''] = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(plain) ?? [];
  return dollars === undefined ? null : Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
}

/** Cents as they are typed: `20` or `20.50`. */
export function dollarsOf(cents: number | null): string {
  if (cents === null) return '';
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}
