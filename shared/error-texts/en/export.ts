import type { AreaTexts } from '../error-text.ts';

/** English texts of failures of files that are saved. */
export const exportTexts: AreaTexts<'export'> = {
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
};
