import { z } from 'zod';
import { claimKinds } from '../domain/claim.ts';
import type { ClaimDetail, ClaimKind, ClaimSummary } from '../domain/claim.ts';
import type { CoverageRecord, PatientRecord, PersonSummary } from '../domain/person.ts';
import type { Amount } from '../domain/money.ts';
import type { ErrorCode } from '../errors.ts';
import type { Channel } from './channels.ts';

/**
 * The contract between the page and the main process: one entry per channel, the input as a schema (checked at run time in the main
 * process, because the page counts as hostile), the output as a type. Adding a call means adding a line here; the compiler then asks for
 * the handler (main/ipc/handlers.ts) and the preload function follows by itself.
 */
type Call<Input extends z.ZodType, Output> = { readonly input: Input; readonly output?: Output };

function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });
}

const nothing = z.undefined();
const personId = z.uuid();
const claimId = z.string().regex(/^[0-9a-z]{6,32}$/i);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const personRef = z.object({ personId });
const displayName = z.string().trim().min(1).max(80);
const secret = z.string().min(1).max(512);

/** What a list, an export and a PDF can be narrowed by. Empty arrays mean "all". */
export const claimFilterSchema = z.object({
  kinds: z.array(z.enum(claimKinds)).max(claimKinds.length).default([]),
  years: z.array(z.number().int().min(1900).max(2200)).max(100).default([]),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  text: z.string().max(200).default(''),
  /** Also show claims that were superseded or cancelled. */
  includeReplaced: z.boolean().default(false),
});
export type ClaimFilter = z.output<typeof claimFilterSchema>;

/** What the Connect screen sends. The secret goes to the vault and never comes back. */
export const connectRequestSchema = z.object({
  environment: z.enum(['practice', 'sandbox', 'production', 'custom']),
  clientId: z.string().trim().min(1).max(200),
  /** null: keep the secret that is already in the vault for this client id, or none for a public client. */
  clientSecret: z.string().max(512).nullable(),
  clientAuthentication: z.enum(['none', 'secret', 'tokenHelper']),
  tokenHelperUrl: z.url().max(500).nullable(),
  redirect: z.enum(['loopback', 'scheme']),
  loopbackPort: z.number().int().min(1024).max(65535).nullable(),
  customEndpoints: z
    .object({ authorizeUrl: z.url(), tokenUrl: z.url(), revokeUrl: z.url().nullable(), fhirBase: z.url() })
    .nullable(),
  /** The person to connect again, or null to make a new one. */
  personId: personId.nullable(),
  newName: displayName.nullable(),
});
export type ConnectRequest = z.output<typeof connectRequestSchema>;

export type AppInfo = {
  readonly version: string;
  readonly platform: string;
  /** The address of practice Medicare when it runs beside the app (development), else null. */
  readonly practiceUrl: string | null;
};

/** What the person chose for the page itself. Kept by the main process, because the page's own storage ends with its window. */
const preferencesSchema = z.object({ textSizeStep: z.number().int().min(0).max(9).nullable() });
export type Preferences = z.output<typeof preferencesSchema>;

export type HouseholdStatus = {
  readonly state: 'none' | 'locked' | 'unlocked';
  /** strong: the system keychain protects the key; weak or none: a passphrase is needed at set-up. */
  readonly keychain: 'strong' | 'weak' | 'none';
  readonly unlockBy: readonly ('keychain' | 'passphrase' | 'recoveryCode')[];
  /** A recovery code was made and the person said that it is written down. */
  readonly hasRecoveryCode: boolean;
};

/** What the Connect screen was filled in with, without a secret. */
export type ConnectionChoices = Pick<
  ConnectRequest,
  | 'environment'
  | 'clientId'
  | 'clientAuthentication'
  | 'tokenHelperUrl'
  | 'redirect'
  | 'loopbackPort'
  | 'customEndpoints'
>;

export type ConnectDefaults = ConnectionChoices & {
  readonly hasSecret: boolean;
  /** Filled in only for practice Medicare, whose secret is public. */
  readonly practiceSecret: string | null;
};

