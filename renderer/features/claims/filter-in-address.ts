import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import type { ClaimFilter, ClaimFilterInput } from '#shared/ipc/contract.ts';

/** What the list of claims can be narrowed by. */
export type ListFilter = {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly years: readonly number[];
  /** First and last day, both of them in it; null: no limit. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Also claims that Medicare replaced or cancelled. They are kept, but seldom of use. */
  readonly withReplaced: boolean;
  /** The key of one provider; null for all. */
  readonly provider: string | null;
  readonly onlyDenied: boolean;
  readonly onlyStarred: boolean;
  readonly onlyChanged: boolean;
  /** At least, at most so much left to the person, in cents; null: no limit. */
  readonly shareFrom: number | null;
  readonly shareTo: number | null;
  readonly tag: string | null;
};

export const noFilter: ListFilter = {
  text: '',
  kinds: [],
  years: [],
  from: null,
  to: null,
  withReplaced: false,
  provider: null,
  onlyDenied: false,
  onlyStarred: false,
  onlyChanged: false,
  shareFrom: null,
  shareTo: null,
  tag: null,
};

function readFilter(address: URLSearchParams): ListFilter {
  const kinds = address.getAll('kind');
  return {
    text: address.get('text') ?? '',
    kinds: claimKinds.filter((kind) => kinds.includes(kind)),
    years: address.getAll('year').map(Number).filter(Number.isInteger),
    from: dayIn(address.get('from')),
    to: dayIn(address.get('to')),
    withReplaced: address.has('replaced'),
    provider: address.get('provider'),
    onlyDenied: address.has('denied'),
    onlyStarred: address.has('starred'),
    onlyChanged: address.has('changed'),
    shareFrom: centsIn(address.get('least')),
    shareTo: centsIn(address.get('most')),
    tag: address.get('tag'),
  };
}

function writeFilter(filter: ListFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (filter.text !== '') address.set('text', filter.text);
  for (const kind of filter.kinds) address.append('kind', kind);
  for (const year of filter.years) address.append('year', String(year));
  if (filter.from !== null) address.set('from', filter.from);
  if (filter.to !== null) address.set('to', filter.to);
  if (filter.withReplaced) address.set('replaced', 'yes');
  if (filter.provider !== null) address.set('provider', filter.provider);
  if (filter.onlyDenied) address.set('denied', 'yes');
  if (filter.onlyStarred) address.set('starred', 'yes');
  if (filter.onlyChanged) address.set('changed', 'yes');
  if (filter.shareFrom !== null) address.set('least', String(filter.shareFrom));
  if (filter.shareTo !== null) address.set('most', String(filter.shareTo));
  if (filter.tag !== null) address.set('tag', filter.tag);
  return address;
}

/** The filter lives in the page's address, so that Back from a claim finds it as it was. */
export function useFilterInAddress(): readonly [ListFilter, (filter: ListFilter) => void] {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  }, [filter]);
  const setFilter = useCallback(
    (next: ListFilter) => {
      latest.current = { ...latest.current, ...changesOf(filter, next) };
      setAddress(writeFilter(latest.current), { replace: true });
    },
    [filter, setAddress],
  );
  return [filter, setFilter];
}

/**
 * What the person changed. A second choice can be made before the page shows the first (the search is sent after a pause): what only that one
 * had not seen yet must not be undone by it.
 */
function changesOf(shown: ListFilter, next: ListFilter): Partial<ListFilter> {
  const before = new Map<string, unknown>(Object.entries(shown));
  return Object.fromEntries(
    Object.entries(next).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key))),
  );
}

/** Whether anything is narrowed. Showing replaced claims as well narrows nothing. */
export function isFiltered(filter: ListFilter): boolean {
  return writeFilter({ ...filter, withReplaced: false }).size > 0;
}

/** The filter as the contract wants it. */
export function asClaimFilter({ kinds, years, withReplaced, provider, onlyChanged, ...filter }: ListFilter) {
  const { shareFrom, shareTo, ...same } = filter;
  return {
    ...same,
    kinds: [...kinds],
    years: [...years],
    includeReplaced: withReplaced,
    providerKey: provider,
    changedOnly: onlyChanged,
    shareFromCents: shareFrom,
    shareToCents: shareTo,
  } satisfies ClaimFilterInput;
}

/** A saved filter as this page shows it. */
export function asListFilter({ includeReplaced, providerKey, changedOnly, ...filter }: ClaimFilter): ListFilter {
  const { shareFromCents, shareToCents, ...same } = filter;
  return {
    ...same,
    withReplaced: includeReplaced,
    provider: providerKey,
    onlyChanged: changedOnly,
    shareFrom: shareFromCents,
    shareTo: shareToCents,
  };
}

function dayIn(text: string | null): IsoDate | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

function centsIn(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
