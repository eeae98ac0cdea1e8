import { createContext, use, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';

/** The person whose page this is; null on pages about nobody or about everybody. */
export const PageOf = createContext<string | null>(null);

/** The one h1 of a page. It takes the focus when the page appears, so that a screen reader begins there, and names the window. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useText();
  const name = use(PageOf);
  useEffect(() => {
    // The scroll position is the layout's business (app/scroll-memory.ts).
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    // In the list of windows, too, it must be plain whose record this is.
    const needsName = name !== null && !title.includes(name);
    document.title = needsName ? text('window.titleOf', { page: title, name }) : text('window.title', { page: title });
  }, [text, title, name]);
  return (
    <h1 className="page-title" tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  );
}
