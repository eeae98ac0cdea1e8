import { z } from 'zod';
import { autoLockChoices, languages, looks } from '../../domain/preferences.ts';
import type { Language } from '../../domain/preferences.ts';
import { call, nothing } from './call.ts';
import type { ErasedConnection } from './people.ts';

export type AppInfo = {
  readonly version: string;
  readonly platform: string;
  /** The address of practice Medicare when it runs beside the app (development), else null. */
  readonly practiceUrl: string | null;
  /** The language of this system, as far as ClaimKeep speaks it. */
  readonly systemLanguage: Language;
};

/** What the person chose for the page itself. Kept by the main process, because the page's own storage ends with its window. */
const preferencesSchema = z.object({
  textSizeStep: z.number().int().min(0).max(9).nullable(),
  /** null: the language of the system. */
  language: z.enum(languages).nullable(),
  look: z.enum(looks),
  autoLockMinutes: z.literal(autoLockChoices),
  /** Lock when the computer sleeps or its screen is locked. */
  lockOnSleep: z.boolean(),
  /** Download what is new for everybody who is connected when the program starts. */
  syncAtStart: z.boolean(),
});
export type Preferences = z.output<typeof preferencesSchema>;

export type DataLocation = {
  readonly folder: string;
  readonly files: readonly {
    readonly personId: string;
    readonly displayName: string;
    readonly fileName: string;
    readonly bytes: number;
  }[];
};

export const externalLinks = ['medicare', 'connectedApps', 'seniorMedicarePatrol', 'ship', 'developerSandbox'] as const;
export type ExternalLink = (typeof externalLinks)[number];

export const appCalls = {
  'app/info': call<AppInfo>()(nothing),
  'preferences/read': call<Preferences>()(nothing),
  'preferences/update': call<Preferences>()(preferencesSchema.partial()),
  'data/location': call<DataLocation>()(nothing),
  'data/show-folder': call<null>()(nothing),
  /** Deletes everything that ClaimKeep keeps on this computer. Gives who had a place here, and whether Medicare was told. */
  'data/erase-all': call<{ readonly people: readonly ErasedConnection[] }>()(nothing),
  'links/open': call<null>()(z.object({ link: z.enum(externalLinks) })),
};
