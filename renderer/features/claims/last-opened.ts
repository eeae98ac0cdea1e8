import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Which claim was opened from which list (the key of its address). One is enough: only the newest Back asks. */
let lastOpened: { readonly key: string; readonly claimId: string } | null = null;

/** Going back to the list puts the focus on the claim that was read, so that the keyboard goes on from there. */
export function useLastOpened(list: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  const how = useNavigationType();
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const remember = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-claim]') : null;
      if (link !== null) lastOpened = { key, claimId: link.dataset['claim'] ?? '' };
    };
    element.addEventListener('click', remember, { capture: true });
    return () => element.removeEventListener('click', remember, { capture: true });
  }, [list, key]);
  useLayoutEffect(() => {
    if (how !== NavigationType.Pop || lastOpened?.key !== key) return undefined;
    const wanted = lastOpened.claimId;
    // After the heading has taken the focus (ui/page-heading.tsx does it when the page appears).
    const frame = requestAnimationFrame(() => {
      const links = list.current?.querySelectorAll<HTMLElement>('a[data-claim]') ?? [];
      [...links].find((link) => link.dataset['claim'] === wanted)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [list, key, how]);
}
