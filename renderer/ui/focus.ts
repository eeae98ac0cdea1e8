import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const focusable = 'input:not([disabled]), button:not([disabled]), a[href]';

/**
 * When a change takes away the very thing that had the focus (a button that becomes a progress bar, a row that was deleted), the browser
 * drops the focus to nowhere and a screen reader begins at the top again (WCAG 2.4.3). Then the focus goes to `place`: to itself if it has
 * a tabindex, else to the first thing in it that can be used. Nothing happens while something has the focus.
 */
export function useFocusWhenLost(place: RefObject<HTMLElement | null>, change: unknown): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return undefined;
    before.current = change;
    // A dialog gives the focus back one frame after it is gone; only then is it known to be lost.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const target = place.current?.hasAttribute('tabindex') ? place.current : firstIn(place.current);
        target?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [place, change]);
}

function firstIn(place: HTMLElement | null): HTMLElement | null {
  return place?.querySelector<HTMLElement>(focusable) ?? null;
}
