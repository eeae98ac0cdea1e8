type FetchPage = (startIndex: number, signal: AbortSignal) => Promise<Uint8Array>;

/** Pages that are asked for before they are needed, one at a time. */
export type PageAhead = {
  /** The page that starts there: the one that is on its way, or asked for now. */
  readonly take: (startIndex: number) => Promise<Uint8Array>;
  /** Asks for a page that will probably be next. */
  readonly prepare: (startIndex: number) => void;
  /** Gives up the page that is on its way, so that it takes nobody's time: Medicare makes the whole result anew for each one. */
  readonly drop: () => void;
};

/** @param signal ends every page */
export function createPageAhead(fetchPage: FetchPage, signal: AbortSignal): PageAhead {
  let ahead: {
    readonly startIndex: number;
    readonly bytes: Promise<Uint8Array>;
    readonly stop: AbortController;
  } | null = null;

  const drop = (): void => {
    ahead?.stop.abort();
    ahead = null;
  };

  return {
    take: (startIndex) => {
      if (ahead?.startIndex !== startIndex) {
        drop();
        return fetchPage(startIndex, signal);
      }
      const { bytes } = ahead;
      ahead = null;
      return bytes;
    },
    prepare: (startIndex) => {
      drop();
      const stop = new AbortController();
      const bytes = fetchPage(startIndex, AbortSignal.any([signal, stop.signal]));
      // A page that is never used must not end the process when it fails; one that is used throws where it is awaited.
      bytes.catch(() => undefined);
      ahead = { startIndex, bytes, stop };
    },
    drop,
  };
}
