import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { useText } from '../../i18n/message.tsx';

const known = {
  ok: 'activity.result.ok',
  keychain: 'activity.result.keychain',
  passphrase: 'activity.result.passphrase',
  recoveryCode: 'activity.result.recoveryCode',
  passphraseSet: 'activity.result.passphraseSet',
  passphraseRemoved: 'activity.result.passphraseRemoved',
  newRecoveryCode: 'activity.result.newRecoveryCode',
  recoveryCodeConfirmed: 'activity.result.recoveryCodeConfirmed',
  recoveryCodeRemoved: 'activity.result.recoveryCodeRemoved',
  keychainSet: 'activity.result.keychainSet',
  keychainRemoved: 'activity.result.keychainRemoved',
  unreachable: 'activity.result.unreachable',
  stopped: 'activity.result.stopped',
  revoked: 'activity.result.ok',
} as const;

/** How it went, in words; an error or a status that has no words of its own stands as it is. */
export function activityResult({ kind, result }: ActivityEntry, text: ReturnType<typeof useText>): string {
  if (kind === 'request' && /^2\d\d$/.test(result)) return text('activity.result.ok');
  if (result in known) return text(known[result as keyof typeof known]);
  return text('activity.result.failed', { code: result });
}
