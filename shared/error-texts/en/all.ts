import type { ErrorCode } from '../../errors.ts';
import type { ErrorText } from '../error-text.ts';
import { authTexts } from './auth.ts';
import { backupTexts } from './backup.ts';
import { exportTexts } from './export.ts';
import { importTexts } from './import.ts';
import { keptSafe } from './kept-safe.ts';
import { medicareTexts } from './medicare.ts';
import { storeTexts } from './store.ts';
import { syncTexts } from './sync.ts';
import { tablesTexts } from './tables.ts';

/** English texts of every failure, used by the page and by the command line. Grade-6 wording. */
export const errorTexts: Record<ErrorCode, ErrorText> = {
  ...authTexts,
  ...medicareTexts,
  ...syncTexts,
  ...storeTexts,
  ...backupTexts,
  ...importTexts,
  ...tablesTexts,
  ...exportTexts,
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
