import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A new page begins at its top; going back finds the place that was left. */
export function useScrollMemory(): void {
  const { key } = useLocation();
  const how = useNavigationType();
  const places = useRef(new Map<string, number>());

  useLayoutEffect(() => {
    if (how === NavigationType.Push) window.scrollTo(0, 0);
    if (how === NavigationType.Pop) window.scrollTo(0, places.current.get(key) ?? 0);
  }, [key, how]);

  useEffect(() => {
    const remember = () => void places.current.set(key, window.scrollY);
    remember();
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);
}
