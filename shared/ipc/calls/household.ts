import { z } from 'zod';
import { call, nothing, secret } from './call.ts';

export type HouseholdStatus = {
  readonly state: 'none' | 'locked' | 'unlocked';
  /** strong: the system keychain protects the key; weak or none: a passphrase is needed at set-up. */
  readonly keychain: 'strong' | 'weak' | 'none';
  readonly unlockBy: readonly ('keychain' | 'passphrase' | 'recoveryCode')[];
  /** A recovery code was made and the person said that it is written down. */
  readonly hasRecoveryCode: boolean;
};

export const householdCalls = {
  'household/status': call<HouseholdStatus>()(nothing),
  'household/create': call<HouseholdStatus>()(z.object({ passphrase: z.string().max(512).nullable() })),
  'household/unlock': call<HouseholdStatus>()(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('keychain') }),
      z.object({ by: z.enum(['passphrase', 'recoveryCode']), secret }),
    ]),
  ),
  /** `current` proves that it is the owner who changes it; null only where none is set. `next` null: take it away. */
  'household/change-passphrase': call<HouseholdStatus>()(
    z.object({ current: z.string().max(512).nullable(), next: z.string().max(512).nullable() }),
  ),
  'household/lock': call<HouseholdStatus>()(nothing),
  'household/new-recovery-code': call<{ readonly recoveryCode: string }>()(nothing),
  'household/confirm-recovery-code': call<HouseholdStatus>()(z.object({ recoveryCode: secret })),
};
