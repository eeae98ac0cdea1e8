import type { Cdp } from './cdp.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

export type SchemePrivileges = { standard?: boolean; secure?: boolean; supportFetchAPI?: boolean };

/** Everything the parts of the stand-in share. One process runs one app, as with Electron. */
export type State = {
  /** Path of the `electron` script, which plays the executable. */
  executable: string;
  /** Path of the real Node, for child processes. */
  node: string;
  /** Directory of the app. */
  appPath: string;
  packageJson: { name?: string; productName?: string; version?: string; main?: string; type?: string };
  packaged: boolean;
  ready: boolean;
  /** A test runner drives the pages too and answers their dialogs. */
  underTest: boolean;
  cdp: Cdp | null;
  schemes: Map<string, SchemePrivileges>;
  contents: Set<WebContents>;
  windows: Set<BrowserWindow>;
  focused: BrowserWindow | null;
  /** Popups that setWindowOpenHandler refused: none of their requests may pass. */
  deniedTargets: Set<string>;
  /** What a person would have seen or the system would have got: dialogs, external links. For tests. */
  log: { kind: string; [detail: string]: unknown }[];
};

export const state: State = {
  executable: '',
  node: process.execPath,
  appPath: '',
  packageJson: {},
  packaged: false,
  ready: false,
  underTest: false,
  cdp: null,
  schemes: new Map(),
  contents: new Set(),
  windows: new Set(),
  focused: null,
  deniedTargets: new Set(),
  log: [],
};

/** The running Chromium. Throws before it was started. */
export function chromium(): Cdp {
  if (!state.cdp) throw new Error('stand-in: Chromium is not running');
  return state.cdp;
}

export function record(kind: string, details: Record<string, unknown>): void {
  state.log.push({ kind, ...details });
}

/** A complaint that is of use only to someone who works on the stand-in. */
export function complain(error: unknown): void {
  if (process.env['STANDIN_VERBOSE']) console.error('stand-in:', error);
}
