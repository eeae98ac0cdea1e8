import type { Preferences } from './calls/app.ts';

/** How far a download, an import, the making of samples or an export is. `total` is null while it is not known. */
export type Progress = {
  readonly phase: 'signIn' | 'person' | 'coverage' | 'claims' | 'reading' | 'writing' | 'printing' | 'tables';
  readonly done: number;
  readonly total: number | null;
  /** Of the claims of a download. */
  readonly download?: DownloadProgress;
};

/** What came of a download's claims since it began or went on. */
export type DownloadProgress = {
  readonly pages: number;
  /** Of these pages, after unpacking. */
  readonly bytes: number;
  /** Until the rest is here at the pace of the last pages, 0 for less than one minute; null: it cannot be told. */
  readonly minutesLeft: number | null;
};

/** What the main process tells the page without being asked. */
export type AppEvents = {
  /** waiting: the browser is open and we wait for the answer; exchanging: the answer came; suspicious: a callback that was not ours was
   *  ignored; noClaims: Medicare's page may have said that there are no claims yet. */
  'connect/status': { readonly phase: 'opening' | 'waiting' | 'exchanging' | 'suspicious' | 'noClaims' };
  'sync/progress': { readonly personId: string } & Progress;
  /** Downloads that the lock or the sleep of the computer ended can go on now; `sync/interrupted` names them. */
  'sync/resume': null;
  'import/progress': Progress;
  'samples/progress': Progress;
  'tables/progress': Progress;
  'export/progress': Progress;
  'household/changed': null;
  /** Nobody has used the computer for long: so many seconds until it locks. null: somebody is back. */
  'household/lock-soon': { readonly seconds: number | null };
  'people/changed': null;
  'preferences/changed': Preferences;
  /** A choice in the application menu that the page carries out. */
  'menu/command': { readonly command: 'help' | 'about' };
};

export type EventName = keyof AppEvents;

export const eventNames = [
  'connect/status',
  'sync/progress',
  'sync/resume',
  'import/progress',
  'samples/progress',
  'tables/progress',
  'export/progress',
  'household/changed',
  'household/lock-soon',
  'people/changed',
  'preferences/changed',
  'menu/command',
] as const satisfies readonly EventName[];
