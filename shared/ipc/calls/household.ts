import { z } from 'zod';
import type { KeychainBackend } from '../../domain/keychain-backend.ts';
import { call, nothing, secret } from './call.ts';

export type HouseholdStatus = {
  readonly state: 'none' | 'locked' | 'unlocked';
  /** strong: the system keychain protects the key; weak or none: a passphrase is needed at set-up. */
  readonly keychain: 'strong' | 'weak' | 'none';
  /** What opens it; while it is locked: what opens it now. */
  readonly unlockBy: readonly ('keychain' | 'passphrase' | 'recoveryCode')[];
  /** A recovery code was made and typed back from the paper. */
  readonly hasRecoveryCode: boolean;
  /** It must be made before real claims come in: there is none, and the person did not take it away on purpose. */
  readonly needsRecoveryCode: boolean;
  /** The person wants to type a secret each time; this computer's key is not used. */
  readonly alwaysAsks: boolean;
  /** What kept this computer's key when it was set; null when there is none, or in files that do not tell. */
  readonly keyKeptBy: KeychainBackend | null;
};

/** Proves that it is the owner; null only where no passphrase is set. */
const currentPassphrase = z.object({ current: z.string().max(512).nullable() });

export const householdCalls = {
  'household/status': call<HouseholdStatus>()(nothing),
  'household/create': call<HouseholdStatus>()(z.object({ passphrase: z.string().max(512).nullable() })),
  'household/unlock': call<HouseholdStatus>()(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('keychain') }),
      z.object({ by: z.enum(['passphrase', 'recoveryCode']), secret }),
    ]),
  ),
  /** `next` null: take it away. */
  'household/change-passphrase': call<HouseholdStatus>()(
    currentPassphrase.extend({ next: z.string().max(512).nullable() }),
  ),
  'household/lock': call<HouseholdStatus>()(nothing),
  /** The code that is in use stays until the new one was typed back. `current` as above. */
  'household/new-recovery-code': call<{ readonly recoveryCode: string }>()(currentPassphrase),
  'household/confirm-recovery-code': call<HouseholdStatus>()(z.object({ recoveryCode: secret })),
  'household/remove-recovery-code': call<HouseholdStatus>()(currentPassphrase),
  /** `isUsed` false: always ask for a secret. */
  'household/use-keychain': call<HouseholdStatus>()(currentPassphrase.extend({ isUsed: z.boolean() })),
};
