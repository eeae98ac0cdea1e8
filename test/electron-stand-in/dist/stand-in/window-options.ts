import { missing } from './missing.ts';
import type { BrowserWindow } from './browser-window.ts';
import { checkWebPreferences, type WebPreferences } from './web-preferences.ts';

export type WindowOptions = {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  title?: string;
  show?: boolean;
  parent?: BrowserWindow;
  modal?: boolean;
  resizable?: boolean;
  webPreferences?: WebPreferences;
  [name: string]: unknown;
};

const KNOWN = new Set(
  `
  x y width height minWidth minHeight maxWidth maxHeight useContentSize center title icon show parent modal
  frame backgroundColor autoHideMenuBar darkTheme resizable movable minimizable maximizable closable focusable
  fullscreenable skipTaskbar titleBarStyle paintWhenInitiallyHidden webPreferences hasShadow roundedCorners
`
    .trim()
    .split(/\s+/),
);

/** Throws for an option the stand-in does not know and for insecure webPreferences. */
export function checkWindowOptions(options: WindowOptions): void {
  for (const name of Object.keys(options)) if (!KNOWN.has(name)) missing(`BrowserWindow option ${name}`);
  checkWebPreferences(options.webPreferences ?? {});
}
