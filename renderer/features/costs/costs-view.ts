import { useSearchParams } from 'react-router';
import { costGroupings } from '#shared/domain/overview.ts';
import type { CostGrouping } from '#shared/domain/overview.ts';

export const allYears = 'all';

type Choice = { readonly by?: CostGrouping; readonly year?: string };

/**
 * What the costs are added up by, and for which year. It stands in the page's address, so that Back from the claims finds it as it was.
 * Months are always of one year; without a choice of the newest.
 * @param years the years with claims, newest first
 */
export function useCostsView(years: readonly string[]) {
  const [address, setAddress] = useSearchParams();
  const by = costGroupings.find((one) => one === address.get('by')) ?? 'year';
  const inAddress = address.get('year') ?? '';
  const chosen = /^\d{4}$/.test(inAddress) ? inAddress : null;
  const newest = years.toSorted().at(-1) ?? null;
  const year = by === 'year' ? null : (chosen ?? (by === 'month' ? newest : null));
  const choose = (change: Choice): void => {
    setAddress({ by, ...(chosen !== null && { year: chosen }), ...change }, { replace: true });
  };
  return { by, year, newest, choose };
}
