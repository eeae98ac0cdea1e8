import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { noFilter, useFilterInAddress } from '#renderer/features/claims/filter-in-address.ts';

const inAddress = ({ children }: { readonly children: ReactNode }) => <MemoryRouter>{children}</MemoryRouter>;

it('a kind chosen before the page shows the search does not undo the search', () => {
  const { result } = renderHook(() => useFilterInAddress(), { wrapper: inAddress });
  const [shown, change] = result.current;
  act(() => {
    change({ ...shown, text: 'apixaban' });
    change({ ...shown, kinds: ['partD'] });
  });
  expect(result.current[0]).toEqual({ ...noFilter, text: 'apixaban', kinds: ['partD'] });
});

it('what is taken away is gone, one by one and all at once', () => {
  const { result } = renderHook(() => useFilterInAddress(), { wrapper: inAddress });
  act(() => result.current[1]({ ...noFilter, text: 'knee', years: [2025], onlyStarred: true }));
  act(() => result.current[1]({ ...result.current[0], years: [] }));
  expect(result.current[0]).toEqual({ ...noFilter, text: 'knee', onlyStarred: true });
  act(() => result.current[1](noFilter));
  expect(result.current[0]).toEqual(noFilter);
});
