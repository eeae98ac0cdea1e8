import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useHousehold } from '../api/queries.ts';
import { isAboutNobody } from '../api/keys.ts';
import { paths } from '../ui/paths.ts';

/**
 * When ClaimKeep locks, nothing that was read stays in the page: no answer, no report, and no address that names a person, a claim or a
 * search. Unlocking begins on the first page.
 */
export function useForgetWhenLocked(): void {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const state = useHousehold().data?.state;
  const before = useRef(state);
  useEffect(() => {
    const wasOpen = before.current === 'unlocked';
    before.current = state;
    if (state !== 'locked' || !wasOpen) return;
    cache.removeQueries({ predicate: ({ queryKey }) => !isAboutNobody(queryKey) });
    cache.getMutationCache().clear();
    sessionStorage.clear();
    void navigate(paths.home, { replace: true });
  }, [cache, navigate, state]);
}
