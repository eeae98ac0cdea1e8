/** The calendar date of a moment as this computer's clock shows it, `YYYY-MM-DD`. */
export function isoDateOf(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${String(moment.getFullYear())}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}
