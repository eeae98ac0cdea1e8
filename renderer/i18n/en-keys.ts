/** The texts about keys, locking and copies. */
export const enKeys = {
  'passphrase.set': 'Set a passphrase',
  'passphrase.change': 'Change the passphrase',
  'passphrase.remove': 'Take the passphrase away',
  'passphrase.removeText':
    'After this, ClaimKeep opens without it. This computer or your recovery code must have the key.',
  'passphrase.keep': 'Keep it',
  'passphrase.current': 'The passphrase you have now',
  'passphrase.next': 'The new passphrase',
  'passphrase.save': 'Save the passphrase',
  'lock.soon': 'ClaimKeep locks in less than a minute',
  'lock.soonText': 'Nobody has used this computer for a while. Move the mouse or press a key to keep it open.',
  'settings.lock': 'Lock by itself when nobody uses this computer',
  'settings.lock.after': 'After {minutes} minutes, and when the computer sleeps',
  'settings.lock.never': 'Never',
  'settings.syncAtStart': 'Look for new claims each time ClaimKeep is opened',
} as const;
