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
  note: <path d="M4.5 19.5l1-4.5L16.5 4l3.5 3.5L9 18.5zM14 6.5l3.5 3.5" />,
  speak: (
    <>
      <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" />
      <path d="M15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />
    </>
  ),
  copy: (
    <>
      <path d="M9 8.5h10.5v11H9z" />
      <path d="M15 8.5v-4H4.5v11H9" />
    </>
  ),
  home: <path d="M3.5 11.5L12 4l8.5 7.5M6 9.8V20h12V9.8M10 20v-5.5h4V20" />,
  claims: (
    <>
      <path d="M6 3h8l5 5v13H6z" />
      <path d="M14 3v5h5M9.5 12.5h6M9.5 16.5h6" />
    </>
  ),
  costs: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M14.9 9.3c-.4-1-1.5-1.6-2.9-1.6-1.6 0-2.8.8-2.8 2.1 0 3 5.8 1.5 5.8 4.5 0 1.3-1.3 2.1-3 2.1-1.5 0-2.7-.7-3.1-1.8M12 6v12" />
    </>
  ),
  medicines: (
    <>
      <rect x="2.5" y="8.2" width="19" height="7.6" rx="3.8" transform="rotate(-45 12 12)" />
      <path d="M9.3 9.3l5.4 5.4" />
    </>
  ),
  providers: (
    <>
      <path d="M6 3.5v5a4 4 0 0 0 8 0v-5M10 12.5v3a4.7 4.7 0 0 0 9.4 0V14" />
      <circle cx="19.4" cy="11.8" r="2.2" />
    </>
  ),
  stays: (
    <>
      <path d="M3 5.5V20M3 16.5h18V20M21 16.5v-3a3 3 0 0 0-3-3h-7.5v6" />
      <circle cx="6.8" cy="12" r="1.8" />
    </>
  ),
  coverage: (
    <>
      <path d="M12 3l7.5 2.8v5.7c0 4.4-3 7.9-7.5 9.5-4.5-1.6-7.5-5.1-7.5-9.5V5.8z" />
      <path d="M8.5 12l2.5 2.5 4.5-5" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.4 9.5c.2-1.6 1.2-2.5 2.7-2.5s2.7 1 2.7 2.4c0 2.2-2.8 2.2-2.8 4.4M12 17v.3" />
    </>
  ),
  settings: (
    <>
      <path d="M3.5 7.5h8.5M17 7.5h3.5M3.5 16.5H7M12 16.5h8.5" />
      <circle cx="14.5" cy="7.5" r="2.5" />
      <circle cx="9.5" cy="16.5" r="2.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.3l3.5 2" />
    </>
  ),
  phone: (
    <path d="M6.5 3.5l3 .5 1 4-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2 4 1 .5 3c-1.2 1.7-2.3 2.4-4 2.3C9.8 19.2 4.8 14.2 4.2 7.5c-.1-1.7.6-2.8 2.3-4z" />
  ),
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  next: <path d="M9 5l7 7-7 7" />,
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
