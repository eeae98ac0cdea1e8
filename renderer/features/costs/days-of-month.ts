/** The first and the last day of a month (`YYYY-MM`) as calendar dates. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, count = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, count, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last)}` };
}
