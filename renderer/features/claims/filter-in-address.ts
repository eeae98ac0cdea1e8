import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ClaimFilterInput } from '#shared/ipc/contract.ts';

/** The part of a filter that this page offers. */
export type ListFilter = {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly years: readonly number[];
  /** Also claims that Medicare replaced or cancelled. They are kept, but seldom of use. */
  readonly withReplaced: boolean;
};

export const noFilter: ListFilter = { text: '', kinds: [], years: [], withReplaced: false };

function readFilter(address: URLSearchParams): ListFilter {
  const kinds = address.getAll('kind');
  return {
    text: address.get('text') ?? '',
    kinds: claimKinds.filter((kind) => kinds.includes(kind)),
    years: address.getAll('year').map(Number).filter(Number.isInteger),
    withReplaced: address.has('replaced'),
  };
}

function writeFilter({ text, kinds, years, withReplaced }: ListFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (text !== '') address.set('text', text);
  for (const kind of kinds) address.append('kind', kind);
  for (const year of years) address.append('year', String(year));
  if (withReplaced) address.set('replaced', 'yes');
  return address;
}

/** The filter lives in the page's address, so that Back from a claim finds it as it was. */
export function useFilterInAddress(): readonly [ListFilter, (filter: ListFilter) => void] {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const setFilter = useCallback((next: ListFilter) => setAddress(writeFilter(next), { replace: true }), [setAddress]);
  return [filter, setFilter];
}

export function isFiltered({ text, kinds, years }: ListFilter): boolean {
  return text !== '' || kinds.length > 0 || years.length > 0;
}

/** The filter as the contract wants it. */
export function asClaimFilter({ text, kinds, years, withReplaced }: ListFilter): ClaimFilterInput {
  return { text, kinds: [...kinds], years: [...years], from: null, to: null, includeReplaced: withReplaced };
}
