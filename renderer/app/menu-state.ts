import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** The list of the narrow bar: closed on each new page, and by Escape, which gives the focus back to its button. */
export function useMenuState() {
  const { key } = useLocation();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openOn === key;
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpenOn(null);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [isOpen]);
  return { isOpen, button, toggle: () => setOpenOn(isOpen ? null : key) };
}
