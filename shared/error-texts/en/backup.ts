import type { AreaTexts } from '../error-text.ts';

/** English texts of failures of backups and kept copies. */
export const backupTexts: AreaTexts<'backup'> = {
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
};
