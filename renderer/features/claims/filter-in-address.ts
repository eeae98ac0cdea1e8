import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ClaimFilter, ClaimFilterInput } from '#shared/ipc/contract.ts';

/** The part of a filter that this page offers. */
export type ListFilter = {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly years: readonly number[];
  /** Also claims that Medicare replaced or cancelled. They are kept, but seldom of use. */
  readonly withReplaced: boolean;
  /** The key of one provider; null for all. */
  readonly provider: string | null;
  readonly onlyDenied: boolean;
  readonly onlyStarred: boolean;
};

export const noFilter: ListFilter = {
  text: '',
  kinds: [],
  years: [],
  withReplaced: false,
  provider: null,
  onlyDenied: false,
  onlyStarred: false,
};

function readFilter(address: URLSearchParams): ListFilter {
  const kinds = address.getAll('kind');
  return {
    text: address.get('text') ?? '',
    kinds: claimKinds.filter((kind) => kinds.includes(kind)),
    years: address.getAll('year').map(Number).filter(Number.isInteger),
    withReplaced: address.has('replaced'),
    provider: address.get('provider'),
    onlyDenied: address.has('denied'),
    onlyStarred: address.has('starred'),
  };
}

function writeFilter({
  text,
  kinds,
  years,
  withReplaced,
  provider,
  onlyDenied,
  onlyStarred,
}: ListFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (text !== '') address.set('text', text);
  for (const kind of kinds) address.append('kind', kind);
  for (const year of years) address.append('year', String(year));
  if (withReplaced) address.set('replaced', 'yes');
  if (provider !== null) address.set('provider', provider);
  if (onlyDenied) address.set('denied', 'yes');
  if (onlyStarred) address.set('starred', 'yes');
  return address;
}

/** The filter lives in the page's address, so that Back from a claim finds it as it was. */
export function useFilterInAddress(): readonly [ListFilter, (filter: ListFilter) => void] {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const setFilter = useCallback((next: ListFilter) => setAddress(writeFilter(next), { replace: true }), [setAddress]);
  return [filter, setFilter];
}

export function isFiltered({ text, kinds, years, provider, onlyDenied, onlyStarred }: ListFilter): boolean {
  return text !== '' || kinds.length > 0 || years.length > 0 || provider !== null || onlyDenied || onlyStarred;
}

/** The filter as the contract wants it. */
export function asClaimFilter(filter: ListFilter): ClaimFilterInput {
  const { text, kinds, years, withReplaced, provider, onlyDenied, onlyStarred } = filter;
  return {
    text,
    kinds: [...kinds],
    years: [...years],
    from: null,
    to: null,
    includeReplaced: withReplaced,
    providerKey: provider,
    onlyDenied,
    onlyStarred,
  };
}

/** A saved filter as this page shows it. What the page does not offer (dates, amounts, tags) is not saved by it either. */
export function asListFilter(filter: ClaimFilter): ListFilter {
  const { text, kinds, years, includeReplaced, providerKey, onlyDenied, onlyStarred } = filter;
  return { text, kinds, years, withReplaced: includeReplaced, provider: providerKey, onlyDenied, onlyStarred };
}
