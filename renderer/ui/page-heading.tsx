import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';

/** The one h1 of a page. It takes the focus when the page appears, so that a screen reader begins there, and names the window. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useText();
  useEffect(() => {
    // The scroll position is the layout's business (app/scroll-memory.ts).
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = text('window.title', { page: title });
  }, [text, title]);
  return (
    <h1 className="page-title" tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  );
}
