import type { ErrorCode, ErrorDetails } from './errors.ts';

/** What happened, what it means for the person's data, and the one next step. `{name}` is filled in from the error's details. */
export type ErrorText = { readonly what: string; readonly meaning: string; readonly next: string };

const keptSafe = 'What you have on this computer is still here.';

/** English texts of every failure, used by the page and by the command line. Grade-6 wording. */
export const errorTexts: Record<ErrorCode, ErrorText> = {
  'auth/denied': {
    what: 'You chose not to share your claims.',
    meaning: `{Source} sent us nothing. ${keptSafe}`,
    next: 'If you change your mind, connect again.',
  },
  'auth/cancelled': {
    what: 'Sign-in was stopped.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Connect again whenever you want to.',
  },
  'auth/timed-out': {
    what: 'No answer came back from your browser.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Look at what your browser shows, and at the list of Medicare’s pages here. Then connect again.',
  },
  'auth/no-claims-data': {
    what: '{Source} has no claims to share for this account yet.',
    meaning: `This can happen in the first months after joining Medicare. ${keptSafe}`,
    next: 'Try again in a few weeks, or call 1-800-MEDICARE (1-800-633-4227).',
  },
  'auth/code-expired': {
    what: 'The sign-in took too long to finish.',
    meaning: `{Source}'s one-time code was no longer good. ${keptSafe}`,
    next: 'Connect again, and sign in once more.',
  },
  'auth/wrong-client': {
    what: '{Source} does not know this client id or secret.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Check the client id and the secret letter by letter, then connect again.',
  },
  'auth/app-refused': {
    what: '{Source} does not accept this program right now.',
    meaning: `This is about the program, not about you. ${keptSafe}`,
    next: 'Try again tomorrow. If it stays like this, connect again, or ask whoever gave you the client id.',
  },
  'auth/server-down': {
    what: "{Source}'s sign-in could not be reached.",
    meaning: `It may be closed for a short time, or this computer is offline. ${keptSafe}`,
    next: 'Check that you are on the internet, and try again later.',
  },
  'auth/server-error': {
    what: "{Source}'s sign-in gave an answer that makes no sense.",
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Try again in an hour.',
  },
  'auth/bad-callback': {
    what: 'Something other than {source} tried to answer the sign-in.',
    meaning: 'We ignored it. Nothing was shared.',
    next: 'Close other programs, then connect again.',
  },
  'auth/already-running': {
    what: 'A sign-in is already open.',
    meaning: 'Only one can run at a time.',
    next: 'Finish it in your browser, or cancel it here first.',
  },
  'auth/port-in-use': {
    what: 'Some other program is at the address that the sign-in needs (port {port}).',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Close the other program, or choose another port in the connection settings.',
  },
  'auth/browser-not-opened': {
    what: 'Your web browser could not be opened.',
    meaning: `Nothing was shared. ${keptSafe}`,
    next: 'Set a default browser on this computer, then connect again.',
  },
  'auth/reconnect-needed': {
    what: '{Source} asks you to sign in again.',
    meaning: `This is normal and happens from time to time. ${keptSafe}`,
    next: 'Press Reconnect.',
  },
  'auth/bad-configuration': {
    what: 'A connection setting is not right: {field}.',
    meaning: 'We did not contact anyone.',
    next: 'Correct it, then connect again.',
  },
  'auth/discovery-failed': {
    what: 'The address {host} did not tell how to sign in.',
    meaning: 'Nothing was shared.',
    next: 'Check the address with your health plan, or type all four addresses yourself.',
  },
  'auth/no-pkce': {
    what: 'This server does not offer a safe way to sign in.',
    meaning: 'Nothing was shared. Without this protection (PKCE) someone else could use your sign-in.',
    next: 'Ask your health plan when it will support PKCE.',
  },
  'auth/not-identified': {
    what: 'You signed in, but {source} could not tell us whose account it is.',
    meaning: `We kept nothing of this sign-in and gave the permission back. ${keptSafe}`,
    next: 'Connect again in an hour.',
  },
  'auth/scope-refused': {
    what: '{Source} does not give what we asked for (the scope).',
    meaning: `You were in your browser, but nothing was shared. ${keptSafe}`,
    next: 'Ask whoever gave you the client id for the right scope. Enter it under “More settings”, then connect again.',
  },
  'auth/no-fhir-address': {
    what: 'The address {host} tells how to sign in, but not where the claims are.',
    meaning: 'Nothing was shared.',
    next: 'Ask your health plan for its FHIR address, and enter that one.',
  },
  'medicare/unreachable': {
    what: '{Source} could not be reached.',
    meaning: keptSafe,
    next: 'Check your internet connection, then press Update again. It goes on where it stopped.',
  },
  'medicare/server-error': {
    what: "{Source}'s computers had a problem. The answer was {status}.",
    meaning: keptSafe,
    next: 'Try again later. The download goes on where it stopped.',
  },
  'medicare/not-json': {
    what: '{Source} sent a page instead of claims.',
    meaning: `We did not use it. ${keptSafe}`,
    next: 'Try again later. The download goes on where it stopped.',
  },
  'medicare/forbidden': {
    what: '{Source} does not let us read this part.',
    meaning: `You may have chosen not to share it. ${keptSafe}`,
    next: 'To share it, press Reconnect and leave all boxes ticked.',
  },
  'medicare/too-many-requests': {
    what: '{Source} asks us to wait.',
    meaning: keptSafe,
    next: 'Try again in an hour.',
  },
  'medicare/wrong-person': {
    what: 'These claims belong to someone else.',
    meaning: 'We kept none of them, so that two people are never mixed. What was here before is not changed.',
    next: 'Connect again. If Medicare shows a wrong name, choose “Not you? Switch account” there. Add the other person as a new person.',
  },
  'medicare/incomplete-answer': {
    what: '{Source} sent only part of an answer.',
    meaning: `We did not use it. ${keptSafe}`,
    next: 'Try again. The download goes on where it stopped.',
  },
  'medicare/bad-request': {
    what: '{Source} did not understand what we asked for. The answer was {status}.',
    meaning: keptSafe,
    next: 'Look for a newer ClaimKeep.',
  },
  'sync/cancelled': {
    what: 'The download was stopped.',
    meaning: 'The claims that had already arrived are kept.',
    next: 'Press Update to go on.',
  },
  'sync/already-running': {
    what: 'A download for this person is already running.',
    meaning: keptSafe,
    next: 'Wait until it is done.',
  },
  'sync/busy': {
    what: 'Another ClaimKeep window or command is getting the claims of this person.',
    meaning: keptSafe,
    next: 'Wait until it is done. Then try again.',
  },
  'sync/not-connected': {
    what: 'This person is not connected.',
    meaning: keptSafe,
    next: 'Connect first.',
  },
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
  'backup/not-recognized': {
    what: 'This file is not a ClaimKeep backup.',
    meaning: 'Nothing was changed.',
    next: 'Choose a file whose name ends in .claimkeep-backup.',
  },
  'backup/damaged': {
    what: 'A part of this backup is missing or was changed.',
    meaning: 'Nothing was changed here.',
    next: 'Use another backup, or copy this one again from where it is kept.',
  },
  'backup/needs-secret': {
    what: 'This backup has another key than ClaimKeep on this computer.',
    meaning: 'Nothing was changed.',
    next: 'Type the recovery code or the passphrase that belongs to the backup.',
  },
  'backup/no-way-to-open': {
    what: 'A backup made now could not be opened on another computer.',
    meaning: 'No backup was made.',
    next: 'Make a recovery code or set a passphrase first.',
  },
  'backup/nobody': {
    what: 'There is nobody here to save.',
    meaning: 'No file was made. Sample people are not saved: they can be made again at any time.',
    next: 'Connect to Medicare or open a file first.',
  },
  'backup/already-running': {
    what: 'A backup is being saved or restored right now.',
    meaning: 'It goes on. Nothing else was started.',
    next: 'Wait until it is done, or close its window for choosing a file. Then try again.',
  },
  'backup/no-copy': {
    what: 'There is no earlier copy of this person here.',
    meaning: 'Nothing was changed.',
    next: 'Restore from a backup file, or connect to Medicare again.',
  },
  'store/restore-target-exists': {
    what: 'That person is already here.',
    meaning: 'Nothing was overwritten.',
    next: 'Say that the backup may take their place, or delete the person first.',
  },
  'import/nothing-found': {
    what: 'We found no claims in what you chose.',
    meaning: 'Nothing was changed.',
    next: 'Choose a FHIR file (.json or .ndjson) or a folder of them.',
  },
  'import/not-fhir': {
    what: 'This file does not hold Medicare claims.',
    meaning: 'We did not use it.',
    next: 'Choose a FHIR file (.json or .ndjson).',
  },
  'import/cut-off': {
    what: 'This file is not complete.',
    meaning: 'Its end is missing or it is damaged. We did not use it.',
    next: 'Copy or download the file again, then import it.',
  },
  'import/unreadable': {
    what: 'This file could not be read.',
    meaning: 'We did not use it.',
    next: 'Check that it still exists and that you may open it.',
  },
  'import/too-large': {
    what: 'This file is too large.',
    meaning: 'We did not use it.',
    next: 'Get your claims in smaller files, then import those.',
  },
  'import/wrong-person': {
    what: 'What you chose belongs to someone else.',
    meaning: 'We kept none of it, so that two people are never mixed.',
    next: 'Import it as a new person.',
  },
  'import/cancelled': {
    what: 'The import was stopped.',
    meaning: 'What was here before is kept. A new person that was not finished is not.',
    next: 'Import the same file again to go on. Nothing will be doubled.',
  },
  'tables/not-recognized': {
    what: 'This file is not a table that we know.',
    meaning: 'Nothing was changed.',
    next: 'Choose the original file from CMS or FDA, as it was downloaded (a ZIP file is fine).',
  },
  'tables/cut-off': {
    what: 'This file is not whole.',
    meaning: 'Nothing was changed.',
    next: 'Download it again, then add it once more.',
  },
  'tables/much-smaller': {
    what: 'This table has far fewer names than the one that is here: {after} instead of {before}.',
    meaning: 'Nothing was changed. The file may not be whole.',
    next: 'Download it again. If it is meant to be so small, choose to replace the table.',
  },
  'tables/no-match': {
    what: 'No provider of your claims is in this file.',
    meaning: 'Nothing was changed. Only names of providers in your claims are kept.',
    next: 'Add the whole file from NPPES, after your claims are here.',
  },
  'export/cancelled': {
    what: 'Saving was stopped.',
    meaning: 'No half file was left behind. Your claims are not affected.',
    next: 'Save again when you want to.',
  },
  'export/already-running': {
    what: 'Claims are being saved to a file right now.',
    meaning: 'That goes on. Nothing else was started.',
    next: 'Wait until it is done, or close its window for choosing a file. Then try again.',
  },
  'export/failed': {
    what: 'The file could not be saved.',
    meaning: 'No half file was left behind. Your claims are not affected.',
    next: 'Check the folder and the free space, then save again.',
  },
  'export/refused': {
    what: 'ClaimKeep may not save a file there.',
    meaning: 'No half file was left behind. Your claims are not affected.',
    next: 'Choose another folder.',
  },
  'export/nothing-to-export': {
    what: 'No claim matches what you chose.',
    meaning: 'No file was made.',
    next: 'Choose fewer filters, then save again.',
  },
  'export/pdf-not-available': {
    what: 'A PDF cannot be made here.',
    meaning: 'No file was made.',
    next: 'Save as CSV, or make the PDF in the ClaimKeep window.',
  },
  usage: {
    what: 'That command is not written right: {problem}.',
    meaning: 'Nothing was done.',
    next: 'Run claimkeep --help to see how it goes.',
  },
  internal: {
    what: 'Something went wrong inside ClaimKeep.',
    meaning: keptSafe,
    next: 'Close ClaimKeep and open it again.',
  },
};

/** Fills `{name}` in a text from the error's details; an unknown name becomes empty. */
export function fillIn(text: string, details: ErrorDetails): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
