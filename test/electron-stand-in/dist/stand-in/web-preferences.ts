import { missing } from './missing.ts';
import type { Session } from './session.ts';

export type WebPreferences = {
  preload?: string;
  session?: Session;
  partition?: string;
  additionalArguments?: string[];
  disableDialogs?: boolean;
  javascript?: boolean;
  [name: string]: unknown;
};

/** Values that would weaken a window (Electron's security checklist, items 2, 3, 4, 6, 8, 9, 10). */
const INSECURE: Record<string, (value: unknown) => boolean> = {
  allowRunningInsecureContent: Boolean,
  contextIsolation: (value) => value === false,
  enableBlinkFeatures: Boolean,
  experimentalFeatures: Boolean,
  navigateOnDragDrop: Boolean,
  nodeIntegration: Boolean,
  nodeIntegrationInSubFrames: Boolean,
  nodeIntegrationInWorker: Boolean,
  plugins: Boolean,
  sandbox: (value) => value === false,
  webSecurity: (value) => value === false,
  webviewTag: Boolean,
};
/** Accepted: in use here, or without a meaning where Chromium runs headless. */
const ACCEPTED = new Set(
  `
  preload session partition additionalArguments disableDialogs devTools spellcheck webgl backgroundThrottling
  autoplayPolicy defaultEncoding defaultFontFamily defaultFontSize minimumFontSize safeDialogs scrollBounce
  textAreasAreResizable javascript images
`
    .trim()
    .split(/\s+/),
);

/** Throws for an insecure value and for a preference the stand-in does not know. */
export function checkWebPreferences(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    const insecure = INSECURE[name];
    if (insecure?.(value)) throw new Error(`stand-in: webPreferences.${name} = ${String(value)} is insecure`);
    if (!insecure && !ACCEPTED.has(name)) missing(`webPreferences.${name}`);
  }
}
