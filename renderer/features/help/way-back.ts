import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { Term } from './terms.ts';

/** Which word was looked up from which page (the key of its address). One is enough: only the newest way back is asked for. */
let lookedUp: { readonly key: string; readonly term: Term } | null = null;

/**
 * Going back from Help puts the focus on the mark that led there, so that reading and the keyboard go on from there. The scroll position is
 * the layout's business (app/scroll-memory.ts).
 * @returns to be called when the mark is followed
 */
export function useWayBack(mark: RefObject<HTMLElement | null>, term: Term): () => void {
  const { key } = useLocation();
  const how = useNavigationType();
  useLayoutEffect(() => {
    if (how !== NavigationType.Pop || lookedUp?.key !== key || lookedUp.term !== term) return undefined;
    // After the heading has taken the focus (ui/page-heading.tsx does it when the page appears).
    const frame = requestAnimationFrame(() => {
      lookedUp = null;
      mark.current?.focus({ preventScroll: true });
      mark.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [mark, term, key, how]);
  return () => {
    lookedUp = { key, term };
  };
}
