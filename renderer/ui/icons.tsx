import type { ReactNode } from 'react';

/** Line drawings of our own, 24 units wide. They never stand alone: a word is always beside them. */
const drawings = {
  check: <path d="M4.5 12.5l5 5 10-11" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.3" />
    </>
  ),
  caution: (
    <>
      <path d="M12 3.5l9.5 16.5h-19z" />
      <path d="M12 10v4.5M12 17.2v.3" />
    </>
  ),
  stop: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5l5 5" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  down: <path d="M5 9l7 7 7-7" />,
  back: <path d="M20 12H4.5M11 5l-7 7 7 7" />,
  update: (
    <>
      <path d="M20 12a8 8 0 1 1-2.6-5.9" />
      <path d="M20.5 3v5h-5" />
    </>
  ),
  save: <path d="M12 3.5v11M7 10l5 5 5-5M4 19.5h16" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 5.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.2.7 3.4 2.5 3.6 5.5" />
    </>
  ),
  link: (
    <>
      <path d="M3.5 12h11M10 7l5 5-5 5" />
      <path d="M11 4h7a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-7" />
    </>
  ),
  file: (
    <>
      <path d="M6 3h8l5 5v13H6z" />
      <path d="M14 3v5h5" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9.5" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  print: (
    <>
      <path d="M7 8V3.5h10V8M7 17H3.5V8h17v9H17" />
      <path d="M7 13.5h10v7H7z" />
    </>
  ),
  folder: <path d="M3 6h7l2 2.5h9V19H3z" />,
  star: <path d="M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9-5.3 2.9 1.1-6-4.4-4.2 6-.8z" />,
  open: <path d="M13 4h7v7M20 4l-9 9M18 14v6H4V6h6" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