export type ClaimPage = {
  readonly claims: readonly ClaimSummary[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
  /** How many claims match in all; null when that was not counted. */
  readonly matchCount: number | null;
};

export type ClaimFilters = {
  readonly kinds: readonly { readonly kind: ClaimKind; readonly count: number }[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
};

/** Sums over the final claims of one year. `missing` counts claims whose amount is not in the data. */
export type YearTotals = {
  readonly year: number;
  readonly claimCount: number;
  readonly billed: { readonly amount: Amount; readonly missing: number };
  readonly approved: { readonly amount: Amount; readonly missing: number };
  readonly paid: { readonly amount: Amount; readonly missing: number };
  readonly yourShare: { readonly amount: Amount; readonly missing: number };
};

export type SyncReport = {
  readonly personId: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Resources kept aside because they could not be understood. */
  readonly setAside: number;
  /** Parts that Medicare did not share (for example: the person kept name and address to themselves). */
  readonly notShared: readonly ('patient' | 'coverage' | 'claims')[];
};

export type ImportReport = {
  readonly people: readonly (SyncReport & { readonly displayName: string; readonly isNew: boolean })[];
  readonly filesRead: number;
  /** Files that held nothing readable, by name. */
  readonly skippedFiles: readonly { readonly name: string; readonly reason: ErrorCode }[];
};

export type DataLocation = {
  readonly folder: string;
  readonly files: readonly {
    readonly personId: string;
    readonly displayName: string;
    readonly fileName: string;
    readonly bytes: number;
  }[];
};

export const exportFormats = ['pdf', 'csv-claims', 'csv-lines', 'fhir'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type ExportReport = { readonly fileName: string; readonly claimCount: number };

export const externalLinks = ['medicare', 'connectedApps', 'seniorMedicarePatrol', 'ship', 'developerSandbox'] as const;
export type ExternalLink = (typeof externalLinks)[number];

export const contract = {
  'app/info': call<AppInfo>()(nothing),
  'preferences/read': call<Preferences>()(nothing),
  'preferences/update': call<null>()(preferencesSchema),
  'household/status': call<HouseholdStatus>()(nothing),
  'household/create': call<HouseholdStatus>()(z.object({ passphrase: z.string().max(512).nullable() })),
  'household/unlock': call<HouseholdStatus>()(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('keychain') }),
      z.object({ by: z.enum(['passphrase', 'recoveryCode']), secret }),
    ]),
  ),
  'household/lock': call<HouseholdStatus>()(nothing),
  'household/new-recovery-code': call<{ readonly recoveryCode: string }>()(nothing),
  'household/confirm-recovery-code': call<HouseholdStatus>()(z.object({ recoveryCode: secret })),
  'people/list': call<readonly PersonSummary[]>()(nothing),
  'people/add-samples': call<readonly PersonSummary[]>()(nothing),
  'people/rename': call<PersonSummary>()(z.object({ personId, displayName })),
  'people/delete': call<null>()(personRef),
  'people/coverage': call<{
    readonly patient: PatientRecord | null;
    readonly coverages: readonly CoverageRecord[];
  }>()(personRef),
  'claims/list': call<ClaimPage>()(
    z.object({
      personId,
      filter: claimFilterSchema,
      limit: z.number().int().min(1).max(200).default(50),
      after: z.string().max(200).nullable().default(null),
    }),
  ),
  'claims/filters': call<ClaimFilters>()(personRef),
  'claims/totals': call<readonly YearTotals[]>()(personRef),
  'claims/get': call<ClaimDetail>()(z.object({ personId, claimId })),
  'connect/defaults': call<ConnectDefaults>()(
    z.object({ environment: connectRequestSchema.shape.environment.nullable() }),
  ),
  'connect/start': call<{ readonly personId: string }>()(connectRequestSchema),
  'connect/cancel': call<null>()(nothing),
  'connect/disconnect': call<{ readonly atMedicare: 'revoked' | 'notReached' }>()(personRef),
  'sync/start': call<SyncReport>()(personRef),
  'sync/cancel': call<null>()(personRef),
  'import/choose': call<ImportReport | null>()(
    z.object({
      source: z.enum(['files', 'folder']),
      personId: personId.nullable(),
      newName: displayName.nullable(),
    }),
  ),
  'import/cancel': call<null>()(nothing),
  'export/save': call<ExportReport | null>()(
    z.object({ personId, format: z.enum(exportFormats), filter: claimFilterSchema }),
  ),
  'export/save-claim': call<ExportReport | null>()(z.object({ personId, claimId })),
  'data/location': call<DataLocation>()(nothing),
  'data/show-folder': call<null>()(nothing),
  'links/open': call<null>()(z.object({ link: z.enum(externalLinks) })),
} as const satisfies Record<Channel, Call<z.ZodType, unknown>>;

export type Contract = typeof contract;
export type CallInput<C extends Channel> = z.input<Contract[C]['input']>;
/** The input after checking, with defaults filled in: what a handler gets. */
export type CheckedInput<C extends Channel> = z.output<Contract[C]['input']>;
export type CallOutput<C extends Channel> =
  NonNullable<Contract[C]['output']> | (null extends Contract[C]['output'] ? null : never);
