import type { AreaTexts } from '../error-text.ts';
import { keptSafe } from './kept-safe.ts';

/** English texts of failures of the download. */
export const syncTexts: AreaTexts<'sync'> = {
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
};
