import { z } from 'zod';
import { call, displayName, nothing, personId, personRef } from './call.ts';

/** What the Connect screen sends. The secret goes to the vault and never comes back. */
export const connectRequestSchema = z.object({
  environment: z.enum(['practice', 'sandbox', 'production', 'custom']),
  clientId: z.string().trim().min(1).max(200),
  /** null: keep the secret that is already in the vault for this client id, or none for a public client. */
  clientSecret: z.string().max(512).nullable(),
  /** secret: in the Authorization header; secretPost: in the form, for servers that take it only there. */
  clientAuthentication: z.enum(['none', 'secret', 'secretPost', 'tokenHelper']),
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

/** What another health plan's server says about itself: shown to the person before anything is sent to it. */
export type DiscoveredServer = {
  readonly endpoints: NonNullable<ConnectRequest['customEndpoints']>;
  /** Ways of proving the client that the server names; null when it names none. */
  readonly authentication: {
    readonly none: boolean;
    readonly secretBasic: boolean;
    readonly secretPost: boolean;
  } | null;
  readonly scopes: readonly string[];
};

export const connectCalls = {
  'connect/defaults': call<ConnectDefaults>()(
    z.object({ environment: connectRequestSchema.shape.environment.nullable() }),
  ),
  'connect/discover': call<DiscoveredServer>()(z.object({ fhirBase: z.string().trim().min(8).max(500) })),
  'connect/start': call<{ readonly personId: string }>()(connectRequestSchema),
  'connect/cancel': call<null>()(nothing),
  'connect/disconnect': call<{ readonly atMedicare: 'revoked' | 'notReached' }>()(personRef),
};
