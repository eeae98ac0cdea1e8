/** The system's file dialogs, as the handlers need them. Paths never come from the page. */
export type Dialogs = {
  /** Where to save; null when the person cancelled. `ending` without a dot. */
  readonly save: (suggestedName: string, ending: string) => Promise<string | null>;
  /** What to import, or a backup to restore; null when the person cancelled. */
  readonly open: (what: 'files' | 'folder' | 'backup') => Promise<readonly string[] | null>;
  readonly showFolder: (folder: string) => Promise<void>;
};
