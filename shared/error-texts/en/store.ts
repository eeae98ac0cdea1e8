import type { AreaTexts } from '../error-text.ts';

/** English texts of failures of keys and files. */
export const storeTexts: AreaTexts<'store'> = {
  'store/locked': {
    what: 'ClaimKeep is locked.',
    meaning: 'Your claims are here, but they need your passphrase or recovery code.',
    next: 'Unlock it. On the command line, set CLAIMKEEP_PASSPHRASE or CLAIMKEEP_RECOVERY_CODE.',
  },
  'store/wrong-secret': {
    what: 'That passphrase or recovery code is not right.',
    meaning: 'Nothing was changed.',
    next: 'Check it and try again. In a passphrase, capital letters count. In a recovery code they do not.',
  },
  'store/last-way': {
    what: 'That is the only sure way left to open your claims.',
    meaning: 'Nothing was changed.',
    next: 'Make a recovery code first and type it back, or set a passphrase. Then you can take this away.',
  },
  'store/recovery-code-needed': {
    what: 'Your recovery code comes first.',
    meaning: 'Without it your claims could be lost with this computer. Nothing was changed.',
    next: 'Make your recovery code and type it back once. Then go on here.',
  },
  'store/no-household': {
    what: 'ClaimKeep is not set up here yet.',
    meaning: 'There are no claims in this folder.',
    next: 'Set it up first. On the command line: claimkeep init.',
  },
  'store/household-exists': {
    what: 'ClaimKeep is already set up here.',
    meaning: 'Nothing was changed.',
    next: 'Use it as it is, or choose another folder.',
  },
  'store/household-damaged': {
    what: 'The key file of ClaimKeep cannot be read.',
    meaning: 'Your claims are still encrypted on this computer. We changed nothing.',
    next: 'Put back household.json and vault.json from a backup of the ClaimKeep folder.',
  },
  'store/keychain-lost': {
    what: 'This computer no longer has the key to your claims.',
    meaning: 'Your claims are still here, safely locked. This happens after some system changes.',
    next: 'Type your recovery code or passphrase.',
  },
  'store/passphrase-needed': {
    what: 'This computer has no safe place for a key.',
    meaning: 'Your claims need a passphrase to be safe.',
    next: 'Choose a passphrase of at least 8 letters.',
  },
  'store/passphrase-too-short': {
    what: 'That passphrase is too short.',
    meaning: 'A short one is easy to guess.',
    next: 'Use at least 8 letters. A few words together work well.',
  },
  'store/newer-version': {
    what: 'This file was made by a newer ClaimKeep.',
    meaning: 'We did not touch it. Nothing is lost.',
    next: 'Install the newest ClaimKeep, then open it again.',
  },
  'store/damaged': {
    what: "This person's file is damaged or its key does not fit.",
    meaning: 'We did not change it.',
    next: 'Go to “My data” and repair it: what can still be read is kept. Or put back a backup copy.',
  },
  'store/not-damaged': {
    what: "This person's file is whole.",
    meaning: 'There is nothing to repair, and nothing was changed.',
    next: 'Go on as before.',
  },
  'store/disk-full': {
    what: 'The disk is full.',
    meaning: 'What was already stored is whole. The newest part was not stored.',
    next: 'Free some space, then try again.',
  },
  'store/read-only': {
    what: 'ClaimKeep may not write to its folder.',
    meaning: 'Nothing was changed.',
    next: 'Allow writing to the folder, or choose another one.',
  },
  'store/busy': {
    what: 'Another ClaimKeep is using this file.',
    meaning: 'Nothing was changed.',
    next: 'Close the other one, then try again.',
  },
  'store/person-not-found': {
    what: 'There is no such person here.',
    meaning: 'Nothing was changed.',
    next: 'Look at the list of people and choose one.',
  },
  'store/claim-not-found': {
    what: 'There is no such claim here.',
    meaning: 'Nothing was changed.',
    next: 'Look at the list of claims and choose one.',
  },
  'store/restore-target-exists': {
    what: 'That person is already here.',
    meaning: 'Nothing was overwritten.',
    next: 'Say that the backup may take their place, or delete the person first.',
  },
};
