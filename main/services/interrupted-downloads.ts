/** A download that the lock, the sleep or the end of the program stopped, and nobody else. */
export type InterruptedDownload = { readonly personId: string; readonly isFullAsked: boolean };

/** Where they are kept over a restart: ids and what was asked for, nothing of a claim. */
export type InterruptedStore = {
  readonly read: () => readonly InterruptedDownload[];
  readonly write: (downloads: readonly InterruptedDownload[]) => void;
};

export type InterruptedDownloads = {
  readonly add: (download: InterruptedDownload) => void;
  /** It came to an end of its own, or the person stopped it. */
  readonly remove: (personId: string) => void;
  /** null: no download of this person was interrupted. */
  readonly of: (personId: string) => InterruptedDownload | null;
  readonly all: () => readonly InterruptedDownload[];
};

/** The list of interrupted downloads; without a store it lasts as long as the program. Written only when it changes. */
export function createInterruptedDownloads(store?: InterruptedStore): InterruptedDownloads {
  let downloads = store?.read() ?? [];
  const put = (changed: readonly InterruptedDownload[]): void => {
    downloads = changed;
    store?.write(changed);
  };
  const without = (personId: string) => downloads.filter((one) => one.personId !== personId);
  return {
    add: (download) => put([...without(download.personId), download]),
    remove: (personId) => {
      if (downloads.some((one) => one.personId === personId)) put(without(personId));
    },
    of: (personId) => downloads.find((one) => one.personId === personId) ?? null,
    all: () => downloads,
  };
}
