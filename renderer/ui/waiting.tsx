import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import { Message } from '../i18n/message.tsx';
import { ErrorNotice } from './notice.tsx';

/** Reads are ready in a few milliseconds: words that flash up for less than this only disturb. */
const quietMs = 300;

export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return <output className="waiting block">{isLong && <Message id="waiting" />}</output>;
}

type LoadedProps<T> = {
  readonly query: {
    readonly data: T | undefined;
    readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } | null;
  };
  readonly children: (data: T) => ReactNode;
};

/** Shows what was read; until then that we wait, or why it could not be read. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return query.error === null ? <Waiting /> : <ErrorNotice error={query.error} />;
}
