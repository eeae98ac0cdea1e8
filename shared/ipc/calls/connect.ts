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
  /** More registered ports, tried in turn while `loopbackPort` is taken. */
  otherLoopbackPorts: z.array(z.number().int().min(1024).max(65535)).max(10).optional(),
  customEndpoints: z
    .object({
      authorizeUrl: z.url(),
      tokenUrl: z.url(),
      revokeUrl: z.url().nullable(),
      fhirBase: z.url(),
      /** The server's own name for itself, where it told it; its answers are held to it. */
      issuer: z.url().nullable().optional(),
      isIssuerSent: z.boolean().optional(),
    })
    .nullable(),
  /** What to ask for, separated by spaces; null or absent: the usual. */
  scope: z.string().trim().max(1000).nullable().optional(),
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
  | 'otherLoopbackPorts'
  | 'customEndpoints'
  | 'scope'
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
  /** What to ask it for; null: the usual. */
  readonly scope: string | null;
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
