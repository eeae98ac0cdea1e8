/** Cents as `$1,234.56`, with a minus before the dollar sign: how Medicare writes money in English and in Spanish. */
export function dollars(cents: number): string {
  const absolute = Math.abs(cents);
  const whole = String(Math.floor(absolute / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(absolute % 100).padStart(2, '0')}`;
}
