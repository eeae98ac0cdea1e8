import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store, { type Schema } from 'electron-store';
import type { ConnectionChoices, Preferences } from '#shared/ipc/contract.ts';
import type { SavedBounds } from './window-bounds.ts';

export type SettingsData = {
  readonly window: SavedBounds | null;
  /** No secret: that is in the vault. */
  readonly lastConnection: ConnectionChoices | null;
  /** null: as the system is set. */
  readonly language: 'en' | 'es' | null;
  /** The step of the page's text sizes, counted from 0; null: the usual size. */
  readonly textSizeStep: number | null;
  /** Downloads that go on at the next start: whose (a random id), and whether everything was asked for. */
  readonly interruptedDownloads: readonly { readonly personId: string; readonly isFullAsked: boolean }[];
} & Pick<Preferences, 'look' | 'autoLockMinutes' | 'lockOnSleep' | 'syncAtStart'>;

export type Settings = {
  read(): SettingsData;
  /** Takes effect at once; that it cannot be written to disk is reported, never thrown. */
  update(change: Partial<SettingsData>): void;
  /** Back to the defaults, once the file is deleted. */
  forget(): void;
};

type SettingsProblem = 'damaged' | 'notReadable' | 'notSaved';

const defaults: SettingsData = {
  window: null,
  lastConnection: null,
  language: null,
  textSizeStep: null,
  interruptedDownloads: [],
  look: 'system',
  autoLockMinutes: 15,
  lockOnSleep: true,
  syncAtStart: false,
};

const nullable = { type: ['string', 'null'] } as const;
const pixels = { type: 'number', minimum: -100_000, maximum: 100_000 } as const;

/** JSON Schema, as electron-store wants it. `additionalProperties: false` keeps out what somebody might add by hand, a secret above all. */
const schema: Schema<SettingsData> = {
  window: {
    type: ['object', 'null'],
    properties: { x: pixels, y: pixels, width: pixels, height: pixels, isMaximized: { type: 'boolean' } },
    required: ['x', 'y', 'width', 'height', 'isMaximized'],
    additionalProperties: false,
  },
  lastConnection: {
    type: ['object', 'null'],
    properties: {
      environment: { enum: ['practice', 'sandbox', 'production', 'custom'] },
      clientId: { type: 'string', maxLength: 200 },
      clientAuthentication: { enum: ['none', 'secret', 'secretPost', 'tokenHelper'] },
      tokenHelperUrl: nullable,
      redirect: { enum: ['loopback', 'scheme'] },
      loopbackPort: { type: ['integer', 'null'], minimum: 1024, maximum: 65_535 },
      otherLoopbackPorts: { type: 'array', items: { type: 'integer', minimum: 1024, maximum: 65_535 }, maxItems: 10 },
      scope: { ...nullable, maxLength: 1000 },
      customEndpoints: {
        type: ['object', 'null'],
        properties: {
          authorizeUrl: { type: 'string' },
          tokenUrl: { type: 'string' },
          revokeUrl: nullable,
          fhirBase: { type: 'string' },
          issuer: nullable,
          isIssuerSent: { type: 'boolean' },
        },
        required: ['authorizeUrl', 'tokenUrl', 'revokeUrl', 'fhirBase'],
        additionalProperties: false,
      },
    },
    required: [
      'environment',
      'clientId',
      'clientAuthentication',
      'tokenHelperUrl',
      'redirect',
      'loopbackPort',
      'customEndpoints',
    ],
    additionalProperties: false,
  },
  language: { enum: ['en', 'es', null] },
  textSizeStep: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
  interruptedDownloads: {
    type: 'array',
    maxItems: 100,
    items: {
      type: 'object',
      properties: { personId: { type: 'string', maxLength: 36 }, isFullAsked: { type: 'boolean' } },
      required: ['personId', 'isFullAsked'],
      additionalProperties: false,
    },
  },
  look: { enum: ['system', 'light', 'dark', 'contrast', 'contrastDark'] },
  autoLockMinutes: { enum: [5, 15, 60, 0] },
  lockOnSleep: { type: 'boolean' },
  syncAtStart: { type: 'boolean' },
};

/**
 * Opens settings.json in the data folder. Settings are a convenience: a damaged file is kept aside as settings.damaged-1.json (-2, …) and
 * the defaults hold; a folder that cannot be written to gives settings that last until the app is closed. It never throws.
 * @param folder absolute path
 */
export function openSettings(folder: string, onProblem: (problem: SettingsProblem) => void): Settings {
  const store = openStore(folder, onProblem);
  let current: SettingsData = { ...defaults, ...store?.store };
  return {
    read: () => current,
    forget() {
      current = defaults;
    },
    update(change) {
      current = { ...current, ...change };
      try {
        store?.set(change);
      } catch {
        onProblem('notSaved');
      }
    },
  };
}

function openStore(folder: string, onProblem: (problem: SettingsProblem) => void): Store<SettingsData> | null {
  try {
    return storeIn(folder);
  } catch {
    try {
      setAside(folder);
      const store = storeIn(folder);
      onProblem('damaged');
      return store;
    } catch {
      onProblem('notReadable');
      return null;
    }
  }
}

/** @throws when the file is not JSON, breaks the schema or cannot be read */
function storeIn(folder: string): Store<SettingsData> {
  return new Store<SettingsData>({
    cwd: folder,
    name: 'settings',
    schema,
    defaults,
    // electron-store would overwrite a damaged file with nothing; we keep it (see setAside).
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
}

function setAside(folder: string): void {
  const asideName = (n: number): string => join(folder, `settings.damaged-${n}.json`);
  let n = 1;
  while (existsSync(asideName(n))) n += 1;
  renameSync(join(folder, 'settings.json'), asideName(n));
}
